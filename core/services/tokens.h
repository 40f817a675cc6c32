// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/history/activitylog.h"
#include "core/services/connections.h"
#include "core/services/keptsecrets.h"

namespace tokendesk {

/// What a person does to tokens, one call an act: guard, activity log before and after, backend, inventory.
///
/// Each call takes one token; callers that act on many start one call each (the backend runs them side by side) and
/// report what was done and what was not. A TokenId without kind stands for the one token of that value. Futures finish
/// on the main thread. A connection that is read-only answers PermissionDenied before anything is opened; files/ and
/// http/ enforce the same.
class Tokens final : public QObject
{
    Q_OBJECT

public:
    Tokens(Connections &connections, CredentialVault &credentials, KeptSecrets &kept, ActivityLog &activity,
           QObject *parent = nullptr);
    ~Tokens() override;

    /// Of a read-only connection: with nothing that changes anything.
    Result<Capabilities> capabilities(const ConnectionId &connection);
    QFuture<Result<Token>> get(ConnectionId connection, TokenId id);
    /// A draft without kind makes the system's first. What the fields refuse is InvalidInput with the field as object.
    QFuture<Result<CreatedToken>> create(ConnectionId connection, TokenDraft draft);
    QFuture<Result<Changed<Token>>> update(ConnectionId connection, TokenId id, TokenDraft draft);
    QFuture<Result<Changed<Token>>> setEnabled(ConnectionId connection, TokenId id, bool enabled);
    /// A kept secret is replaced in the keychain too. Where that cannot be done it is no longer offered as kept
    /// (KeptSecrets::doubt), since it does not work any more.
    QFuture<Result<Changed<CreatedToken>>> renewSecret(ConnectionId connection, TokenId id);
    QFuture<Result<Changed<Revoked>>> revoke(ConnectionId connection, TokenId id);
    QFuture<Result<QList<RevokedToken>>> revoked(ConnectionId connection);
    QFuture<Result<Changed<Token>>> restore(ConnectionId connection, QString restoreKey);
    QFuture<Result<Changed<Token>>> repair(ConnectionId connection, TokenId id, QString repair);
    /// See TokenBackend::successor().
    QFuture<Result<TokenDraft>> successor(ConnectionId connection, TokenId id);
    QFuture<Result<Verified>> verify(ConnectionId connection, TokenId id, Secret secret);
    /// What the system shows at any time of a token whose secretAvailability is Always.
    QFuture<Result<SecretList>> secrets(ConnectionId connection, TokenId id);
    /// What follows of changing these tokens by `draft`, or of revoking them, see TokenBackend::consequences(): to be
    /// shown before a person confirms.
    QFuture<Result<QList<Phrase>>> consequences(ConnectionId connection, QList<TokenId> ids,
                                                std::optional<TokenDraft> draft = {});
    QFuture<Result<QList<Choice>>> choices(ConnectionId connection, FieldName field);
    /// Removes the connection's kept secrets, signs out where there is something to sign out of (whatever the server
    /// answers), removes its credential, proves all of that gone, then removes the connection. `leaveSecrets`: removes
    /// it even where the keychain cannot be had; the entries then stay in it.
    QFuture<Result<>> disconnect(ConnectionId connection, bool leaveSecrets = false);

Q_SIGNALS:
    /// A token was made, changed, revoked or restored by us; Inventory reads it again.
    void touched(const tokendesk::ConnectionId &connection, const tokendesk::TokenId &id);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace tokendesk
