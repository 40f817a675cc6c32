// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/backends/contentstack/stacktype.h"
#include "core/keychain/sessionstore.h"
#include "tests/core/waiting.h"
#include "tests/doubles/contentstack/contentstackdouble.h"

namespace tokendesk {

/// A stand-in of Contentstack, and a backend that is signed in at it.
class ContentstackBench final
{
public:
    using State = doubles::contentstack::State;

    explicit ContentstackBench(State state = doubles::contentstack::demoState())
        : server(std::move(state))
        , vault(store)
    {
        connection.id = QUuid::createUuid();
        connection.name = QStringLiteral("Website");
        connection.type = QStringLiteral("contentstack");
        connection.location = {{QStringLiteral("url"), server.url().toString()},
                               {QStringLiteral("api_key"), QStringLiteral("blt6b000000000000aa")},
                               {QStringLiteral("stack"), QStringLiteral("Website")}};
    }

    void keep(const char *name, const QString &value)
    {
        Credential credential;
        credential.set(QLatin1String(name), Secret::fromText(value));
        QVERIFY(waitFor(vault.write(connection.id, std::move(credential), CredentialVault::Keep::ForThisSession)));
    }

    TokenBackend &backend()
    {
        if (!m_backend) {
            if (!m_signedIn)
                keep("authtoken", QStringLiteral("blt6c000000000000aa"));
            m_signedIn = true;
            m_backend = contentstack::stackType().open(connection, {pool, clock, vault}).value();
        }
        return *m_backend;
    }
    void reopen() { m_backend.reset(); }

    Result<QList<Token>> list(const QString &kind = {})
    {
        QList<Token> all;
        const Result<> listed = waitFor(backend().list({.kind = kind, .attributes = ListRequest::Attributes::All},
                                                       [&all](QList<Token> page) { all.append(page); }, {}));
        return listed ? Result<QList<Token>>(all) : fail(listed.error());
    }

    static TokenDraft delivery(const QString &name)
    {
        return {.kind = QStringLiteral("delivery"),
                .fields = {{QStringLiteral("name"), name},
                           {QStringLiteral("environment"), QStringList{QStringLiteral("staging")}},
                           {QStringLiteral("branches"), QStringList{QStringLiteral("main")}}},
                .seen = {}};
    }
    static TokenDraft management(const QString &name)
    {
        return {.kind = QStringLiteral("management"),
                .fields = {{QStringLiteral("name"), name},
                           {QStringLiteral("scope"),
                            QStringList{QStringLiteral("content_type:read"), QStringLiteral("content_type:write")}},
                           {QStringLiteral("branches"), QStringList{QStringLiteral("main")}},
                           {QStringLiteral("expires_on"), QDate::currentDate().addDays(30)},
                           {QStringLiteral("is_email_notification_enabled"), true}},
                .seen = {}};
    }

    Result<CreatedToken> create(const TokenDraft &draft) { return waitFor(backend().create(draft, {})); }

    doubles::ContentstackDouble server;
    SystemClock clock;
    SessionStore store;
    CredentialVault vault;
    QThreadPool pool;
    Connection connection;

private:
    bool m_signedIn = false;
    std::unique_ptr<TokenBackend> m_backend;
};

inline QJsonValue attributeOf(const Token &token, const QString &name)
{
    for (const Attribute &each : token.attributes) {
        if (each.name == name)
            return each.value;
    }
    return QJsonValue::Undefined;
}

inline QStringList noticesOf(const Token &token)
{
    QStringList codes;
    for (const Notice &each : token.notices)
        codes.append(each.code);
    return codes;
}

} // namespace tokendesk
