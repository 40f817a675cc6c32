// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/connection.h"
#include "core/domain/token.h"

#include <QSharedData>

namespace tokendesk {

/// Texts that few tokens have; kept apart, so that the others do not pay for them.
struct RowExtras final : QSharedData
{
    QString scopes; ///< comma-separated
    QString createdBy;
};

/// What a table keeps of a token: 100,000 of these are normal, so nothing in it that a row does not show or search.
struct TokenRow
{
    TokenId id;
    ConnectionId connection;
    QString name;
    QByteArray search; ///< UTF-8, case-folded: all that the filter field searches, see foldedSearchText()
    std::optional<qint64> calls;
    std::optional<qint64> limitCalls;
    qint64 modifiedAt = 0; ///< ms since 1970 UTC; 0: unknown. The same for the next three
    qint64 createdAt = 0;
    qint64 expiresAt = 0;
    qint64 lastUsedAt = 0;
    QExplicitlySharedDataPointer<const RowExtras> extras; ///< null: it has none of them
    TokenState state = TokenState::Enabled;
    SecretAvailability secretAvailability = SecretAvailability::Never;
    Notice::Level worst = Notice::Level::Info; ///< of its notices
    bool hasNotices = false;
    bool hasSecret = false;
    bool kept = false;           ///< its secret is in the keychain, or
    bool keptForSession = false; ///< … in memory until the program ends; then `kept` is true too
    bool callsApproximate = false;
    bool editable = true;
};

/// Name, kind, id, state, connection name and all attributes that are searched ("name stored-text"), folded by
/// foldedText(), a line each in this order: TokenFilter looks for `name:` in the first line, and so on.
QByteArray foldedSearchText(const Token &token, const QString &connectionName);
TokenRow makeRow(const Token &token, const Connection &connection);

} // namespace tokendesk
