// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/backends/contensis/contensistype.h"
#include "core/backends/contensis/keyrecord.h"
#include "core/keychain/sessionstore.h"
#include "tests/core/waiting.h"
#include "tests/doubles/contensis/contensisdouble.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace tokendesk::test {

using doubles::ContensisDouble;
using doubles::ContensisDoubleOptions;

/// One exchange of tests/data/contensis.
inline QJsonObject fixture(const QString &name)
{
    QFile file(QStringLiteral(TOKENDESK_TEST_DATA "/contensis/") + name);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

/// A clock that a test may move; read from worker threads.
class ContensisClock final : public Clock
{
public:
    QDateTime nowUtc() const override { return QDateTime::currentDateTimeUtc().addSecs(ahead); }
    std::atomic<qint64> ahead = 0;
};

/// One connection to a double, with its sign-in in a vault.
class ContensisDesk final
{
public:
    explicit ContensisDesk(const ContensisDoubleOptions &options = {}, Guard guard = Guard::Normal)
        : server(options, &clock)
    {
        connection.id = QUuid::createUuid();
        connection.name = QStringLiteral("Site");
        connection.type = type.id;
        connection.guard = guard;
        connection.location = {{QStringLiteral("url"), server.url().toString()}};
        connection.location = type.recognise(connection.location)->location;
    }

    Result<SignedIn> signIn(const QString &method, const QList<std::pair<QString, QString>> &entered)
    {
        const auto request = std::make_shared<SignInRequest>();
        request->method = method;
        for (const auto &[name, text] : entered)
            request->entered.set(name, Secret::fromText(text));
        return waitFor(runOn(pool, [this, request] {
            return type.signIn(connection, std::move(*request), SignInContext{clock, {}, {}});
        }));
    }

    Result<SignedIn> signInWithKey(const QString &secret = ContensisDouble::adminSecret())
    {
        return signIn(QStringLiteral("api-key"), {{QStringLiteral("client_id"), ContensisDouble::adminId()},
                                                  {QStringLiteral("client_secret"), secret}});
    }

    TokenBackend &backend()
    {
        if (!m_backend) {
            Result<SignedIn> signedIn = signInWithKey();
            if (signedIn) {
                connection.location = signedIn->location;
                waitFor(vault.write(connection.id, std::move(signedIn->credential), CredentialVault::Keep::InKeychain));
            }
            m_backend = type.open(connection, {pool, clock, vault}).value();
            server.forgetCalls();
        }
        return *m_backend;
    }

    QMap<QString, Token> list()
    {
        QMap<QString, Token> tokens;
        std::mutex mutex;
        lastList = waitFor(backend().list({},
                                          [&](const QList<Token> &page) {
                                              const std::lock_guard lock(mutex);
                                              for (const Token &token : page)
                                                  tokens.insert(token.name, token);
                                          },
                                          {}));
        return tokens;
    }

    Result<CreatedToken> create(const QString &name, const QMap<FieldName, QVariant> &more = {})
    {
        TokenDraft draft;
        draft.kind = QStringLiteral("api-key");
        draft.fields = more;
        draft.fields.insert(QStringLiteral("name"), name);
        return waitFor(backend().create(draft, {}));
    }

    Result<Changed<Token>> update(const TokenId &id, const QMap<FieldName, QVariant> &fields)
    {
        TokenDraft draft;
        draft.fields = fields;
        return waitFor(backend().update(id, draft, {}));
    }

    /// As the field "roles" holds it.
    QString firstRole() const { return QStringLiteral("website/") + server.firstRole(); }

    const BackendType type = contensis::contensisType();
    QThreadPool pool;
    ContensisClock clock;
    ContensisDouble server;
    SessionStore store;
    CredentialVault vault{store};
    Connection connection;
    Result<> lastList;

private:
    std::unique_ptr<TokenBackend> m_backend;
};

} // namespace tokendesk::test
