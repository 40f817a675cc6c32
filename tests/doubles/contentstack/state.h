// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/doubles/common/doubleserver.h"

#include <QDateTime>
#include <QJsonArray>
#include <QMap>

#include <functional>
#include <optional>

namespace tokendesk::doubles::contentstack {

/// An answer that refuses: {error_message, error_code, errors}. A code of 0 is left out.
HttpReply refusal(int status, int code, const QString &message, const QJsonObject &errors = {});
HttpReply notLoggedIn();

/// One account, with what a sign-in of it needs and what it has left behind.
struct User
{
    QString uid;
    QString email;
    QString password;
    QString secondFactor{}; ///< the code that is valid now; empty: none is asked for
    QString factorType = QStringLiteral("totp_authenticator");
    QStringList authtokens{}; ///< the oldest first, at most twenty
    QStringList usedCodes{};
    int failures = 0;
    bool mayManage = true; ///< owner or administrator: may use management tokens
};

struct Stack
{
    QString uid;
    QString name;
    QString apiKey;
    QString organization;
    QStringList environments;
    QStringList branches;
    QMap<QString, QString> aliases; ///< name → branch
    QList<QJsonObject> delivery{};  ///< as they are stored, values and all
    QList<QJsonObject> management{};
};

struct Organization
{
    QString uid;
    QString name;
    int deliveryTokens = 20; ///< of the plan
    bool singleSignOn = false;
    bool strictSignOn = false; ///< refuses every call on the organization itself
};

/// What happens beyond the documented number of management tokens: the sources disagree.
enum class BeyondLimit { Refuse, EndTheOldest };

struct State
{
    QList<User> users;
    QList<Organization> organizations;
    QList<Stack> stacks;
    QList<QString> oauthTokens{}; ///< access tokens that a browser sign-in gave out, for the first user
    QString oauthApp = QStringLiteral("FAKEapp");
    QMap<QString, QString> authorizations{}; ///< what users have allowed that app: uid → uid of the user
    int managementTokens = 30;
    BeyondLimit beyond = BeyondLimit::Refuse;
    int readsPerSecond = 10;
    int writesPerSecond = 10;
    int requestsUntilEnd = -1;   ///< then everybody's authtokens end, as when the web signs out; -1: never by itself
    bool previewInCreate = true; ///< whether the answer of a create carries the preview token
    std::function<QDateTime()> now = [] {
        return QDateTime::currentDateTimeUtc();
    };

    QString newUid();
    QString newValue(); ///< "cs" and 24 hex digits
    User *userOf(const QString &authtoken);
    Stack *stackOf(const QString &apiKey);
    Organization *organizationOf(const QString &uid);
    QString time() const; ///< now, as answers write it

private:
    quint64 m_serial = 0;
};

/// One organization, one stack and one user, the same as in tests/data/contentstack.
State demoState();

/// Delivery and management tokens in turn, on the first stack.
void addTokens(State &state, int count);

} // namespace tokendesk::doubles::contentstack
