// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/backends/flextype/servertype.h"
#include "core/base/async.h"
#include "core/keychain/sessionstore.h"
#include "tests/doubles/flextype/flextypedouble.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>
#include <QUrlQuery>

#include <mutex>

namespace tokendesk::test {

using doubles::FlextypeDouble;
using doubles::FlextypeKey;
using Mishap = doubles::flextype::Mishap;
using doubles::flextype::HttpCall;
using doubles::flextype::PhpValue;

/// Lets the main thread work until the future is there: credentials come from it.
template <class T>
T settle(QFuture<T> future)
{
    while (!future.isFinished())
        QTest::qWait(2);
    return takeFrom(future);
}

/// Why a request must never have been sent to a Flextype server; empty: nothing is wrong with it.
inline QString danger(const HttpCall &call)
{
    static const QRegularExpression id(QStringLiteral("\\A(tokens/)?[A-Za-z0-9_-]+\\z"));
    static const QRegularExpression token(QStringLiteral("\\A[A-Za-z0-9_-]+\\z"));
    if (!call.header("cookie").isEmpty())
        return QStringLiteral("a cookie");
    if (call.method == "GET") {
        QUrlQuery query(QString::fromLatin1(call.query));
        const QString asked = query.queryItemValue(QStringLiteral("id"), QUrl::FullyDecoded);
        const bool filtered = call.query.contains("options");
        if (call.path.endsWith("/api/registry"))
            return call.query.isEmpty() ? QString() : QStringLiteral("a query to an old server");
        if (!token.match(query.queryItemValue(QStringLiteral("token"), QUrl::FullyDecoded)).hasMatch())
            return QStringLiteral("no token");
        if (call.query.contains("access_token"))
            return QStringLiteral("the secret in a query");
        if (call.path.endsWith("/registry"))
            return {};
        if (!id.match(asked).hasMatch())
            return QStringLiteral("the id ") + asked;
        return filtered && asked != QLatin1String("tokens") ? QStringLiteral("a filter on one token") : QString();
    }
    if (call.header("content-type") != "application/json" || !call.query.isEmpty())
        return QStringLiteral("not a plain JSON body");
    const QJsonObject body = QJsonDocument::fromJson(call.body).object();
    if (!token.match(body.value(QLatin1String("token")).toString()).hasMatch())
        return QStringLiteral("no token");
    if (body.value(QLatin1String("access_token")).toString().isEmpty())
        return QStringLiteral("no secret");
    const bool named = call.method != "POST" || call.path.endsWith("/entries");
    if (named && !id.match(body.value(QLatin1String("id")).toString()).hasMatch())
        return QStringLiteral("the id ") + body.value(QLatin1String("id")).toString();
    if (!body.contains(QLatin1String("data")))
        return {};
    if (!body.value(QLatin1String("data")).isObject())
        return QStringLiteral("data that is no object");
    const QJsonObject data = body.value(QLatin1String("data")).toObject();
    for (auto field = data.begin(); field != data.end(); ++field) {
        if (field->isNull() || field->isArray() || field->isObject() || field.key().isEmpty())
            return QStringLiteral("the field ") + field.key();
        const bool number = field.key() == QLatin1String("calls") || field.key() == QLatin1String("limit_calls");
        if (number && (!field->isDouble() || field->toInteger(-1) < 0))
            return QStringLiteral("a number as something else");
        if (field.key() == QLatin1String("state") && field->toString() != QLatin1String("enabled") &&
            field->toString() != QLatin1String("disabled"))
            return QStringLiteral("another state");
        if (field->isString() &&
            (field->toString().contains(QLatin1String("[[")) || field->toString().contains(QLatin1String("[%"))))
            return QStringLiteral("a template");
    }
    return {};
}

inline bool isWriting(const HttpCall &call)
{
    return call.method != "GET" && !call.path.endsWith("/query") && !call.path.endsWith("/generate") &&
           !call.path.endsWith("/verify-hash");
}

/// A double of a server, and a connection to it with its credential in the vault.
class Server final
{
public:
    explicit Server(const doubles::FlextypeDoubleOptions &options = {})
        : site(options)
    {
        connection.id = QUuid::createUuid();
        connection.name = QStringLiteral("Shop");
        connection.type = QStringLiteral("flextype-server");
        signInAs(site.admin());
    }
    ~Server() { m_backend.reset(); }
    Q_DISABLE_COPY_MOVE(Server)

