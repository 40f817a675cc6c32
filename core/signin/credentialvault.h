// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/connection.h"
#include "core/keychain/secretstore.h"
#include "core/signin/credential.h"

namespace tokendesk {

/// The credential of each connection: one entry "<connection uuid>/credential" of the keychain, or, where a person
/// chose so because no keychain can be had, this program's memory.
///
/// Lives on the main thread; read() and write() may be called from any. Futures finish on the main thread; a worker may
/// wait for one with await() (core/signin/await.h), the main thread never does.
class CredentialVault final : public QObject
{
    Q_OBJECT

public:
    enum class Keep { InKeychain, ForThisSession };

    explicit CredentialVault(SecretStore &store, QObject *parent = nullptr);
    ~CredentialVault() override;

    /// NotFound: there is none, sign in. KeychainLocked and KeychainUnavailable: it is not known. What is kept for this
    /// session answers first.
    QFuture<Result<Credential>> read(ConnectionId connection, CancelToken cancel = {});
    /// Finishes well only when it can be read back. Replaces what there was of this connection, wherever it was kept;
    /// for this session it does so at once, and an entry in the keychain is removed as soon as that can be had. Errors
    /// of SecretStore::write: those with nothingDone leave all as it was.
    QFuture<Result<>> write(ConnectionId connection, Credential credential, Keep keep, CancelToken cancel = {});
    /// The same, where it is kept already: for a pair of tokens that a backend renewed while it works. NotFound: there
    /// is none any more; Conflict: it was written or removed meanwhile. Neither is overruled by what was renewed.
    QFuture<Result<>> replace(ConnectionId connection, Credential credential);
    /// Finishes well only when it is proved gone. What is kept for this session goes in any case, unless `cancel` was
    /// cancelled before.
    QFuture<Result<>> remove(ConnectionId connection, CancelToken cancel = {});
    bool isForThisSession(ConnectionId connection) const; ///< main thread
    bool isWaiting() const;                               ///< see waitingChanged()

Q_SIGNALS:
    /// A person's act wrote or removed a credential: whoever has the old one in memory must ask again.
    void changed(const tokendesk::ConnectionId &connection);
    /// A backend renewed its own, see replace(); it goes on with what it has.
    void renewed(const tokendesk::ConnectionId &connection);
    void waitingChanged(bool waiting); ///< of the store, see SecretStore

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace tokendesk
