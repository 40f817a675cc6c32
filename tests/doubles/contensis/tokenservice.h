// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/clock.h"
#include "tests/doubles/common/httpcall.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <chrono>

namespace tokendesk::doubles::contensis {

/// The token endpoint /authenticate/connect/token and what it gave out.
class TokenService final
{
public:
    TokenService(const Clock &clock, std::chrono::seconds life);

    struct Client
    {
        QString secret;
        bool enabled = true;
        QStringList scopes;
        QString name; ///< of the key
    };
    QHash<QString, Client> clients; ///< by client id
    QHash<QString, QString> users;  ///< passwords by user name

    HttpReply answer(const HttpCall &call);
    bool accepts(const HttpCall &call) const; ///< does it carry a Bearer token that is good now?
    void expireAll() { m_access.clear(); }

    static QStringList allScopes();

private:
    HttpReply grant(const QJsonObject &claims, const QStringList &scopes, bool refreshable);
    QString accessToken(QJsonObject claims, const QStringList &scopes) const;

    const Clock &m_clock;
    const std::chrono::seconds m_life;
    QHash<QString, QDateTime> m_access; ///< until when
    QSet<QString> m_refresh;
};

} // namespace tokendesk::doubles::contensis
