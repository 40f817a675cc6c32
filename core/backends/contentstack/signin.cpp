// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/contentstack/signin.h"

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
std::unique_ptr<Session> sessionWith(const Connection &connection, const Place &place, const Credential &credential)
{
    const auto shared = std::make_shared<const Credential>(credential.clone());
    return std::make_unique<Session>(connection, place,
                                     [shared](const CancelToken &) -> Result<Credential> { return shared->clone(); });
}

Phrase loginRemark()
{
    return say(QT_TRANSLATE_NOOP("Contentstack", "Contentstack allows twenty sign-ins of a user and ends the oldest "
                                                 "without a word when there is one more. This one is kept and used "
                                                 "again; “Sign out” ends it."));
}

Result<Credential> logIn(const Connection &connection, const Place &place, const Credential &entered,
                         const CancelToken &cancel)
{
    for (const QString &name : {emailField, passwordField}) {
        if (!entered.has(name))
            return refusedField(name, say(QT_TRANSLATE_NOOP("Contentstack", "Enter the e-mail address and the "
                                                                            "password.")));
    }
    const auto session = sessionWith(connection, place, entered);
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
                                                  "it does to users of a single sign-on. Sign in with an "
                                                  "authtoken of the organization's owner, or of somebody who may work "
                                                  "without it.")));
    Credential credential = entered.clone();
    for (const QString &name : {emailField, passwordField, codeField})
        credential.set(name, Secret());
    credential.set(authtokenField, Secret::take(authtoken));
    return credential;
}

/// What to use from here on; `loggedIn` says that an authtoken was made for it.
Result<Credential> usable(const Connection &connection, const Place &place, SignInRequest &request,
                          const CancelToken &cancel, bool &loggedIn)
{
    loggedIn = false;
    if (request.entered.has(authtokenField) || request.entered.has(QStringLiteral("access_token")))
        return std::move(request.entered);
    if (request.method == passwordMethod || request.entered.has(passwordField)) {
        Result<Credential> credential = logIn(connection, place, request.entered, cancel);
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
                                                                    "sign-on) uses another way."))};
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
    authtoken.fields = {
        {.name = authtokenField, .label = say(QT_TRANSLATE_NOOP("Contentstack", "Authtoken")), .help = {}}};
    return {password, authtoken};
}

Result<SignedIn> signIn(const Connection &connection, SignInRequest request, const SignInContext &context)
{
    Result<Place> place = Place::fromLocation(connection.location);
    if (!place)
        return fail(std::move(place.error()));
    bool loggedIn = false;
    Result<Credential> credential = usable(connection, *place, request, context.cancel, loggedIn);
    if (!credential)
        return fail(std::move(credential.error()));
    const auto session = sessionWith(connection, *place, *credential);
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
    Result<Credential> credential = usable(connection, *place, request, context.cancel, loggedIn);
    if (!credential)
        return fail(std::move(credential.error()));
    const auto session = sessionWith(connection, *place, *credential);
    Knowledge knowledge;
    Result<QList<Choice>> choices = placeChoices({*session, knowledge, context.clock, context.cancel}, field);
    if (loggedIn)
        endSession(*session);
    return choices;
}

} // namespace tokendesk::contentstack
