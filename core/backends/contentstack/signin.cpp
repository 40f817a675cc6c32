// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/contentstack/signin.h"

#include "core/backends/contentstack/oauth.h"
#include "core/backends/contentstack/pickers.h"
#include "core/backends/contentstack/reading.h"
#include "core/backends/contentstack/words.h"

namespace tokendesk::contentstack {

namespace {

const QString emailField = QStringLiteral("email");
const QString passwordField = QStringLiteral("password");
const QString codeField = QStringLiteral("tfa_token");
const QString authtokenField = QStringLiteral("authtoken");
const QString passwordMethod = QStringLiteral("password");

/// A session for one credential, without a keychain behind it.
std::unique_ptr<Session> sessionWith(const Connection &connection, const Place &place, const Credential &credential,
                                     const SignInContext &context)
{
    return std::make_unique<Session>(connection, place, CredentialAccess::of(credential), context.clock);
}

Phrase loginRemark()
{
    return say(QT_TRANSLATE_NOOP("Contentstack", "Contentstack allows twenty sign-ins of a user and ends the oldest "
                                                 "without a word when there is one more. This one is kept and used "
                                                 "again; “Sign out” ends it."));
}

Phrase browserRemark()
{
    return say(QT_TRANSLATE_NOOP("Contentstack",
                                 "This sign-in is good for one organization. “Sign out” takes back what "
                                 "you allowed the app, for other connections that use it too."));
}

Result<Credential> logIn(const Connection &connection, const Place &place, const Credential &entered,
                         const SignInContext &context)
{
    const CancelToken &cancel = context.cancel;
    for (const QString &name : {emailField, passwordField}) {
        if (!entered.has(name))
            return refusedField(name, say(QT_TRANSLATE_NOOP("Contentstack", "Enter the e-mail address and the "
                                                                            "password.")));
    }
    const auto session = sessionWith(connection, place, entered, context);
    const Requests &requests = session->requests();
    const Secret &email = entered.value(emailField);
    const Secret &password = entered.value(passwordField);
    const Result<HttpAnswer> answer =
        session->sendBare(requests.logIn(email, password, entered.value(codeField)), cancel);
    if (!answer)
        return fail(answer.error());
    if (!answer->isSuccess()) {
        Error problem = session->problem(*answer, {.what = Asked::What::Login});
        const bool sms = Refusal::read(*answer).secondFactor == QLatin1String("sms");
        // What this answers is not documented, and the vendor's own client does not look at it either.
        if (problem.kind == ErrorKind::SecondFactorNeeded && sms && !entered.has(codeField)) {
            if (const Result<HttpAnswer> sent = session->sendBare(requests.sendCodeBySms(email, password), cancel);
                !sent)
                return fail(sent.error());
        }
        return fail(std::move(problem));
    }
    const Result<QJsonValue> json = answer->json();
    if (!json)
        return fail(json.error());
    QString authtoken = json->toObject().value(QLatin1String("user")).toObject().value(authtokenField).toString();
    if (authtoken.isEmpty())
        return fail(
            ErrorKind::AuthFailed, answer->about, {},
            say(QT_TRANSLATE_NOOP("Contentstack", "Contentstack accepted the password but gave no authtoken, as "
                                                  "it does to users of a single sign-on. Sign in with the "
                                                  "browser; or with an authtoken of the organization's owner, or of "
                                                  "somebody who may work without it.")));
    Credential credential = entered.clone();
    for (const QString &name : {emailField, passwordField, codeField})
        credential.set(name, Secret());
    credential.set(authtokenField, Secret::take(authtoken));
    return credential;
}

/// What a sign-in came to, and nothing that was entered for it.
Credential onlyKept(const Credential &entered)
{
    Credential kept;
    for (const QString &name :
         {QString(authtokenField), QStringLiteral("access_token"), oauthAccessTokenName, oauthRefreshTokenName,
          oauthRenewAtName, oauthClientIdName, oauthClientSecretName, oauthRedirectUriName, oauthAppUidName,
          oauthOrganizationName, oauthUserName, QString(proxyPasswordName), QString(clientKeyPasswordName)})
        kept.set(name, entered.value(name).clone());
    return kept;
}

Result<Credential> throughBrowser(const Connection &connection, const Place &place, const Credential &entered,
                                  const SignInContext &context)
{
    const auto session = sessionWith(connection, place, entered, context);
    const auto send = [&session](const HttpRequest &request, const CancelToken &cancel) {
        return session->sendBare(request, cancel);
    };
    Result<Credential> granted = signInThroughBrowser(place, entered, send, context);
    for (const QLatin1String name : {proxyPasswordName, clientKeyPasswordName}) {
        if (granted)
            granted->set(name, entered.value(name).clone());
    }
    return granted;
}

/// What to use from here on; `loggedIn` says that an authtoken was made for it.
Result<Credential> usable(const Connection &connection, const Place &place, const SignInRequest &request,
                          const SignInContext &context, bool &loggedIn)
{
    loggedIn = false;
    const Credential &entered = request.entered;
    if (entered.has(authtokenField) || entered.has(QStringLiteral("access_token")) || entered.has(oauthAccessTokenName))
        return onlyKept(entered);
    if (request.method == browserMethod().id || (request.method.isEmpty() && entered.has(oauthClientIdName)))
        return throughBrowser(connection, place, entered, context);
    if (request.method == passwordMethod || entered.has(passwordField)) {
        Result<Credential> credential = logIn(connection, place, entered, context);
        loggedIn = credential.has_value();
        return credential;
    }
    return refusedField(authtokenField, say(QT_TRANSLATE_NOOP("Contentstack", "Enter the authtoken.")));
}

/// Ends an authtoken that nobody will use, as far as that can be done.
void endSession(Session &session)
{
    const Result<HttpAnswer> ended = session.send(session.requests().logOut(), {});
    Q_UNUSED(ended)
}

/// Who is signed in, and as what; fills in what the stack says of itself.
Result<SignedIn> lookAround(const Connection &connection, const Work &work)
{
    const Place &place = work.requests().place();
    const Result<QJsonObject> answer = work.ask(work.requests().user(), {.what = Asked::What::User});
    if (!answer)
        return fail(answer.error());
    SignedIn signedIn;
    signedIn.location = normalised(connection.location);
    const QString email = answer->value(QLatin1String("user")).toObject().value(emailField).toString();
    if (place.apiKey.isEmpty()) {
        signedIn.description =
            say(QT_TRANSLATE_NOOP("Contentstack", "Contentstack at %1, as %2"), {place.management.host(), email});
        signedIn.remarks.append(say(QT_TRANSLATE_NOOP("Contentstack", "Choose the stack, or enter its API key.")));
        return signedIn;
    }
    const Result<QJsonObject> found = work.ask(work.requests().stack(), {.what = Asked::What::Stack});
    if (!found)
        return fail(found.error());
    const QJsonObject stack = found->value(QLatin1String("stack")).toObject();
    const QString name = stack.value(QLatin1String("name")).toString();
    if (!name.isEmpty())
        signedIn.location.insert(stackNameField, name);
    if (const QString uid = stack.value(QLatin1String("org_uid")).toString(); !uid.isEmpty())
        signedIn.location.insert(organizationField, uid);
    signedIn.suggestedName = name;
    signedIn.description =
        say(QT_TRANSLATE_NOOP("Contentstack", "Stack “%1” at %2, as %3"), {name, place.management.host(), email});
    return signedIn;
}

/// What of the tokens this account may see, before anybody relies on it.
void remarkRights(const Work &work, SignedIn &signedIn)
{
    for (const QString &kind : {QString(deliveryKind), QString(managementKind)}) {
        const Result<QJsonArray> tokens = storedTokens(work, kind);
        if (!tokens && tokens.error().kind == ErrorKind::PermissionDenied)
            signedIn.remarks.append(rolesFor(kind));
    }
}

} // namespace

QList<SignInMethod> signInMethods()
{
    SignInMethod password{.id = passwordMethod,
                          .label = say(QT_TRANSLATE_NOOP("Contentstack", "E-mail address and password")),
                          .help =
                              say(QT_TRANSLATE_NOOP("Contentstack", "For users with a password of Contentstack's own. "
                                                                    "Who signs in through the company (single "
                                                                    "sign-on) has none: choose the browser."))};
    password.fields = {
        {.name = emailField,
         .label = say(QT_TRANSLATE_NOOP("Contentstack", "E-mail address")),
         .help = {},
         .secret = false},
        {.name = passwordField,
         .label = say(QT_TRANSLATE_NOOP("Contentstack", "Password")),
         .help = say(QT_TRANSLATE_NOOP("Contentstack", "Used once and not kept. Five failures lock the account."))},
        {.name = codeField,
         .label = say(QT_TRANSLATE_NOOP("Contentstack", "Code of the second factor")),
         .help =
             say(QT_TRANSLATE_NOOP("Contentstack", "From the authenticator app or the text message. Each code works "
                                                   "once.")),
         .required = false,
         .onDemand = true},
    };
    SignInMethod authtoken{
        .id = authtokenField,
        .label = say(QT_TRANSLATE_NOOP("Contentstack", "Authtoken")),
        .help = say(QT_TRANSLATE_NOOP("Contentstack", "Of a user, as the command line of Contentstack or "
                                                      "an earlier sign-in has it. The value of a "
                                                      "management token does not do."))};
    authtoken.keptAsEntered = true;
    authtoken.fields = {
        {.name = authtokenField, .label = say(QT_TRANSLATE_NOOP("Contentstack", "Authtoken")), .help = {}}};
    return {password, browserMethod(), authtoken};
}

Result<SignedIn> signIn(const Connection &connection, SignInRequest request, const SignInContext &context)
{
    Result<Place> place = Place::fromLocation(connection.location);
    if (!place)
        return fail(std::move(place.error()));
    bool loggedIn = false;
    Result<Credential> credential = usable(connection, *place, request, context, loggedIn);
    if (!credential)
        return fail(std::move(credential.error()));
    const auto session = sessionWith(connection, *place, *credential, context);
    Knowledge knowledge;
    const Work work{*session, knowledge, context.clock, context.cancel};
    Result<SignedIn> signedIn = lookAround(connection, work);
    if (!signedIn) {
        if (loggedIn)
            endSession(*session);
        return signedIn;
    }
    if (!place->apiKey.isEmpty())
        remarkRights(work, *signedIn);
    if (loggedIn)
        signedIn->remarks.append(loginRemark());
    if (credential->has(oauthClientIdName))
        signedIn->remarks.append(browserRemark());
    signedIn->location.insert(rememberedOf(request.entered));
    signedIn->credential = std::move(*credential);
    return signedIn;
}

Result<QList<Choice>> choicesBefore(const Connection &connection, SignInRequest request, FieldName field,
                                    const SignInContext &context)
{
    QVariantMap location = connection.location;
    location.remove(apiKeyField); // half an entry is no reason not to list the stacks
    Result<Place> place = Place::fromLocation(location);
    if (!place)
        return fail(std::move(place.error()));
    bool loggedIn = false;
    Result<Credential> credential = usable(connection, *place, request, context, loggedIn);
    if (!credential)
        return fail(std::move(credential.error()));
    const auto session = sessionWith(connection, *place, *credential, context);
    Knowledge knowledge;
    Result<QList<Choice>> choices = placeChoices({*session, knowledge, context.clock, context.cancel}, field);
    if (loggedIn)
        endSession(*session);
    return choices;
}

void discard(const Connection &connection, const Credential &credential, const SignInContext &context)
{
    const Result<Place> place = Place::fromLocation(connection.location);
    if (place && credential.has(authtokenField))
        endSession(*sessionWith(connection, *place, credential, context));
}

} // namespace tokendesk::contentstack
