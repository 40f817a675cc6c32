// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/flextype/serverinspection.h"

#include "core/backends/flextype/words.h"

namespace tokendesk::flextype {

namespace {

const QString urlField = QStringLiteral("url");

tl::unexpected<Error> wrongToken(const HttpAnswer &answer)
{
    return fail(answer.error(
        ErrorKind::AuthFailed,
        say(QT_TRANSLATE_NOOP("Flextype",
                              "The server does not know this public token. It is the name of a folder below "
                              "project/entries/tokens; upper and lower case differ."))));
}

tl::unexpected<Error> wrongSecret(const HttpAnswer &answer)
{
    return fail(
        answer.error(ErrorKind::AuthFailed,
                     say(QT_TRANSLATE_NOOP(
                         "Flextype", "The public token is right, the access token is not, or the token has none."))));
}

/// Of a token that nothing has shown to be known.
tl::unexpected<Error> wrongPair(const HttpAnswer &answer)
{
    return fail(answer.error(
        ErrorKind::AuthFailed,
        say(QT_TRANSLATE_NOOP("Flextype", "The server refuses this public token with this access token. Which of them "
                                          "is wrong cannot be found out, because only its query API is switched on: "
                                          "check both."))));
}

tl::unexpected<Error> nothingIsOn(const QString &server)
{
    return fail(
        ErrorKind::PermissionDenied, server, {},
        say(QT_TRANSLATE_NOOP(
            "Flextype", "All APIs that Tokendesk uses are switched off on this server (entries, registry, tokens, "
                        "query), so the token could not be checked and nothing can be done there. Switch "
                        "them on in the site's settings, or open the site's folder.")));
}

tl::unexpected<Error> notUsable(const HttpAnswer &answer)
{
    return fail(answer.error(
        ErrorKind::PermissionDenied,
        say(QT_TRANSLATE_NOOP("Flextype",
                              "The server knows this token and refuses it: it is disabled, its limit of calls "
                              "is reached, or its file is incomplete. Enable it in the site's folder, or use "
                              "another one."))));
}

} // namespace

ServerInspection::ServerInspection(ServerApi &api, ServerState &state)
    : m_api(api)
    , m_state(state)
{
}

Result<> ServerInspection::run()
{
    if (Result<> looked = lookAtManifest(); !looked)
        return looked;
    if (Result<> settings = m_state.isOn(ServerPart::Registry) ? lookAtSettings() : probeParts(); !settings)
        return settings;
    if (Result<> own = lookAtOwnToken(); !own)
        return own;
    if (Result<> tried = tryLogin(); !tried)
        return tried;
    sayWhatIsOn();
    return {};
}

/// Whoever answered is not a Flextype 1.x server; a 0.9 one shows itself by its words.
Error ServerInspection::foreign(const HttpAnswer &answer)
{
    if (shapeOf(answer) == AnswerShape::OldServer)
        return answerError(answer);
    const Result<HttpAnswer> old = m_api.probeOldRegistry();
    if (old && shapeOf(*old) == AnswerShape::OldServer)
        return answerError(*old);
    const Phrase reason =
        answer.status == 404
            ? say(QT_TRANSLATE_NOOP("Flextype",
                                    "There is no Flextype API at this address. Give the address of the site "
                                    "itself, with its base path if it has one, without “/api/v1”."))
            : say(QT_TRANSLATE_NOOP("Flextype",
                                    "What answers at this address is not a Flextype site: the answer is a web "
                                    "page or something else. Check the address, and whether a login page or "
                                    "a proxy stands in front of it."));
    Error error = answer.error(ErrorKind::InvalidInput, reason);
    error.object = urlField;
    return error;
}

/// A site that works refuses a token that it does not know. It fails at every request below a path that is not its own.
Error ServerInspection::failed(const HttpAnswer &answer)
{
    const Result<HttpAnswer> probed = m_api.probe(ServerPart::Registry);
    if (!probed || shapeOf(*probed) != AnswerShape::Failed)
        return answerError(answer);
    return answer.error(
        ErrorKind::Protocol,
        say(QT_TRANSLATE_NOOP("Flextype", "The server failed at every request. A Flextype site does that, too, at "
                                          "addresses that it does not know, so check the address and its base path. "
                                          "If they are right, the server's log says why.")));
}

Result<> ServerInspection::lookAtManifest()
{
    const Result<HttpAnswer> answer = m_api.readManifest();
    if (!answer)
        return fail(answer.error());
    if (speaksForItself(*answer))
        return fail(answerError(*answer));
    const SeenAnswer seen = look(*answer);
    switch (seen.shape) {
    case AnswerShape::Object: {
        const QJsonObject manifest = seen.object.value(QLatin1String("value")).toObject();
        if (seen.object.value(QLatin1String("id")) != QJsonValue(QStringLiteral("flextype.manifest")) ||
            manifest.value(QLatin1String("name")) != QJsonValue(QStringLiteral("Flextype")))
            return fail(foreign(*answer));
        m_isTokenKnown = true;
        m_state.setVersion(manifest.value(QLatin1String("version")).toString());
        m_state.setOn(ServerPart::Registry, true);
        return {};
    }
    case AnswerShape::Unauthorized:
        return wrongToken(*answer);
    case AnswerShape::BadRequest: {
        if (Result<> probed = probe(ServerPart::Registry); !probed)
            return probed;
        // Where it is on, it is the token that is refused.
        return m_state.isOn(ServerPart::Registry) ? Result<>(notUsable(*answer)) : Result<>();
    }
    case AnswerShape::Failed:
        return fail(failed(*answer));
    case AnswerShape::Done:
    case AnswerShape::NotFound:
    case AnswerShape::Empty404:
    case AnswerShape::OldServer:
    case AnswerShape::Foreign:
        return fail(foreign(*answer));
    }
    Q_UNREACHABLE();
}

Result<> ServerInspection::lookAtSettings()
{
    const Result<HttpAnswer> answer = m_api.readApiSettings();
    if (!answer)
        return fail(answer.error());
    const Result<QJsonObject> object = objectOf(*answer);
    if (!object)
        return fail(object.error());
    const QJsonObject settings = object->value(QLatin1String("value")).toObject();
    for (const ServerPart part : {ServerPart::Entries, ServerPart::Tokens, ServerPart::Query}) {
        const QJsonValue enabled = settings.value(partName(part)).toObject().value(QLatin1String("enabled"));
        if (enabled.isBool())
            m_state.setOn(part, enabled.toBool());
    }
    // Before alpha.2 there was no query API, and no setting for it.
    if (!settings.isEmpty() && !settings.contains(partName(ServerPart::Query)))
        m_state.setOn(ServerPart::Query, false);
    return {};
}

/// Learns whether it is on.
Result<> ServerInspection::probe(ServerPart part)
{
    const Result<HttpAnswer> answer = m_api.probe(part);
    if (!answer)
        return fail(answer.error());
    if (speaksForItself(*answer))
        return fail(answerError(*answer));
    m_state.setOn(part, shapeOf(*answer) == AnswerShape::Unauthorized);
    return {};
}

/// Where the registry is off.
Result<> ServerInspection::probeParts()
{
    bool isAnyOn = false;
    for (const ServerPart part : {ServerPart::Entries, ServerPart::Tokens, ServerPart::Query}) {
        if (Result<> probed = probe(part); !probed)
            return probed;
        isAnyOn = isAnyOn || m_state.isOn(part);
    }
    // An API that is off says so before it looks at the token.
    return isAnyOn ? Result<>() : Result<>(nothingIsOn(m_api.about()));
}

Result<> ServerInspection::lookAtOwnToken()
{
    const bool tokens = m_state.isOn(ServerPart::Tokens);
    if (!tokens && !m_state.isOn(ServerPart::Entries))
        return {};
    const Result<HttpAnswer> answer = m_api.readOwnToken(tokens ? ServerPart::Tokens : ServerPart::Entries);
    if (!answer)
        return fail(answer.error());
    const SeenAnswer seen = look(*answer);
    if (seen.shape == AnswerShape::Unauthorized)
        return wrongToken(*answer);
    if (seen.shape == AnswerShape::BadRequest)
        return notUsable(*answer);
    if (!seen.object.contains(QLatin1String("state"))) // one without it would have been refused
        return fail(answerError(*answer));
    m_isTokenKnown = true;
    if (const qint64 limit = seen.object.value(QLatin1String("limit_calls")).toInteger(0); limit > 0)
        m_remarks.append(say(
            QT_TRANSLATE_NOOP("Flextype", "This token has a limit of %1 calls, of which about %2 are used. Every look "
                                          "at the list spends one."),
            {QString::number(limit), QString::number(seen.object.value(QLatin1String("calls")).toInteger(0))}));
    return {};
}

Result<> ServerInspection::judgeLogin(const HttpAnswer &answer)
{
    if (letsIn(answer))
        return {};
    switch (shapeOf(answer)) {
    case AnswerShape::Unauthorized:
        return m_isTokenKnown ? wrongSecret(answer) : wrongPair(answer);
    case AnswerShape::BadRequest:
        return notUsable(answer);
    case AnswerShape::Object:
    case AnswerShape::Done:
    case AnswerShape::NotFound:
    case AnswerShape::Empty404:
    case AnswerShape::Failed:
    case AnswerShape::OldServer:
    case AnswerShape::Foreign:
        return fail(answerError(answer));
    }
    Q_UNREACHABLE();
}

Result<> ServerInspection::tryLogin()
{
    const bool tokens = m_state.isOn(ServerPart::Tokens);
    if (!tokens && !m_state.isOn(ServerPart::Query)) {
        m_remarks.append(say(
            QT_TRANSLATE_NOOP("Flextype", "The access token could not be tried: both APIs that could try it without "
                                          "changing anything are switched off.")));
        return {};
    }
    const Result<HttpAnswer> answer = tokens ? m_api.generate() : m_api.queryNothing();
    if (!answer)
        return fail(answer.error());
    if (Result<> judged = judgeLogin(*answer); !judged)
        return judged;
    m_remarks.prepend(say(QT_TRANSLATE_NOOP("Flextype", "Public token and access token are right.")));
    return {};
}

void ServerInspection::sayWhatIsOn()
{
    QStringList on;
    QStringList off;
    for (const ServerPart part : {ServerPart::Entries, ServerPart::Registry, ServerPart::Tokens, ServerPart::Query})
        (m_state.isOn(part) ? on : off).append(partName(part));
    if (!on.isEmpty())
        m_remarks.append(say(QT_TRANSLATE_NOOP("Flextype", "Switched on: %1."), {on.join(QLatin1String(", "))}));
    if (off.isEmpty())
        return;
    m_remarks.append(say(QT_TRANSLATE_NOOP("Flextype", "Switched off: %1."), {off.join(QLatin1String(", "))}));
    if (!m_state.isOn(ServerPart::Entries) && !m_state.isOn(ServerPart::Query))
        m_remarks.append(say(QT_TRANSLATE_NOOP("Flextype", "So its tokens cannot be listed.")));
    if (!m_state.isOn(ServerPart::Entries) && !m_state.isOn(ServerPart::Tokens))
        m_remarks.append(say(QT_TRANSLATE_NOOP("Flextype", "So its tokens cannot be made, changed or revoked.")));
}

} // namespace tokendesk::flextype
