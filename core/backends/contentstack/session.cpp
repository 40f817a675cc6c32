// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/contentstack/session.h"

#include "core/backends/contentstack/oauth.h"
#include "core/backends/contentstack/words.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <thread>

namespace tokendesk::contentstack {

namespace {

using namespace std::chrono_literals;

constexpr int readTries = 3;
constexpr int fewLeft = 2;

/// 10 a second, reads and writes each, is what a whole organisation has, shared with everybody who works there and with
/// every script: half of it is for us (https://www.contentstack.com/docs/developers/apis/content-management-api, "Rate
/// limiting"). A plan may allow more; then the server's headers say so and nothing here needs to know.
HttpLimits limits()
{
    HttpLimits limits;
    limits.readsPerSecond = 5;
    limits.writesPerSecond = 5;
    limits.parallel = 2;
    return limits;
}

qint64 steadyNow()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

/// False: asked to stop meanwhile.
bool pauseUntil(qint64 time, const CancelToken &cancel)
{
    while (steadyNow() < time) {
        if (cancel.isCancelled())
            return false;
        std::this_thread::sleep_for(10ms);
    }
    return true;
}

bool isTrouble(int status)
{
    return status == 500 || status == 502 || status == 504; // 503 is the client's to repeat
}

constexpr int environmentMissing = 161; ///< error_code of a 401 that says nothing of the sign-in

bool hasEnded(const HttpAnswer &answer)
{
    return answer.status == 401 && Refusal::read(answer).code != environmentMissing;
}

void addBearer(HttpRequest &request, const Secret &token)
{
    QString bearer = QLatin1String("Bearer ") + token.reveal();
    request.addHeader("authorization", Secret::take(bearer));
}

bool looksLikeTokenValue(const Secret &secret)
{
    static const QRegularExpression form(QStringLiteral("\\Acs[0-9a-f]{24}\\z"));
    return form.match(secret.reveal()).hasMatch();
}

void hide(QString &text, const Credential &credential)
{
    const QStringList names = credential.names();
    for (const QString &name : names) {
        // An address is not secret, and short words would tear the sentence.
        const Secret &secret = credential.value(name);
        if (name != QLatin1String("email") && secret.size() >= 6)
            text.replace(secret.reveal(), QStringLiteral("••••"));
    }
}

} // namespace

struct Session::Open
{
    Open(HttpOptions options, Credential theCredential)
        : client(std::move(options))
        , credential(std::move(theCredential))
    {
    }

