// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/flextype/servercreator.h"

#include "core/backends/flextype/abouttoken.h"
#include "core/backends/flextype/newtoken.h"
#include "core/backends/flextype/words.h"
#include "core/http/jsonmembers.h"

namespace tokendesk::flextype {

namespace {

const QLatin1String hashKey("hashed_access_token");
const QLatin1String uuidKey("uuid");

bool isSame(const QJsonObject &token, const ServerFields &fields, QLatin1String key)
{
    return !token.value(key).toString().isEmpty() && token.value(key) == fields.json().value(key);
}

/// Lost on the way, or answered with what proves nothing: the server may have made the token all the same.
bool mayBeMade(const Error &error)
{
    if (error.kind == ErrorKind::Cancelled)
        return false;
    return error.httpStatus ? error.kind == ErrorKind::Protocol || error.kind == ErrorKind::Network
                            : mayHaveArrived(error);
}

Error withReason(Error error, Phrase reason)
{
    error.reason = std::move(reason);
    return error;
}

} // namespace

ServerCreator::ServerCreator(ServerJob &job)
    : m_job(job)
{
}

Result<CreatedToken> ServerCreator::create(const TokenDraft &draft)
{
    const Result<CheckedDraft> checked = checkDraft(draft, m_job.kind, Purpose::Create);
    if (!checked)
        return fail(checked.error());
    const QString name = draftText(*checked, "name");
    const ServerSecret secret = ServerSecret::random();
    const Result<yaml::Literal::Map> values = newHashedFields(*checked, secret.value(), m_job.clock);
    if (!values)
        return fail(values.error());
    const Result<ServerFields> fields = ServerFields::of(*values);
    if (!fields)
        return fail(fields.error());
    ServerState &state = m_job.store.state();
    if (state.isOn(ServerPart::Entries)) {
        Result<CreatedToken> made = createNamed(name, *fields, secret);
        const bool entriesAreOff = !made && made.error().httpStatus == 400;
        if (!entriesAreOff || !state.isOn(ServerPart::Tokens))
            return made;
    }
    Result<CreatedToken> made = createUnnamed(name, *fields);
    if (made)
        state.setOn(ServerPart::Entries, false);
    return made;
}

Result<CreatedToken> ServerCreator::created(const ServerId &id, const QJsonObject &object,
                                            const ServerSecret &secret) const
{
    CreatedToken made;
    made.token = m_job.reader.read(id, object);
    made.token.secretAvailability = SecretAvailability::Once;
    made.secrets.push_back(
        {tokenName, say(QT_TRANSLATE_NOOP("Flextype", "Public token")), Secret::fromText(id.text())});
    made.secrets.push_back(
        {accessTokenName, say(QT_TRANSLATE_NOOP("Flextype", "Access token")), secret.value().clone()});
    return made;
}

Result<CreatedToken> ServerCreator::createNamed(const QString &name, const ServerFields &fields,
                                                const ServerSecret &secret)
{
    const ServerId id = ServerId::random();
    const Result<HttpAnswer> answer = m_job.store.api().createNamed(id, fields);
    if (!answer) {
        if (mayBeMade(answer.error()))
            return lookUp(id, name, fields, secret, answer.error());
        return fail(aboutToken(answer.error(), name, id.text()));
    }
    const Result<QJsonObject> object = objectOf(*answer);
    if (!object && shapeOf(*answer) == AnswerShape::Empty404)
        return fail(aboutToken(
            withReason(answer->error(ErrorKind::PermissionDenied),
                       say(QT_TRANSLATE_NOOP("Flextype", "The server may not write in its folder of tokens, so it made "
                                                         "none. Give its user the right to write there."))),
            name, id.text()));
    if (!object && mayBeMade(object.error()))
        return lookUp(id, name, fields, secret, object.error());
    if (!object)
        return fail(aboutToken(object.error(), name, id.text()));
    // An id that is taken is answered with the token that has it.
    if (!isSame(*object, fields, hashKey))
        return fail(aboutToken(
            {.kind = ErrorKind::Conflict,
             .reason = say(QT_TRANSLATE_NOOP("Flextype", "The server answered with another token than the one that was "
                                                         "to be made, so nothing was made. Try again."))},
            name, id.text()));
    const Result<QJsonObject> seen = m_job.store.read(id);
    if (!seen)
        return lookUp(id, name, fields, secret, seen.error());
    if (!isSame(*seen, fields, hashKey))
        return fail(aboutToken(
            {.kind = ErrorKind::Conflict,
             .reason = say(QT_TRANSLATE_NOOP("Flextype", "The token was made, and its access token is already another. "
                                                         "Somebody else may have changed it. Look at the list."))},
            name, id.text()));
    return created(id, *seen, secret);
}

Result<CreatedToken> ServerCreator::lookUp(const ServerId &id, const QString &name, const ServerFields &fields,
                                           const ServerSecret &secret, Error why)
{
    const Result<QJsonObject> found = m_job.store.read(id);
    if (found && isSame(*found, fields, hashKey))
        return created(id, *found, secret);
    if (!found && found.error().kind == ErrorKind::NotFound)
        return fail(
            aboutToken(withReason(std::move(why),
                                  say(QT_TRANSLATE_NOOP("Flextype", "The server's answer was lost or proves nothing, "
                                                                    "so it was asked again: it has made no token. "
                                                                    "Try again."))),
                       name, id.text()));
    if (!found && isServerFailure(found.error()))
        return fail(aboutToken(
            withReason(std::move(why), say(QT_TRANSLATE_NOOP("Flextype", "The server has made the token and fails at "
                                                                         "reading it. Its lists may fail too: list the "
                                                                         "tokens and revoke the broken one."))),
            name, id.text()));
    return fail(aboutToken(
        withReason(
            std::move(why),
            say(QT_TRANSLATE_NOOP("Flextype", "The token may have been made: the server's answer was lost or proves "
                                              "nothing, and asking again failed too. List the tokens; if one of "
                                              "this name is there, set a new access token, or revoke it."))),
        name, id.text()));
}

Result<CreatedToken> ServerCreator::createUnnamed(const QString &name, const ServerFields &fields)
{
    // The server makes the hash of a secret of its own; the uuid is what the token is found by.
    const Result<HttpAnswer> answer = m_job.store.api().createUnnamed(fields.without(hashKey));
    if (!answer)
        return fail(aboutToken(mayBeMade(answer.error()) ? lookUpUnnamed(name, fields, answer.error()) : answer.error(),
                               name, {}));
    const Result<QJsonObject> object = objectOf(*answer);
    if (!object)
        return fail(aboutToken(mayBeMade(object.error()) ? lookUpUnnamed(name, fields, object.error()) : object.error(),
                               name, {}));
    const Result<ServerId> id = ServerId::of(object->value(tokenName).toString());
    Result<ServerSecret> secret = ServerSecret::of(Secret::fromText(object->value(accessTokenName).toString()));
    if (!id || !secret)
        return fail(aboutToken(lookUpUnnamed(name, fields, answer->error(ErrorKind::Protocol)), name, {}));
    const Result<QJsonObject> seen = m_job.store.read(*id);
    if (!seen || !isSame(*seen, fields, uuidKey)) {
        // It is made and this is the only time that its secret is known: better handed over than lost.
        const QJsonObject &shown = fields.json();
        CreatedToken made = std::move(*created(*id, shown, *secret));
        made.token.notices.append(
            {Notice::Level::Warning,
             QStringLiteral("not-read-back"),
             say(QT_TRANSLATE_NOOP("Flextype",
                                   "The server made the token, and could not be asked for it afterwards. List "
                                   "the tokens again.")),
             {},
             {}});
        return made;
    }
    return created(*id, *seen, *secret);
}

Error ServerCreator::lookUpUnnamed(const QString &name, const ServerFields &fields, Error why)
{
    ServerLister lister(m_job.store);
    std::atomic_bool isThere = false;
    const Result<> listed = lister.all([&](std::span<const http::JsonMember> tokens) {
        for (const http::JsonMember &token : tokens) {
            if (isSame(http::toQJson(token.value).toObject(), fields, uuidKey))
                isThere = true;
        }
    });
    if (!listed)
        return withReason(
            std::move(why),
            say(QT_TRANSLATE_NOOP("Flextype", "The token may have been made: the server's answer was lost or proves "
                                              "nothing, and asking again failed too. List the tokens; if one of this "
                                              "name is there, set a new access token, or revoke it.")));
    if (isThere)
        return withReason(
            std::move(why),
            say(QT_TRANSLATE_NOOP("Flextype", "The server has made the token “%1”, and its answer with the access "
                                              "token was lost. Set a new access token for it, or revoke it."),
                {name}));
    return withReason(std::move(why),
                      say(QT_TRANSLATE_NOOP("Flextype", "The server's answer was lost or proves nothing, so "
                                                        "it was asked again: it has made no token. Try "
                                                        "again.")));
}

} // namespace tokendesk::flextype
