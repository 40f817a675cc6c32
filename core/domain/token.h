// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/notice.h"
#include "core/domain/tokenid.h"

#include <QDateTime>
#include <QJsonValue>
#include <QList>
#include <QStringList>

#include <optional>

namespace tokendesk {

enum class TokenState {
    Enabled,
    Disabled,
    Exhausted, ///< its calls have reached its limit
    Expired,
    Broken,  ///< cannot be read or used; the notices say why
    Unknown, ///< the system does not tell
};

/// When the system shows a token's secret.
enum class SecretAvailability { Never, Once, Always };

/// One value that the system keeps with a token, as it is stored.
struct Attribute
{
    QString name;
    QJsonValue value;     ///< never evaluated. Undefined: the text `stored` itself, which costs a list nothing
    QString stored;       ///< the text as it stands in the store; bounded to 4,096 characters for show
    bool searched = true; ///< false: a hash, say, whose letters would answer to short words by accident

    QJsonValue json() const { return value.isUndefined() ? QJsonValue(stored) : value; }
    bool operator==(const Attribute &) const = default;
};

/// One credential that a connection lists. Times are UTC; an empty optional is "unknown", never "none".
struct Token
{
    TokenId id;
    QString name;
    TokenState state = TokenState::Enabled;
    std::optional<QDateTime> createdAt;
    QString createdBy;
    std::optional<QDateTime> modifiedAt; ///< what it means is said by Capabilities::modifiedLabel
    std::optional<QDateTime> expiresAt;
    std::optional<QDateTime> lastUsedAt;
    std::optional<qint64> calls;
    std::optional<qint64> limitCalls; ///< 0: no limit
    bool callsApproximate = false;
    QStringList scopes;
    SecretAvailability secretAvailability = SecretAvailability::Never;
    bool hasSecret = false; ///< a secret (or its hash) is stored in the system
    bool editable = true;   ///< false: shown, never written; a notice says why
    QString location;       ///< file path or URL, for show
    QList<Attribute>
        attributes; ///< all that has no field above, in the store's order; and the stored text of those that do
    QList<Notice> notices;

    bool operator==(const Token &) const = default;
};

QLatin1String tokenStateName(TokenState state); ///< "enabled", "disabled", "exhausted", "expired", "broken", "unknown"
std::optional<TokenState> tokenStateFromName(QStringView name);
QLatin1String secretAvailabilityName(SecretAvailability availability); ///< "never", "once", "always"

} // namespace tokendesk
