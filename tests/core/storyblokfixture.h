// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/backends/storyblok/signin.h"
#include "core/backends/storyblok/storyblokbackend.h"
#include "core/keychain/sessionstore.h"
#include "tests/core/waiting.h"
#include "tests/doubles/storyblok/storyblokdouble.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

namespace tokendesk {

inline constexpr char fullToken[] = "sb_pat_FAKEfakeFAKEfakeFAKEfakeFAKEfakeFA00002";
inline constexpr char scopedToken[] = "sb_pat_FAKEfakeFAKEfakeFAKEfakeFAKEfakeFA00001";
inline constexpr char oneSpaceToken[] = "sb_pat_FAKEfakeFAKEfakeFAKEfakeFAKEfakeFA00003";
inline constexpr char legacyToken[] = "FAKElegacyFAKElegacyFAKElegacyFAKElegacy-100001-fake5";
inline constexpr qint64 firstSpace = 286'021'932'913'226;
inline constexpr qint64 emptySpace = 286'021'932'913'999;

/// Whole exchanges as they are documented, read or measured; see tests/data/storyblok/README.md.
inline QJsonObject storyblokExchange(const QString &name)
{
    QFile file(QStringLiteral(TOKENDESK_TEST_DATA "/storyblok/") + name);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

inline QStringList storyblokExchanges()
{
    QStringList names = QDir(QStringLiteral(TOKENDESK_TEST_DATA "/storyblok")).entryList({QStringLiteral("*.json")});
    names.removeAll(QStringLiteral("official-client-requests.json"));
    names.removeAll(QStringLiteral("token-subset.openapi.json"));
    return names;
}

inline HttpAnswer answerIn(const QJsonObject &exchange)
{
    const QJsonObject response = exchange.value(QLatin1String("response")).toObject();
    HttpAnswer answer;
    answer.status = response.value(QLatin1String("status")).toInt();
    const QJsonObject headers = response.value(QLatin1String("headers")).toObject();
    for (auto header = headers.begin(); header != headers.end(); ++header)
        answer.headers.append({header.key().toLatin1(), header.value().toString().toLatin1()});
    const QJsonValue body = response.value(QLatin1String("body"));
    if (body.isString())
        answer.body = body.toString().toUtf8();
    else if (!body.isNull())
        answer.body = doubles::HttpReply::json(200, body).body;
    answer.about = QStringLiteral("fixture");
    return answer;
}

class FixedClock final : public Clock
{
public:
    QDateTime nowUtc() const override { return now; }
    QDateTime now = QDateTime(QDate(2026, 8, 21), QTime(10, 0), Qt::UTC);
};

/// A connection to a double, signed in for this session.
class StoryblokSite
{
public:
    explicit StoryblokSite(const char *token = fullToken, qint64 space = firstSpace)
        : vault(store)
    {
        server.listen();
        connection.id = QUuid::createUuid();
        connection.type = QStringLiteral("storyblok");
        connection.location = {{QStringLiteral("region"), QStringLiteral("eu")},
                               {QStringLiteral("url"), server.url().toString()}};
        if (space > 0)
            connection.location.insert(QStringLiteral("space_id"), QString::number(space));
        Credential credential;
        credential.set(storyblok::personalTokenName, Secret(token));
        keep(std::move(credential));
        open();
    }

    void keep(Credential credential)
    {
        const Result<> kept =
            waitFor(vault.write(connection.id, std::move(credential), CredentialVault::Keep::ForThisSession));
        QVERIFY(kept.has_value());
    }

    /// Without a limit of our own, so that tests need not wait for it.
    void open()
    {
        backend.reset();
        Result<storyblok::Place> place = storyblok::placeOf(connection.location);
        QVERIFY(place.has_value());
        backend = std::make_unique<storyblok::StoryblokBackend>(connection, *place, HttpLimits(),
                                                                BackendContext{pool, clock, vault});
    }

    Result<QList<Token>> list(const QString &kind = {})
    {
        const auto tokens = std::make_shared<QList<Token>>();
        const Result<> done = waitFor(backend->list({.kind = kind, .attributes = ListRequest::Attributes::All},
                                                    [tokens](QList<Token> some) { tokens->append(some); }, {}));
        return done ? Result<QList<Token>>(*tokens) : fail(done.error());
    }

    Result<Token> get(const QString &kind, const QString &id) { return waitFor(backend->get({kind, id}, {})); }

    QThreadPool pool;
    FixedClock clock;
    SessionStore store;
    CredentialVault vault;
    doubles::StoryblokDouble server;
    Connection connection;
    std::unique_ptr<storyblok::StoryblokBackend> backend;
};

} // namespace tokendesk
