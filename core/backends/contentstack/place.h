// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/domain/fieldspec.h"

#include <QUrl>
#include <QVariantMap>

namespace tokendesk::contentstack {

/// Names of the fields of Connection::location.
inline constexpr QLatin1String regionField("region");
inline constexpr QLatin1String apiKeyField("api_key");
inline constexpr QLatin1String organizationField("organization");
inline constexpr QLatin1String urlField("url");                          ///< management API of a private host
inline constexpr QLatin1String deliveryUrlField("delivery_url");         ///< delivery API of a private host
inline constexpr QLatin1String authorizeUrlField("oauth_authorize_url"); ///< with {app_uid} in it
inline constexpr QLatin1String tokenUrlField("oauth_token_url");
inline constexpr QLatin1String stackNameField("stack"); ///< as the server called it at sign-in; not entered

/// Where one stack is: addresses and what names it. Holds no secret: the API key of a stack only names it, and every
/// website that shows its content carries it.
///
/// Hosts: https://www.contentstack.com/docs/developers/apis/content-management-api, "Base URL".
struct Place
{
    QUrl management; ///< without path; "/v3" comes with each request
    QUrl delivery;
    QUrl webApp;
    QUrl developerHub;
    QString authorizeTemplate; ///< "{app_uid}" stands for the app's
    QString tokenUrl;
    QString apiKey;
    QString organization; ///< uid; empty: not known
    QString stackName;

    /// InvalidInput with the field as object. An empty API key is taken: a sign-in may come before the choice.
    [[nodiscard]] static Result<Place> fromLocation(const QVariantMap &location);

    QUrl authorizeUrl(const QString &appUid) const;
    QString label() const; ///< the stack's name, else its API key: what people know it as
};

QList<Choice> regionChoices();
/// The same place, spelled one way: no blanks around, no slash at the end, no empty entries.
QVariantMap normalised(const QVariantMap &location);

} // namespace tokendesk::contentstack
