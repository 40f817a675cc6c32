// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/domain/token.h"

#include <QJsonObject>

namespace tokendesk::contensis {

inline const QString stateUnknown = QStringLiteral("state-unknown"); ///< Notice::code
inline const QString keyKind = QStringLiteral("api-key");

/// The roles that name a key.
struct KeyRoles
{
    QStringList values; ///< "project/role id", as the field "roles" holds them
    QStringList labels; ///< "Website: Editors"
};

/// One API key as an instance sends it. Two shapes are known: what the official command line reads (2022 and later),
/// and that of the documents of April 2020 (v/beta), with flows. Which one an instance speaks is not published, so both
/// are read, and members that are not known are kept.
struct KeyRecord
{
    enum class Shape { Flat, WithFlows };

    Shape shape = Shape::Flat;
    bool isBroken = false; ///< it had no id; `id` tells it from others in the list, and nothing can be done with it
    QString id;
    QString name;
    QString description;
    std::optional<bool> enabled; ///< empty: not told
    QString clientId;
    Secret secret;        ///< the client secret; empty: not sent
    Secret deliveryToken; ///< of a flow "accessToken"; mostly empty
    QStringList scopes;
    QString createdBy;
    QString modifiedBy;
    std::optional<QDateTime> createdAt; ///< UTC
    std::optional<QDateTime> modifiedAt;
    QJsonObject others; ///< members that are not known here, but for what is named like a secret

    /// Parse where there is no id.
    [[nodiscard]] static Result<KeyRecord> fromJson(const QJsonObject &object);
    /// What stands in its place in the list then.
    static KeyRecord broken(const QJsonObject &object, qsizetype row);

    /// Body of a POST or PUT with these values. A description is always sent: leaving it out is an error there.
    /// WithFlows: the whole object is replaced, so that state, scopes and unknown members go with it; secrets never do.
    QJsonObject toJson() const;

    Token toToken(const std::optional<KeyRoles> &roles) const; ///< empty: not known
};

} // namespace tokendesk::contensis