    static Credential credential(const QString &token, const QString &secret)
    {
        Credential credential;
        credential.set(QStringLiteral("token"), Secret::fromText(token));
        credential.set(QStringLiteral("access_token"), Secret::fromText(secret));
        return credential;
    }
    void signInAs(const FlextypeKey &key)
    {
        close();
        (void)settle(credentials.write(connection.id, credential(key.token, key.accessToken),
                                       CredentialVault::Keep::ForThisSession));
    }

    TokenBackend &backend()
    {
        if (!m_backend) {
            connection.location.insert(QStringLiteral("url"), site.url().toString());
            m_backend = flextype::serverType().open(connection, {pool, clock, credentials}).value();
        }
        return *m_backend;
    }
    void close() { m_backend.reset(); }
    std::unique_ptr<TokenBackend> take() { return std::move(m_backend); }

    /// On a thread of its own, as the service does it.
    Result<SignedIn> signIn(Credential entered)
    {
        connection.location.insert(QStringLiteral("url"), site.url().toString());
        return signInAt(connection, std::move(entered));
    }
    Result<SignedIn> signInAt(const Connection &place, Credential entered)
    {
        const auto request = std::make_shared<SignInRequest>();
        request->entered = std::move(entered);
        return settle(runOn(pool, [=, this]() -> Result<SignedIn> {
            return flextype::serverType().signIn(place, std::move(*request), {clock, {}, {}});
        }));
    }

    QMap<QString, Token> list(bool attributes = false)
    {
        QMap<QString, Token> tokens;
        std::mutex mutex;
        lastList =
            settle(backend().list({{}, attributes ? ListRequest::Attributes::All : ListRequest::Attributes::None},
                                  [&](QList<Token> page) {
                                      const std::lock_guard lock(mutex);
                                      for (Token &token : page)
                                          tokens.insert(token.id.value, std::move(token));
                                  },
                                  {}));
        return tokens;
    }

    Result<Token> get(const QString &id) { return settle(backend().get({{}, id}, {})); }

    void switchOff(const QStringList &apis)
    {
        site.change([&](doubles::flextype::Settings &settings) {
            for (const QString &api : apis)
                settings.apis[api] = false;
        });
    }

    /// All that was sent and must not have been, since the start.
    QStringList dangers() const
    {
        QStringList found;
        for (const HttpCall &call : site.calls()) {
            if (const QString why = danger(call); !why.isEmpty())
                found.append(QString::fromLatin1(call.method + ' ' + call.path) + QLatin1String(": ") + why);
        }
        return found;
    }
    qsizetype writes() const
    {
        const QList<HttpCall> calls = site.calls();
        return std::count_if(calls.begin(), calls.end(), isWriting);
    }

    FlextypeDouble site;
    QThreadPool pool;
    SessionStore secrets;
    CredentialVault credentials{secrets};
    SystemClock clock;
    Connection connection;
    Result<> lastList;

private:
    std::unique_ptr<TokenBackend> m_backend;
};

inline TokenDraft named(const QString &title)
{
    TokenDraft draft;
    draft.fields.insert(QStringLiteral("name"), title);
    return draft;
}

inline TokenDraft setting(const QString &field, const QVariant &value)
{
    TokenDraft draft;
    draft.fields.insert(field, value);
    return draft;
}

inline QString reasonOf(const Error &error)
{
    return QString::fromUtf8(error.reason.source);
}

inline QStringList noticeCodes(const Token &token)
{
    QStringList codes;
    for (const Notice &notice : token.notices)
        codes.append(notice.code);
    codes.sort();
    return codes;
}

inline QString attribute(const Token &token, const QString &name)
{
    for (const Attribute &attribute : token.attributes) {
        if (attribute.name == name)
            return attribute.stored;
    }
    return {};
}

} // namespace tokendesk::test
