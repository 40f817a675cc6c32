// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/flextype/tokencreator.h"

#include "core/backends/flextype/dates.h"
#include "core/backends/flextype/newtoken.h"
#include "core/backends/flextype/schema.h"
#include "core/backends/flextype/words.h"
#include "core/crypto/random.h"
#include "core/yaml/edit.h"

namespace tokendesk::flextype {

namespace {

using yaml::Literal;

Literal text(const QString &value)
{
    return Literal::text(value);
}

Literal state(const CheckedDraft &draft)
{
    return Literal::word(draftText(draft, "state", QStringLiteral("enabled")));
}

Literal limit(const CheckedDraft &draft)
{
    return Literal::integer(draft.fields.value(QStringLiteral("limit_calls")).toLongLong());
}

} // namespace

TokenCreator::TokenCreator(Workshop workshop)
    : m_workshop(std::move(workshop))
{
}

Result<> TokenCreator::ensureCollection(const Directory &store) const
{
    const Result<QByteArray> entry = yaml::compose({{QStringLiteral("title"), text(QStringLiteral("Tokens"))},
                                                    {QStringLiteral("created_by"), text({})},
                                                    {QStringLiteral("uuid"), text(newUuid())}});
    if (!entry)
        return fail(entry.error());
    const auto decide = [&](const FileSnapshot &current) -> Result<std::optional<QByteArray>> {
        return current.exists ? std::nullopt : std::optional(*entry);
    };
    WriteOptions options;
    options.missing = WriteOptions::Missing::IsCreated;
    options.cancel = m_workshop.cancel;
    const Result<Written> written = DurableWriter(m_workshop.mode).replace(store, tokenFile, decide, options);
    return written ? Result<>() : Result<>(fail(written.error()));
}

/// In the order of the 0.9 admin panel.
Literal::Map TokenCreator::plainFields(const CheckedDraft &draft) const
{
    const SiteSettings &settings = m_workshop.site->settings;
    const QString now = writePhpDate(m_workshop.clock.nowUtc(), settings.dateFormat, settings.timeZone);
    const QString account = draftText(draft, "created_by");
    Literal::Map fields;
    fields.emplace_back(QStringLiteral("title"), text(draftText(draft, "name")));
    fields.emplace_back(QStringLiteral("icon"), text(draftText(draft, "icon", QStringLiteral("fas fa-database"))));
    fields.emplace_back(QStringLiteral("limit_calls"), limit(draft));
    fields.emplace_back(QStringLiteral("calls"), Literal::integer(0));
    fields.emplace_back(QStringLiteral("state"), state(draft));
    fields.emplace_back(QStringLiteral("uuid"), text(newUuid()));
    fields.emplace_back(QStringLiteral("created_by"), text(account));
    fields.emplace_back(QStringLiteral("created_at"), text(now));
    fields.emplace_back(QStringLiteral("updated_by"), text(account));
    fields.emplace_back(QStringLiteral("updated_at"), text(now));
    addExtra(fields, draft);
    return fields;
}

Result<CreatedToken> TokenCreator::create(const TokenDraft &draft)
{
    const Store &store = m_workshop.store;
    const Result<CheckedDraft> checked =
        checkDraft(draft, kindSpecOf(m_workshop.site->settings, store), Purpose::Create);
    if (!checked)
        return fail(checked.error());
    const QString name = draftText(*checked, "name");
    const bool hashed = store.era == Era::Hashed;

    const QString id = crypto::randomHex(idBytes).reveal();
    Secret secret = hashed ? crypto::randomHex(idBytes) : Secret::fromText(id);
    Result<Literal::Map> fields = hashed ? newHashedFields(*checked, secret, m_workshop.clock) : plainFields(*checked);
    if (!fields)
        return fail(aboutToken(fields.error(), name, id));
    const Result<QByteArray> bytes = yaml::compose(*fields);
    if (!bytes)
        return fail(aboutToken(bytes.error(), name, id));

    const Result<QByteArray> folder = checkedId(id);
    const Result<Directory> base = openBase(*m_workshop.site, store);
    if (!base)
        return fail(base.error());
    const DurableWriter writer(m_workshop.mode);
    const Result<Directory> directory = writer.ensureDirectory(*base, store.place);
    if (!directory)
        return fail(directory.error());
    if (hashed) {
        if (Result<> ensured = ensureCollection(*directory); !ensured)
            return fail(ensured.error());
    }
    const Result<Written> written =
        writer.createFolder(*directory, *folder, {NewFile{tokenFile, *bytes}}, m_workshop.cancel);
    if (!written)
        return fail(aboutToken(written.error(), name, id));

    CreatedToken created;
    created.token = m_workshop.reader(*directory).fromFile(id, written->file, TokenReader::Detail::Whole);
    addRemarks(created.token, written->remarks);
    if (hashed) {
        created.token.secretAvailability = SecretAvailability::Once;
        created.secrets.push_back(
            {QStringLiteral("token"), say(QT_TRANSLATE_NOOP("Flextype", "Public token")), Secret::fromText(id)});
        created.secrets.push_back(
            {QStringLiteral("access_token"), say(QT_TRANSLATE_NOOP("Flextype", "Access token")), std::move(secret)});
    } else if (store.kind == QLatin1String("access")) {
        created.secrets.push_back(
            {QStringLiteral("access_token"), say(QT_TRANSLATE_NOOP("Flextype", "Access token")), std::move(secret)});
    } else {
        created.secrets.push_back(
            {QStringLiteral("token"), say(QT_TRANSLATE_NOOP("Flextype", "Token")), std::move(secret)});
    }
    return created;
}

} // namespace tokendesk::flextype
