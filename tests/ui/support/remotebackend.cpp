// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "tests/ui/support/remotebackend.h"

#include "core/signin/await.h"

#include <QUrl>

namespace tokendesk {

namespace {

Phrase words(const char *text)
{
    return Phrase{"RemoteBackend", text};
}

SignInField field(const char *name, const char *label)
{
    SignInField field;
    field.name = QLatin1String(name);
    field.label = words(label);
    return field;
}

Error refused(ErrorKind kind, const QString &object, const char *why)
{
    return {.kind = kind, .object = object, .reason = words(why)};
}

bool isPinned(const CertificateProblem &problem, const QList<CertificatePin> &pins)
{
    QStringList faults;
    for (const CertificateProblem::Fault &fault : problem.faults)
        faults.append(fault.code);
    faults.sort();
    return pins.contains(CertificatePin{problem.host, problem.port, problem.sha256, faults});
}

/// What a sign-in came to may stand in the place of what was entered for it.
bool isSession(const SignInRequest &request)
{
    return request.entered.value(QStringLiteral("authtoken")).equals(Secret("session-of-the-remote-system"));
}

std::optional<Error> refusalOf(RemoteStore &store, const SignInRequest &request)
{
    if (isSession(request))
        return std::nullopt;
    const auto is = [&request](const char *name, const char *value) {
        return request.entered.value(QLatin1String(name)).equals(Secret(QByteArrayView(value)));
    };
    if (request.method == QLatin1String("access-token")) {
        if (!is("access_token", "good-token"))
            return refused(ErrorKind::AuthFailed, {}, "The server does not know this access token.");
    } else if (request.method == QLatin1String("password")) {
        if (!is("password", "right"))
            return refused(ErrorKind::AuthFailed, {}, "E-mail or password is wrong.");
        if (store.wantsCode && !is("otp", "123456"))
            return refused(ErrorKind::SecondFactorNeeded, QStringLiteral("otp"),
                           "Enter the code that your app shows now.");
    }
    return std::nullopt;
}

Result<> lookAtPlace(RemoteStore &store, const Connection &connection)
{
    if (store.placeError)
        return fail(*store.placeError);
    if (store.certificate && !isPinned(*store.certificate, connection.network.pins))
        return fail(Error{.kind = ErrorKind::Tls, .object = store.certificate->host, .certificate = store.certificate});
    return {};
}

bool cameBack(RemoteStore &store)
{
    const std::lock_guard lock(store.mutex);
    return store.browserCameBack;
}

Result<SignedIn> signIn(RemoteStore &store, const Connection &connection, const SignInRequest &request,
                        const SignInContext &context)
{
    {
        const std::lock_guard lock(store.mutex);
        ++store.signIns;
        store.lastPins = connection.network.pins;
        if (Result<> place = lookAtPlace(store, connection); !place)
            return fail(place.error());
        if (std::optional<Error> refusal = refusalOf(store, request))
            return fail(*refusal);
    }
    if (request.method == QLatin1String("browser") && !isSession(request)) {
        context.openBrowser(QUrl(QStringLiteral("https://sign-in.example.com/authorize?state=abc")));
        while (!cameBack(store)) {
            if (context.cancel.isCancelled())
                return fail(ErrorKind::Cancelled, {});
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        }
    }
    SignedIn signedIn;
    signedIn.credential.set(QStringLiteral("authtoken"), Secret::fromText(u"session-of-the-remote-system"));
    signedIn.location = connection.location;
    signedIn.location.insert(QStringLiteral("version"), QStringLiteral("1.0"));
    const QString host = QUrl(connection.location.value(QStringLiteral("url")).toString()).host();
    signedIn.suggestedName = host;
    signedIn.description = Phrase{"RemoteBackend", "Remote 1.0 at %1", {host}};
    signedIn.remarks = {words("This credential may read and write tokens.")};
    return signedIn;
}

Result<Recognised> recognise(const QVariantMap &location)
{
    const QUrl url(location.value(QStringLiteral("url")).toString().trimmed(), QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty())
        return fail(refused(ErrorKind::InvalidInput, QStringLiteral("url"), "This is not an address of a server."));
    QVariantMap normal = location;
    normal.insert(QStringLiteral("url"), url.toString(QUrl::StripTrailingSlash));
    return Recognised{normal, url.host(), Phrase{"RemoteBackend", "Remote at %1", {url.host()}}};
}

/// Lets in who has a credential; the rest is the memory's.
Result<> entry(RemoteStore &store, const Connection &connection, CredentialVault &vault, const CancelToken &cancel)
{
    {
        const std::lock_guard lock(store.mutex);
        ++store.lists;
        if (store.listError)
            return fail(*store.listError);
        if (Result<> place = lookAtPlace(store, connection); !place)
            return place;
    }
    const Result<Credential> credential = await(vault.read(connection.id, cancel), cancel);
    if (!credential && credential.error().kind == ErrorKind::NotFound)
        return fail(refused(ErrorKind::AuthFailed, connection.name, "There is no credential. Sign in."));
    return credential ? Result<>() : fail(credential.error());
}

} // namespace

QList<SignInMethod> remoteSignInMethods()
{
    SignInMethod password;
    password.id = QStringLiteral("password");
    password.label = words("Password");
    SignInField email = field("email", "E-mail");
    email.secret = false;
    SignInField code = field("otp", "One-time code");
    code.onDemand = true;
    code.required = false;
    code.help = words("Six digits, from your authenticator app.");
    password.fields = {email, field("password", "Password"), code};
    SignInMethod token;
    token.id = QStringLiteral("access-token");
    token.label = words("Access token");
    token.help = words("Made in your account's settings there.");
    token.fields = {field("access_token", "Access token")};
    SignInMethod browser;
    browser.id = QStringLiteral("browser");
    browser.label = words("Browser");
    browser.inBrowser = true;
    return {password, token, browser};
}

CertificateProblem selfSigned(const QString &host)
{
    CertificateProblem problem;
    problem.host = host;
    problem.port = 443;
    problem.faults = {{QStringLiteral("SelfSignedCertificate"), QStringLiteral("self-signed certificate")},
                      {QStringLiteral("HostNameMismatch"), QStringLiteral("host name does not match")}};
    problem.subject = QStringLiteral("CN=cms.internal,O=City Library");
    problem.issuer = problem.subject;
    problem.names = {QStringLiteral("cms.internal"), QStringLiteral("10.0.0.12")};
    problem.validFrom = QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC);
    problem.validTo = QDateTime(QDate(2027, 1, 1), QTime(0, 0), Qt::UTC);
    problem.sha256 = QStringLiteral("1f:2e:3d:4c:5b:6a:79:88:97:a6:b5:c4:d3:e2:f1:00:"
                                    "0f:1e:2d:3c:4b:5a:69:78:87:96:a5:b4:c3:d2:e1:f0");
    return problem;
}

