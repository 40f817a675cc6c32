// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/connection.h"
#include "core/domain/tokenid.h"
#include "core/keychain/secretstore.h"

#include <QThreadPool>

namespace tokendesk {

/// Token secrets that the user chose to keep: in the keychain or, where it does not take them, in this program's
/// memory.
///
/// The keychain's entries are named "<connection>/<fingerprint>"; an index in the state database (fingerprints, no
/// secret) says which there are, is written before an entry is made and cleared after it is proved gone, so that
/// forgetAll() finds every one. isKept() asks the index alone.
///
/// With a SessionStore nothing outlives the program, so the index is kept in memory only.
/// A token that is revoked keeps its secret, so that restoring it brings the whole token back; the secret goes with
/// forget() or with its connection.
class KeptSecrets final : public QObject
{
    Q_OBJECT

public:
    KeptSecrets(SecretStore &store, class StateDatabase &database, QObject *parent = nullptr);
    ~KeptSecrets() override;

    /// Reads the index; again, to see what another program kept meanwhile.
    QFuture<Result<>> load();

    /// In the keychain. Errors: of SecretStore::write and of the index.
    QFuture<Result<>> keep(ConnectionId connection, TokenId id, Secret secret, CancelToken cancel = {});
    /// Until the program ends, or keep() of the same token succeeds: meanwhile this is what read() answers. Main
    /// thread.
    void keepForThisSession(const ConnectionId &connection, const TokenId &id, Secret secret);
    QFuture<Result<Secret>> read(ConnectionId connection, TokenId id, CancelToken cancel);
    QFuture<Result<>> forget(ConnectionId connection, TokenId id);
    QFuture<Result<>> forgetAll(ConnectionId connection);
    /// The kept value is about to be, or is, no longer the token's secret: isKept() denies it until keep() or
    /// confirm(); the entry stays until then.
    QFuture<Result<>> doubt(ConnectionId connection, TokenId id);
    QFuture<Result<>> confirm(ConnectionId connection, TokenId id); ///< the doubt was unfounded

    bool isKept(const ConnectionId &connection, const TokenId &id) const; ///< any thread, no I/O
    bool keepsAny(const ConnectionId &connection) const;                  ///< any thread, no I/O
    /// Of a kept secret: gone when the program ends. With a SessionStore all of them are. Any thread, no I/O.
    bool isForThisSession(const ConnectionId &connection, const TokenId &id) const;
    bool isSessionOnly() const; ///< there is a SessionStore in the keychain's place

Q_SIGNALS:
    void changed(const tokendesk::ConnectionId &connection, const tokendesk::TokenId &id);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace tokendesk
