// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/storyblok/passwordsignin.h"

#include "core/backends/storyblok/answers.h"
#include "core/backends/storyblok/problems.h"
#include "core/backends/storyblok/session.h"
#include "core/backends/storyblok/words.h"

#include <QCoreApplication>

namespace tokendesk::storyblok {

namespace {

/// An account of a single sign-on has no password here. Where the server does not say, the sign-in itself will.
Result<> refuseSingleSignOn(Session &session, const QString &email, const CancelToken &cancel)
{
    const Result<HttpAnswer> answer = session.sendBare(session.requests().ssoCheck(email), cancel);
    if (!answer)
        return fail(answer.error());
    const Result<QJsonValue> json = answer->json();
    if (!json || !json->toObject().value(QLatin1String("is_sso")).toBool())
        return {};
    return fail(ErrorKind::AuthFailed, email, {},
                say(QT_TRANSLATE_NOOP("Storyblok", "This account signs in through the single sign-on of its "
                                                   "organisation, which needs a web browser. Make a personal access "
                                                   "token there and use that.")));
}

Phrase whereTheCodeIs(const QString &strategy)
{
    if (strategy == QLatin1String("otp_email"))
        return say(QT_TRANSLATE_NOOP("Storyblok", "Storyblok has sent a code by e-mail. Enter it."));
    if (strategy == QLatin1String("otp_sms"))
        return say(QT_TRANSLATE_NOOP("Storyblok", "Storyblok has sent a code as a text message. Enter it."));
    return say(QT_TRANSLATE_NOOP("Storyblok", "Enter the code that your authenticator app shows."));
}

Error refused(const HttpAnswer &answer, bool hadCode)
{
    Error error = answer.error(
        ErrorKind::AuthFailed,
        hadCode ? say(QT_TRANSLATE_NOOP("Storyblok", "Storyblok does not accept e-mail, password or code. Codes are "
                                                     "good for a short time only."))
                : say(QT_TRANSLATE_NOOP("Storyblok", "Storyblok does not accept this e-mail and password in this "
                                                     "region.")));
    return error;
}

} // namespace

Result<Credential> signInWithPassword(const Connection &connection, const Place &place, const Credential &entered,
                                      const SignInContext &context)
{
    const QString email = entered.value(emailName).reveal().trimmed();
    if (email.isEmpty())
        return fail(ErrorKind::InvalidInput, emailName, {},
                    say(QT_TRANSLATE_NOOP("Storyblok", "Enter an e-mail address.")));
    if (!entered.has(passwordName))
        return fail(ErrorKind::InvalidInput, passwordName, {},
                    say(QT_TRANSLATE_NOOP("Storyblok", "Enter a password.")));
    Session session(connection, place, usualLimits(), context.clock, CredentialAccess::of(entered));
    if (const Result<> possible = refuseSingleSignOn(session, email, context.cancel); !possible)
        return fail(possible.error());

    const Secret &otp = entered.value(otpName);
    const Result<HttpAnswer> answer = session.sendBare(
        session.requests().login(Secret::fromText(email), entered.value(passwordName), otp), context.cancel);
    if (!answer)
        return fail(answer.error());
    constexpr int unauthorised = 401;
    constexpr int unprocessable = 422;
    if (answer->status == unauthorised || answer->status == unprocessable)
        return fail(refused(*answer, !otp.isEmpty()));
    if (!answer->isSuccess())
        return fail(session.problem(*answer, Access::None));
    const Result<QJsonValue> json = answer->json();
    if (!json)
        return fail(json.error());
    const QJsonObject login = json->toObject();
    if (login.value(QLatin1String("otp_required")).toBool())
        return fail(ErrorKind::SecondFactorNeeded, otpName, {},
                    whereTheCodeIs(login.value(QLatin1String("login_strategy")).toString()));
    Credential kept;
    kept.set(sessionTokenName, secretOf(login.value(QLatin1String("access_token"))));
    if (kept.isEmpty())
        return fail(answer->error(ErrorKind::Protocol,
                                  say(QT_TRANSLATE_NOOP("Storyblok", "This host answers, but not as Storyblok does. "
                                                                     "Check region and host."))));
    return kept;
}

} // namespace tokendesk::storyblok
