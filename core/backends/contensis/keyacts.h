// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/backends/contensis/session.h"
#include "core/domain/tokendraft.h"

namespace tokendesk::contensis {

inline const QString rolesName = QStringLiteral("roles"); ///< the field

[[nodiscard]] Result<QList<Token>> readKeys(Session &session, const CancelToken &cancel);
[[nodiscard]] Result<Token> readKey(Session &session, const QString &id, const CancelToken &cancel);

/// The key, then its roles; roles that could not be given are a notice of the new token.
[[nodiscard]] Result<CreatedToken> createKey(Session &session, const TokenDraft &draft, const CancelToken &cancel);

/// Roles that name it are told a new name.
[[nodiscard]] Result<Changed<Token>> changeKey(Session &session, const TokenId &id, const TokenDraft &draft,
                                               const CancelToken &cancel);

/// The key, then its name in roles, so that no later key of that name inherits them.
[[nodiscard]] Result<Changed<Revoked>> removeKey(Session &session, const TokenId &id, const CancelToken &cancel);

/// The roles that a change of these keys touches, see TokenBackend::consequences().
[[nodiscard]] Result<QList<Phrase>> consequencesOf(Session &session, const QList<TokenId> &ids,
                                                   const std::optional<TokenDraft> &draft, const CancelToken &cancel);

/// One sign-in as this key, with all scopes that are known; what it gets is thrown away.
[[nodiscard]] Result<Verified> tryKey(Session &session, const TokenId &id, const Secret &secret,
                                      const CancelToken &cancel);

} // namespace tokendesk::contensis
