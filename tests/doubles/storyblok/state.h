// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QMap>

namespace tokendesk::doubles::storyblok {

/// What is documented in two ways, or seen in several: a test chooses.
struct Variants
{
    enum class Deleted { Wrapped, Bare, Empty };
    enum class Refused { Fields, Text, List, Base, Errors };

    bool wrapped = true;                ///< of the answer to a new access token
    Deleted deleted = Deleted::Wrapped; ///< answer to its deletion
    Refused refused = Refused::Fields;  ///< shape of 422 for access tokens
    bool putRefused = false;            ///< only PATCH changes an access token
    bool createdIs201 = false;          ///< else 200
    bool wrongPasswordIs422 = true;     ///< else 401
    bool otpStrategyInMail = true;      ///< else an authenticator app
    bool retryAfter = true;             ///< sent with 429
};

/// A value that signs in.
struct Signer
{
    enum class Kind { Personal, Legacy, Session, OAuth };

    Kind kind = Kind::Personal;
    QString display;
    bool allRights = false;
    QStringList scopes;
    QJsonArray spaces; ///< empty: all
    QString expires;
};

struct Space
{
    QJsonObject listed; ///< as GET /v1/spaces shows it
    QJsonArray apiKeys;
    QJsonArray activities;
    QJsonArray apps;
    QJsonArray branches;
    QJsonArray releases;
    QJsonArray folders;
    QJsonArray webhooks;
};

/// All that a stand-in keeps.
struct State
{
    Variants variants;
    QMap<QByteArray, Signer> signers;
    QMap<qint64, Space> spaces;
    QJsonArray personalTokens; ///< legacy ones too
    QJsonArray scopes;
    QJsonArray scimTokens;
    QJsonArray grants;
    QJsonArray clients; ///< with their secrets
    QJsonArray registered;
    QJsonObject user;
    bool organisationManager = true;
    QString email;
    QString password;
    QString otp;                          ///< empty: no second factor
    QMap<QString, QString> refreshTokens; ///< live ones, to the client they belong to
    int perSecond = 0;                    ///< 0: no limit
    QList<qint64> recent;                 ///< ms since 1970 of the last second's requests
    qint64 nextId = 72'751'299'246'032;
    int made = 0;

    QDateTime now() const { return QDateTime::currentDateTimeUtc(); }
    QString nowText() const { return now().toString(Qt::ISODateWithMs); }
};

inline qint64 idOf(const QJsonValue &item)
{
    return item.toObject().value(QLatin1String("id")).toInteger(-1);
}

/// -1: not there.
inline qsizetype indexOf(const QJsonArray &items, qint64 id)
{
    for (qsizetype i = 0; i < items.size(); ++i) {
        if (idOf(items.at(i)) == id)
            return i;
    }
    return -1;
}

} // namespace tokendesk::doubles::storyblok
