// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/backends/flextype/workshop.h"

namespace tokendesk::flextype {

/// Moves a token's folder out of the store in one rename: a running site cannot bring it back file by file.
[[nodiscard]] Result<Changed<Revoked>> revokeToken(const Workshop &workshop, const QString &id);

/// What lies in the trash of a site, newest first. Touches the disk.
[[nodiscard]] Result<QList<RevokedToken>> revokedTokens(const Site &site, const Clock &clock);

/// What a RevokedToken::restoreKey leads to.
struct RestorePlace
{
    Store store;
    QString id;
    QString trashKey;
};
/// NotFound: no such thing in the trash, or it is no token of this site.
[[nodiscard]] Result<RestorePlace> findRevoked(const Site &site, const QString &restoreKey, const Clock &clock);

/// `workshop.store` is that of the place. Conflict: a token of this id is there again.
[[nodiscard]] Result<Changed<Token>> restoreToken(const Workshop &workshop, const RestorePlace &place);

} // namespace tokendesk::flextype
