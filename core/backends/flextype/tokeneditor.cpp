// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/flextype/tokeneditor.h"

#include "core/backends/flextype/attributes.h"
#include "core/backends/flextype/dates.h"
#include "core/backends/flextype/editplan.h"
#include "core/backends/flextype/repairs.h"
#include "core/backends/flextype/schema.h"
#include "core/backends/flextype/words.h"
#include "core/crypto/bcrypt.h"
#include "core/crypto/random.h"

namespace tokendesk::flextype {

namespace {

constexpr int secretBytes = 16; // 32 hex digits, as the server makes it

Result<yaml::Document> editable(const QByteArray &bytes, bool mendsDuplicates)
{
    Result<yaml::Document> document = yaml::Document::parse(bytes);
    if (!document)
        return document;
    if (!document->hasMapRoot())
        return fail(
            ErrorKind::Unsupported, {}, {},
            say(QT_TRANSLATE_NOOP("Flextype", "This is not a token's file: it holds no fields. Mend it by hand, "
                                              "or revoke the token.")));
    if (document->has(yaml::Finding::Code::KeyIsNotText))
        return fail(
            ErrorKind::Unsupported, {}, {},
            say(QT_TRANSLATE_NOOP("Flextype", "The file has keys that are no texts. It is shown, not edited; mend "
                                              "it by hand.")));
    if (!mendsDuplicates && document->has(yaml::Finding::Code::DuplicateKey))
        return fail(ErrorKind::Unsupported, {}, {},
                    say(QT_TRANSLATE_NOOP("Flextype", "A field stands twice in the file. Repair that first.")));
    return document;
}

/// The edits that no later act has taken over.
QList<yaml::Edit> covered(const QList<yaml::Edit> &edits, const ProofBook::Claim &claim)
{
    QList<yaml::Edit> left;
    for (const yaml::Edit &edit : edits) {
        if (claim.covers(edit.key))
            left.append(edit);
    }
    return left;
}

QString titleOf(const yaml::Document &document)
{
    const yaml::Node *const title = document.find(u"title");
    return title != nullptr && title->isScalar() ? title->text : QString();
}

} // namespace

TokenEditor::TokenEditor(Workshop workshop)
    : m_workshop(std::move(workshop))
{
}

Result<Changed<Token>> TokenEditor::apply(const QString &id, const Plan &plan)
{
    const Result<QByteArray> name = checkedId(id);
    if (!name)
        return fail(name.error());
    const Result<Directory> store = m_workshop.openStoreFolder();
    if (!store)
        return fail(store.error());

    QString title;
    bool aboutField = false; // such an error keeps the field's name as its object; all others are about the token
    const auto decide = [&](const FileSnapshot &current) -> Result<std::optional<QByteArray>> {
        const Result<yaml::Document> document = editable(current.bytes, plan.mendsDuplicates);
        if (!document)
            return fail(document.error());
        title = titleOf(*document);
        if (plan.check) {
            if (Result<> checked = plan.check(*document); !checked) {
                aboutField = !checked.error().object.isEmpty();
                return fail(checked.error());
            }
        }
        const Result<QList<yaml::Edit>> edits = plan.edits(*document);
        if (!edits)
            return fail(edits.error());
        Result<QByteArray> bytes = yaml::edit(*document, *edits);
        if (!bytes)
            return fail(bytes.error());
        return *bytes == current.bytes ? std::nullopt : std::optional(std::move(*bytes));
    };

    const Result<Directory> folder = store->openDirectory(*name);
    if (!folder)
        return fail(aboutToken(folder.error(), {}, id));
    // Before the first byte: an earlier proof must not take this change for an old copy.
    ProofBook::Taken taken = m_workshop.proofs.take({m_workshop.store.kind, id}, plan.fields);
    WriteOptions options;
    options.cancel = m_workshop.cancel;
    options.readersTrustLock = m_workshop.store.era == Era::Hashed;
    const Result<Written> written = DurableWriter(m_workshop.mode).replace(*folder, tokenFile, decide, options);
    if (!written) {
        taken.giveBack();
        if (aboutField)
            return fail(written.error());
        if (title.isEmpty()) { // refused before its text was looked at
            if (const auto token = m_workshop.reader(*store).read(id, TokenReader::Detail::Row))
                title = token->name;
        }
        return fail(aboutToken(written.error(), title, id));
    }

    Token token = m_workshop.reader(*store).fromFile(id, written->file, TokenReader::Detail::Whole);
    addRemarks(token, written->remarks);
    return Changed<Token>{std::move(token), prove(*store, *name, plan, taken.claim())};
}

QFuture<Result<>> TokenEditor::prove(const Directory &store, const QByteArray &id, const Plan &plan,
                                     const std::shared_ptr<ProofBook::Claim> &claim)
{
    ChangeProver::Change change;
    change.directory = store;
    change.file = id + '/' + tokenFile;
    change.stands = [plan, claim](const FileSnapshot &file) {
        if (claim->isEmpty())
            return true;
        if (!file.exists)
            return false;
        const Result<yaml::Document> document = yaml::Document::parse(file.bytes);
        return document && document->hasMapRoot() && plan.stands(*document, *claim);
    };
    change.again = [plan, claim, store, id, mode = m_workshop.mode, era = m_workshop.store.era]() -> Result<> {
        const Result<Directory> folder = store.openDirectory(id);
        if (!folder)
            return fail(folder.error());
        const auto decide = [&](const FileSnapshot &current) -> Result<std::optional<QByteArray>> {
            const Result<yaml::Document> document = editable(current.bytes, plan.mendsDuplicates);
            if (!document)
                return fail(document.error());
            if (claim->isEmpty() || plan.stands(*document, *claim))
                return std::nullopt;
            const Result<QList<yaml::Edit>> edits = plan.edits(*document);
            if (!edits)
                return fail(edits.error());
            Result<QByteArray> bytes = yaml::edit(*document, covered(*edits, *claim));
            if (!bytes)
                return fail(bytes.error());
            return *bytes == current.bytes ? std::nullopt : std::optional(std::move(*bytes));
        };
        WriteOptions options;
        options.readersTrustLock = options.inPlace = era == Era::Hashed;
        const Result<Written> written = DurableWriter(mode).replace(*folder, tokenFile, decide, options);
        return written ? Result<>() : Result<>(fail(written.error()));
    };
    return m_workshop.prover.prove(std::move(change));
}

Result<Changed<Token>> TokenEditor::update(const QString &id, const TokenDraft &draft)
{
    const KindSpec kind = kindSpecOf(m_workshop.site->settings, m_workshop.store);
    const Result<CheckedDraft> checked = checkDraft(draft, kind, Purpose::Change);
    if (!checked)
        return fail(checked.error());
    const QList<yaml::Edit> edits = editsOf(*checked);
    if (edits.isEmpty())
        return fail(ErrorKind::InvalidInput, {}, {}, say(QT_TRANSLATE_NOOP("Flextype", "There is nothing to change.")));

    QList<yaml::Edit> all = edits;
    if (m_workshop.store.era == Era::Plain) {
        const SiteSettings &settings = m_workshop.site->settings;
        all.append(yaml::Edit::set(
            QStringLiteral("updated_at"),
            yaml::Literal::text(writePhpDate(m_workshop.clock.nowUtc(), settings.dateFormat, settings.timeZone))));
    }
    const std::shared_ptr<CounterWatch> counter = std::make_shared<CounterWatch>(*checked);
    Plan plan;
    plan.check = [seen = draft.seen, edits, counter](const yaml::Document &document) {
        counter->remember(document);
        return checkSeen(document, edits, seen);
    };
    plan.edits = [all](const yaml::Document &) {
        return all;
    };
    plan.stands = [edits, counter](const yaml::Document &document, const ProofBook::Claim &claim) {
        return stand(document, covered(edits, claim), *counter);
    };
    for (const yaml::Edit &edit : std::as_const(all))
        plan.fields.append(edit.key);
    return apply(id, plan);
}

Result<Changed<CreatedToken>> TokenEditor::renewSecret(const QString &id)
{
    if (m_workshop.store.era == Era::Plain)
        return fail(
            ErrorKind::Unsupported, maskedText(id), {},
            say(QT_TRANSLATE_NOOP("Flextype", "In version 0.9 a token has no secret but its own name. Make a new "
                                              "token and revoke this one.")));
    Secret secret = crypto::randomHex(secretBytes);
    const Result<QByteArray> hash = crypto::bcryptHash(secret);
    if (!hash)
        return fail(hash.error());
    const QList<yaml::Edit> edits{
        yaml::Edit::set(QStringLiteral("hashed_access_token"), yaml::Literal::text(QString::fromLatin1(*hash)))};
    Plan plan;
    plan.edits = [edits](const yaml::Document &) {
        return QList<yaml::Edit>(edits);
    };
    plan.stands = [edits](const yaml::Document &document, const ProofBook::Claim &claim) {
        return stand(document, covered(edits, claim), {});
    };
    plan.fields = {edits.first().key};
    Result<Changed<Token>> changed = apply(id, plan);
    if (!changed)
        return fail(changed.error());
    Changed<CreatedToken> renewed;
    renewed.value.token = std::move(changed->value);
    renewed.value.token.secretAvailability = SecretAvailability::Once;
    renewed.value.secrets.push_back(
        {QStringLiteral("access_token"), say(QT_TRANSLATE_NOOP("Flextype", "Access token")), std::move(secret)});
    renewed.inForce = changed->inForce;
    return renewed;
}

Result<Changed<Token>> TokenEditor::repair(const QString &id, const QString &repair)
{
    Plan plan;
    plan.mendsDuplicates = repair == repairs::dropDuplicates;
    plan.edits = [repair](const yaml::Document &document) {
        return repairs::editsFor(repair, document);
    };
    plan.stands = [repair](const yaml::Document &document, const ProofBook::Claim &) {
        return !repairs::editsFor(repair, document).has_value();
    };
    return apply(id, plan);
}

} // namespace tokendesk::flextype
