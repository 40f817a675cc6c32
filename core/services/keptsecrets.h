// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/connection.h"
#include "core/domain/tokenid.h"
#include "core/keychain/secretstore.h"

#include <QThreadPool>

namespace tokendesk {

/// Token secrets that the user chose to keep in the keychain.
///
/// The keychain's entries are named "<connection>/<fingerprint>"; an index in the state database (fingerprints, no
/// secret) says which there are, is written before an entry is made and cleared after it is proved gone, so that
/// forgetAll() finds every one. isKept() asks the index alone.
class KeptSecrets final : public QObject
{
    Q_OBJECT

public:
    KeptSecrets(SecretStore &store, class StateDatabase &database, QObject *parent = nullptr);
    ~KeptSecrets() override;

    QFuture<Result<>> keep(ConnectionId connection, TokenId id, Secret secret);
    QFuture<Result<Secret>> read(ConnectionId connection, TokenId id, CancelToken cancel);
    QFuture<Result<>> forget(ConnectionId connection, TokenId id);
    QFuture<Result<>> forgetAll(ConnectionId connection);
    bool isKept(const ConnectionId &connection, const TokenId &id) const; ///< any thread, no I/O

Q_SIGNALS:
    void changed(const tokendesk::ConnectionId &connection, const tokendesk::TokenId &id);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace tokendesk