BackendType remoteType(std::shared_ptr<RemoteStore> store)
{
    FieldSpec url;
    url.name = QStringLiteral("url");
    url.label = words("URL");
    url.type = FieldType::Url;
    url.required = true;
    FieldSpec space;
    space.name = QStringLiteral("space");
    space.label = words("Space");
    space.type = FieldType::Choice;
    space.choicesFromServer = true;
    BackendType type;
    type.id = QStringLiteral("remote");
    type.label = words("Remote server");
    type.fields = {url, space};
    type.signInMethods = remoteSignInMethods();
    type.recognise = recognise;
    type.signIn = [store](const Connection &connection, const SignInRequest &request, const SignInContext &context) {
        return signIn(*store, connection, request, context);
    };
    type.choices = [store](const Connection &, const SignInRequest &request, const FieldName &,
                           const SignInContext &) -> Result<QList<Choice>> {
        const std::lock_guard lock(store->mutex);
        if (std::optional<Error> refusal = refusalOf(*store, request))
            return fail(*refusal);
        return QList<Choice>{{QStringLiteral("s1"), QStringLiteral("Main site"), {}},
                             {QStringLiteral("s2"), QStringLiteral("Shop"), {}},
                             {QStringLiteral("s3"), QStringLiteral("Shop (staging)"), {}}};
    };
    type.open = [store](const Connection &connection,
                        const BackendContext &context) -> Result<std::unique_ptr<TokenBackend>> {
        return memoryBackend(store->memory,
                             [store, connection, vault = &context.credentials](const CancelToken &cancel) {
                                 return entry(*store, connection, *vault, cancel);
                             });
    };
    return type;
}

} // namespace tokendesk