    HttpClient client;
    const Credential credential;       ///< of a sign-in with the browser as it was when this was opened
    std::unique_ptr<OAuthGrant> grant; ///< of a sign-in with the browser that may be renewed
};

Session::Session(const Connection &connection, Place place, CredentialAccess source, const Clock &clock)
    : m_requests(std::move(place))
    , m_source(std::move(source))
    , m_clock(clock)
    , m_network(connection.network)
    , m_readOnly(connection.guard == Guard::ReadOnly)
{
}

Session::~Session() = default;

Result<Session::Open *> Session::open(const CancelToken &cancel)
{
    const std::lock_guard lock(m_mutex);
    if (m_open)
        return m_open.get();
    Result<Credential> credential = m_source.read(cancel);
    if (!credential)
        return fail(std::move(credential.error()));
    HttpOptions options;
    options.base = m_requests.place().management;
    options.network = m_network;
    options.readOnly = m_readOnly;
    options.limits = limits();
    options.proxyPassword = credential->value(proxyPasswordName).clone();
    options.clientKeyPassword = credential->value(clientKeyPasswordName).clone();
    m_open = std::make_unique<Open>(std::move(options), std::move(*credential));
    if (m_open->credential.has(oauthClientIdName) && m_source.replace) {
        const auto send = [client = &m_open->client](const HttpRequest &request, const CancelToken &token) {
            return client->send(request, token);
        };
        // One that nobody keeps ends by itself within the hour; ending it here would end those of other connections.
        m_open->grant = std::make_unique<OAuthGrant>(
            m_source, tokenEndpointOf(m_requests.place(), send, m_clock), [](const Credential &) {}, m_clock);
    }
    return m_open.get();
}

Result<HttpAnswer> Session::exchange(Open &open, const HttpRequest &request, const CancelToken &cancel)
{
    const bool mayRepeat = request.method == HttpMethod::Get && request.kind == HttpRequest::Kind::Ordinary;
    for (int attempt = 1;; ++attempt) {
        if (!pauseUntil(m_pauseUntil, cancel))
            return fail(ErrorKind::Cancelled, request.about);
        Result<HttpAnswer> answer = open.client.send(request, cancel);
        if (!answer)
            return answer;
        bool known = false;
        const int left = answer->header("x-ratelimit-remaining").toInt(&known);
        if (known && left <= fewLeft)
            m_pauseUntil = steadyNow() + 500;
        if (!mayRepeat || attempt == readTries || !isTrouble(answer->status))
            return answer;
        if (!pauseUntil(steadyNow() + qint64{500} * attempt, cancel))
            return fail(ErrorKind::Cancelled, request.about);
    }
}

Result<HttpAnswer> Session::send(HttpRequest request, const CancelToken &cancel)
{
    const Result<Open *> opened = open(cancel);
    if (!opened)
        return fail(opened.error());
    if ((*opened)->grant)
        return sendRenewed(**opened, request, cancel);
    if (Result<> added = addSignIn(request, (*opened)->credential, request.about); !added)
        return fail(std::move(added.error()));
    return exchange(**opened, request, cancel);
}

Result<HttpAnswer> Session::sendRenewed(Open &open, const HttpRequest &request, const CancelToken &cancel)
{
    Result<Secret> token = open.grant->current(cancel);
    if (!token)
        return fail(std::move(token.error()));
    HttpRequest first = request.clone();
    addBearer(first, *token);
    Result<HttpAnswer> answer = exchange(open, first, cancel);
    if (!answer || !hasEnded(*answer))
        return answer;
    // Nothing was done, so that it may be sent once more, whatever it is.
    token = open.grant->insteadOf(*token, cancel);
    if (!token)
        return fail(std::move(token.error()));
    HttpRequest again = request.clone();
    addBearer(again, *token);
    return exchange(open, again, cancel);
}

Result<> Session::signOut(const CancelToken &cancel)
{
    const Result<Open *> opened = open(cancel);
    if (!opened)
        return fail(opened.error());
    if ((*opened)->credential.has(oauthClientIdName)) {
        const Result<Credential> now =
            (*opened)->grant ? (*opened)->grant->credential(cancel) : Result<Credential>((*opened)->credential.clone());
        return now ? endAuthorization(*now, cancel) : Result<>(fail(now.error()));
    }
    const Result<HttpAnswer> ended = send(m_requests.logOut(), cancel);
    if (!ended)
        return fail(ended.error());
    return ended->isSuccess() || ended->status == 401 ? Result<>() : fail(problem(*ended, {.what = Asked::What::User}));
}

/// There is no revocation of single tokens: what the user has allowed the app is taken back.
Result<> Session::endAuthorization(const Credential &credential, const CancelToken &cancel)
{
    const QString app = credential.value(oauthAppUidName).reveal();
    const QString organization = credential.value(oauthOrganizationName).reveal();
    const QString user = credential.value(oauthUserName).reveal();
    const Result<HttpAnswer> answer = send(m_requests.authorizations(app, organization), cancel);
    if (!answer)
        return answer.error().kind == ErrorKind::AuthFailed ? Result<>() : fail(answer.error());
    if (!answer->isSuccess())
        return answer->status == 401 ? Result<>() : fail(problem(*answer, {.what = Asked::What::User}));
    const Result<QJsonValue> json = answer->json();
    if (!json)
        return fail(json.error());
    const QJsonArray all = json->toObject().value(QLatin1String("data")).toArray();
    for (const QJsonValue &each : all) {
        const QJsonObject authorization = each.toObject();
        const QString of = authorization.value(QLatin1String("user")).toObject().value(QLatin1String("uid")).toString();
        const QString uid = authorization.value(QLatin1String("authorization_uid")).toString();
        if (user.isEmpty() || of != user || uid.isEmpty())
            continue;
        const Result<HttpAnswer> ended = send(m_requests.removeAuthorization(app, organization, uid), cancel);
        if (!ended)
            return fail(ended.error());
        if (!ended->isSuccess() && ended->status != 404)
            return fail(problem(*ended, {.what = Asked::What::User}));
    }
    return {};
}

Result<HttpAnswer> Session::sendBare(const HttpRequest &request, const CancelToken &cancel)
{
    const Result<Open *> opened = open(cancel);
    if (!opened)
        return fail(opened.error());
    return exchange(**opened, request, cancel);
}

Result<QJsonObject> Session::ask(HttpRequest request, const Asked &asked, const CancelToken &cancel)
{
    const Result<HttpAnswer> answer = send(std::move(request), cancel);
    if (!answer)
        return fail(answer.error());
    if (!answer->isSuccess())
        return fail(problem(*answer, asked));
    const Result<QJsonValue> json = answer->json();
    if (!json)
        return fail(json.error());
    if (!json->isObject())
        return fail(answer->error(ErrorKind::Protocol,
                                  say(QT_TRANSLATE_NOOP("Contentstack", "The answer is not of the form that "
                                                                        "Contentstack's has. Check the address."))));
    return json->toObject();
}

Error Session::problem(const HttpAnswer &answer, const Asked &asked) const
{
    Error error = problemOf(answer, asked);
    const std::lock_guard lock(m_mutex);
    if (!m_open)
        return error;
    const Credential &credential = m_open->credential;
    hide(error.detail, credential);
    if (error.kind == ErrorKind::AuthFailed && looksLikeTokenValue(credential.value(QStringLiteral("authtoken"))))
        error.reason = say(QT_TRANSLATE_NOOP("Contentstack", "What was entered looks like the value of a token of a "
                                                             "stack, and such a token cannot manage tokens. Sign in as "
                                                             "a user: with an authtoken, or e-mail address and "
                                                             "password."));
    return error;
}

Result<> addSignIn(HttpRequest &request, const Credential &credential, const QString &about)
{
    // Never both: the API then reads neither as it is meant.
    for (const QString &name : {oauthAccessTokenName, QStringLiteral("access_token")}) {
        if (!credential.has(name))
            continue;
        addBearer(request, credential.value(name));
        return {};
    }
    if (credential.has(QStringLiteral("authtoken"))) {
        request.addHeader("authtoken", credential.value(QStringLiteral("authtoken")));
        return {};
    }
    return fail(ErrorKind::AuthFailed, about, {},
                say(QT_TRANSLATE_NOOP("Contentstack", "There is no sign-in for this stack. Sign in.")));
}

} // namespace tokendesk::contentstack
