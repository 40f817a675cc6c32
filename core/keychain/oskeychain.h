// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/keychain/keychainguard.h"
#include "core/keychain/keychainqueue.h"
#include "core/keychain/secretstore.h"

namespace tokendesk {

/// The operating system's keychain, through QtKeychain, made honest.
///
/// QtKeychain on libsecret answers "not found" for an entry in a locked keyring whose unlocking was refused, and "done"
/// for a removal that did nothing. So there is a canary entry: while it can be read, "not found" is true; when it
/// cannot, the keychain is locked (or was exchanged), nothing is concluded and nothing overwritten. Only write(),
/// remove() and probe() make a missing canary, and it counts when it was read back.
///
/// Lives on the main thread (libsecret answers on GLib's main context).
class OsKeychain final : public SecretStore
{
    Q_OBJECT

public:
    explicit OsKeychain(QObject *parent = nullptr);
    OsKeychain(std::unique_ptr<KeychainCalls> calls, KeychainPatience patience, QObject *parent = nullptr);
    ~OsKeychain() override; ///< what is asked still finishes as Cancelled

    QFuture<Result<Secret>> read(QString name, CancelToken cancel) override;
    QFuture<Result<>> write(QString name, Secret secret, CancelToken cancel) override;
    QFuture<Result<>> remove(QString name, CancelToken cancel) override;
    QFuture<KeychainStatus> probe() override;
    KeychainStatus status() const override { return m_status; }

private:
    void setStatus(KeychainStatus status);

    KeychainQueue m_queue;
    KeychainGuard m_guard;
    KeychainStatus m_status = KeychainStatus::Unknown;
};

} // namespace tokendesk
