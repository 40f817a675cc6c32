// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/storyblok/signin.h"

#include "core/backends/storyblok/oauth.h"
#include "core/backends/storyblok/passwordsignin.h"
#include "core/backends/storyblok/pickers.h"
#include "core/backends/storyblok/standing.h"
#include "core/backends/storyblok/words.h"

#include <QCoreApplication>

namespace tokendesk::storyblok {

namespace {

const QString pasteMethod = QStringLiteral("personal-access-token");
const QString passwordMethod = QStringLiteral("password");

/// What the network settings need is kept beside what signs in.
void keepNetworkSecrets(const Credential &entered, Credential &kept)
{
    for (const QLatin1String name : {proxyPasswordName, clientKeyPasswordName})
        kept.set(name, entered.value(name).clone());
}

Result<Credential> pasted(const Credential &entered)
{
    Credential kept;
    const QString text = entered.value(personalTokenName).reveal().trimmed();
    if (text.isEmpty())
        return fail(ErrorKind::InvalidInput, personalTokenName, {},
                    say(QT_TRANSLATE_NOOP("Storyblok", "Enter a personal access token.")));
    kept.set(personalTokenName, Secret::fromText(text));
    return kept;
}

/// What a sign-in came to a moment ago signs in again: codes and codes of browsers work once.
bool isSignedIn(const Credential &entered)
{
    return entered.has(sessionTokenName) || entered.has(oauthAccessTokenName);
}

Result<Credential> credentialFor(const Connection &connection, const Place &place, const SignInRequest &request,
                                 const SignInContext &context)
{
    if (isSignedIn(request.entered)) {
        Credential kept = request.entered.clone();
        for (const QString &name : {oauthPortName, oauthScopesName})
            kept.set(name, {});
        return kept;
    }
    const bool browser =
        request.method == browserMethod().id || (request.method.isEmpty() && request.entered.has(oauthClientIdName));
    const bool password =
        request.method == passwordMethod || (request.method.isEmpty() && !request.entered.has(personalTokenName));
    Result<Credential> kept = browser    ? signInThroughBrowser(connection, place, request.entered, context)
                              : password ? signInWithPassword(connection, place, request.entered, context)
                                         : pasted(request.entered);
    if (kept)
        keepNetworkSecrets(request.entered, *kept);
    return kept;
}

struct Signed
{
    Place place;
    Credential credential;
};

Result<Signed> enter(const Connection &connection, const SignInRequest &request, const SignInContext &context)
{
    Result<Place> place = placeOf(connection.location);
    if (!place)
        return fail(std::move(place.error()));
    Result<Credential> credential = credentialFor(connection, *place, request, context);
    if (!credential)
        return fail(std::move(credential.error()));
    return Signed{std::move(*place), std::move(*credential)};
}

} // namespace

QList<SignInMethod> signInMethods()
{
    SignInMethod paste;
    paste.id = pasteMethod;
    paste.label = say(QT_TRANSLATE_NOOP("Storyblok", "Personal access token"));
    paste.help = say(QT_TRANSLATE_NOOP("Storyblok", "Made at app.storyblok.com under My account, Personal access "
                                                    "tokens. To manage tokens it needs all rights of your user."));
    SignInField token;
    token.name = personalTokenName;
    token.label = paste.label;
    paste.fields = {token};
    paste.keptAsEntered = true;

    SignInMethod password;
    password.id = passwordMethod;
    password.label = say(QT_TRANSLATE_NOOP("Storyblok", "E-mail and password"));
    password.help = say(QT_TRANSLATE_NOOP("Storyblok", "For accounts of Storyblok itself, not for single sign-on. The "
                                                       "password is not kept."));
    SignInField email;
    email.name = emailName;
    email.label = say(QT_TRANSLATE_NOOP("Storyblok", "E-mail"));
    email.secret = false;
    SignInField secret;
    secret.name = passwordName;
    secret.label = say(QT_TRANSLATE_NOOP("Storyblok", "Password"));
    SignInField otp;
    otp.name = otpName;
    otp.label = say(QT_TRANSLATE_NOOP("Storyblok", "Code"));
    otp.help = say(QT_TRANSLATE_NOOP("Storyblok", "From your authenticator app, an e-mail or a text message."));
    otp.required = false;
    otp.onDemand = true;
    password.fields = {email, secret, otp};
    return {paste, password, browserMethod()};
}

Result<SignedIn> signIn(const Connection &connection, SignInRequest request, const SignInContext &context)
{
    Result<Signed> entered = enter(connection, request, context);
    if (!entered)
        return fail(std::move(entered.error()));
    Session session(connection, entered->place, usualLimits(), context.clock,
                    CredentialAccess::of(entered->credential));
    const Result<Standing> standing = standingOf(session, context.cancel);
    if (!standing)
        return fail(standing.error());
    SignedIn result;
    result.location = entered->place.location();
    result.location.insert(rememberedOf(request.entered));
    result.credential = std::move(entered->credential);
    result.remarks = standing->remarks;
    const QString host = entered->place.management.host();
    if (entered->place.hasSpace()) {
        const QString id = QString::number(entered->place.space);
        result.suggestedName = standing->spaceName.isEmpty() ? QStringLiteral("Storyblok ") + id : standing->spaceName;
        result.description = say(QT_TRANSLATE_NOOP("Storyblok", "Storyblok space “%1” at %2, signed in as %3"),
                                 {result.suggestedName, host, standing->display});
    } else {
        result.suggestedName = QStringLiteral("Storyblok");
        result.description =
            say(QT_TRANSLATE_NOOP("Storyblok", "Storyblok account at %1, signed in as %2"), {host, standing->display});
    }
    return result;
}

Result<QList<Choice>> choicesBeforehand(const Connection &connection, SignInRequest request, const FieldName &field,
                                        const SignInContext &context)
{
    const Result<Signed> entered = enter(connection, request, context);
    if (!entered)
        return fail(entered.error());
    Session session(connection, entered->place, usualLimits(), context.clock,
                    CredentialAccess::of(entered->credential));
    return choicesOf(field, session, context.cancel);
}

void discard(const Connection &connection, const Credential &credential, const SignInContext &context)
{
    const Result<Place> place = placeOf(connection.location);
    if (!place)
        return;
    Session session(connection, *place, usualLimits(), context.clock, CredentialAccess::of(credential));
    const Result<> ended = session.signOut(context.cancel);
    Q_UNUSED(ended)
}

} // namespace tokendesk::storyblok
