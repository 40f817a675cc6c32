// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/flextype/servereditor.h"

#include "core/backends/flextype/abouttoken.h"
#include "core/backends/flextype/attributes.h"
#include "core/backends/flextype/draftcheck.h"
#include "core/backends/flextype/editplan.h"
#include "core/backends/flextype/pause.h"
#include "core/backends/flextype/schema.h"
#include "core/backends/flextype/words.h"
#include "core/base/async.h"
#include "core/crypto/bcrypt.h"

namespace tokendesk::flextype {

namespace {

const QLatin1String callsKey("calls");
const QLatin1String hashKey("hashed_access_token");

Result<ServerFields> fieldsOf(const CheckedDraft &draft)
{
    yaml::Literal::Map fields;
    for (const yaml::Edit &edit : editsOf(draft)) {
        if (edit.action != yaml::Edit::Action::Set)
            return fail(
                ErrorKind::Unsupported, edit.key, {},
                say(QT_TRANSLATE_NOOP("Flextype", "The server cannot remove a field, and lists and maps are not "
                                                  "sent. Give the field an empty text instead.")));
        fields.emplace_back(edit.key, edit.value);
    }
    return ServerFields::of(fields);
}

/// As draftcheck's compare of a file, with what the server answers; the counter moves by itself.
Result<> checkSeen(const QJsonObject &token, const ServerFields &fields, const QMap<FieldName, QString> &seen)
{
    for (auto field = seen.begin(); field != seen.end(); ++field) {
        const QString key = storedNameOf(field.key());
        const QString now = storedText(token.value(key));
        if (key == callsKey || !fields.json().contains(key) || now == field.value())
            continue;
        return fail(ErrorKind::Conflict, key == QLatin1String("title") ? QStringLiteral("name") : key, {},
                    say(QT_TRANSLATE_NOOP("Flextype", "Meanwhile it was changed to “%1”. Look at both versions and "
                                                      "choose."),
                        {now}));
    }
    return {};
}

/// A text that is as the server answers it is not sent: what is stored may be a template with this result.
ServerFields changedOnly(const ServerFields &fields, const QJsonObject &token)
{
    ServerFields changed = fields;
    for (const QString &name : fields.names()) {
        const QJsonValue value = fields.json().value(name);
        const bool evaluable = value.isString() && name != QLatin1String("state") && name != hashKey;
        if (evaluable && token.value(name) == value)
            changed = changed.without(name);
    }
    return changed;
}

Result<> checkShapes(const QJsonObject &token, const ServerFields &fields)
{
    for (const QString &name : fields.names()) {
        const QJsonValue now = token.value(name);
        if (now.isObject() || now.isArray())
            return fail(
                ErrorKind::Unsupported, {}, name,
                say(QT_TRANSLATE_NOOP("Flextype", "The field “%1” holds a list or a map. It is shown, not edited; "
                                                  "mend the file by hand."),
                    {name}));
    }
    return {};
}

} // namespace

ServerEditor::ServerEditor(ServerJob &job)
    : m_job(job)
{
}

/// The server names its copies by whole seconds: a second change in one second stays unseen, for a quarter of an hour
/// at worst. So a token that was written in this very second is left alone until the next.
Result<QJsonObject> ServerEditor::readFresh(const ServerId &id)
{
    ServerStore &store = m_job.store;
    Result<QJsonObject> token = store.read(id);
    if (!token)
        return fail(aboutToken(token.error(), {}, id.text()));
    const qint64 now = store.serverTime() > 0 ? store.serverTime() : m_job.clock.nowUtc().toSecsSinceEpoch();
    if (fileTimeOf(*token) >= now && !pauseFor(laterSecond, store.api().cancel()))
        return fail(ErrorKind::Cancelled, {});
    return token;
}

Result<Changed<Token>> ServerEditor::apply(const ServerId &id, const ServerFields &fields, const QJsonObject &before)
{
    const QString name = titleOf(before);
    QJsonObject after = before;
    for (const QString &field : fields.names())
        after.insert(field, fields.json().value(field));
    Token token = m_job.reader.read(id, after);
    if (fields.isEmpty())
        return Changed<Token>{std::move(token), readyFuture(Result<>())};

    ProofBook::Taken taken = m_job.proofs.take(token.id, fields.names());
    if (Result<> patched = m_job.store.patch(id, fields); !patched) {
        // A lost answer says nothing; whether the change is there is seen in a later second.
        if (!patched.error().httpStatus && mayHaveArrived(patched.error()) &&
            patched.error().kind != ErrorKind::Cancelled) {
            pauseFor(laterSecond, m_job.store.api().cancel());
            const Result<QJsonObject> now = m_job.store.read(id);
            if (now && fields.standIn(*now, before))
                patched = {};
        }
        if (!patched) {
            taken.giveBack();
            return fail(aboutToken(patched.error(), name, id.text()));
        }
    }
    const ServerChange change{id, name, fields, before, taken.claim()};
    return Changed<Token>{std::move(token),
                          m_job.later([change](ServerStore &store) { return proveChange(store, change); })};
}

Result<Changed<Token>> ServerEditor::update(const ServerId &id, const TokenDraft &draft)
{
    const Result<CheckedDraft> checked = checkDraft(draft, m_job.kind, Purpose::Change);
    if (!checked)
        return fail(checked.error());
    const Result<ServerFields> fields = fieldsOf(*checked);
    if (!fields)
        return fail(fields.error());
    if (fields->isEmpty())
        return fail(ErrorKind::InvalidInput, {}, {}, say(QT_TRANSLATE_NOOP("Flextype", "There is nothing to change.")));
    const Result<QJsonObject> before = readFresh(id);
    if (!before)
        return fail(before.error());
    if (Result<> shapes = checkShapes(*before, *fields); !shapes)
        return fail(aboutToken(shapes.error(), titleOf(*before), id.text()));
    if (Result<> seen = checkSeen(*before, *fields, draft.seen); !seen)
        return fail(seen.error());
    return apply(id, changedOnly(*fields, *before), *before);
}

Result<Changed<CreatedToken>> ServerEditor::renewSecret(const ServerId &id)
{
    const ServerSecret secret = ServerSecret::random();
    const Result<QByteArray> hash = crypto::bcryptHash(secret.value());
    if (!hash)
        return fail(hash.error());
    const Result<ServerFields> fields = ServerFields::of({{hashKey, yaml::Literal::text(QString::fromLatin1(*hash))}});
    if (!fields)
        return fail(fields.error());
    const Result<QJsonObject> before = readFresh(id);
    if (!before)
        return fail(before.error());
    Result<Changed<Token>> changed = apply(id, *fields, *before);
    if (!changed)
        return fail(changed.error());
    Changed<CreatedToken> renewed;
    renewed.value.token = std::move(changed->value);
    renewed.value.token.secretAvailability = SecretAvailability::Once;
    renewed.value.secrets.push_back(
        {accessTokenName, say(QT_TRANSLATE_NOOP("Flextype", "Access token")), secret.value().clone()});
    renewed.inForce = changed->inForce;
    return renewed;
}

} // namespace tokendesk::flextype
