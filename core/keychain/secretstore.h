// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/canceltoken.h"
#include "core/base/result.h"
#include "core/base/secret.h"

#include <QFuture>
#include <QObject>

namespace tokendesk {

enum class KeychainStatus {
    Unknown, ///< not asked yet
    Available,
    Locked,      ///< there is a keychain, and it is locked or the canary is missing
    Unavailable, ///< no service, no bus
    SessionOnly, ///< kept in memory until the program ends
};

/// Where secrets are kept. Futures finish on the thread that the store lives in.
///
/// Errors: NotFound (proved absent), KeychainLocked, KeychainUnavailable, Cancelled, Timeout, Io.
class SecretStore : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Names are not secret: "<connection uuid>/<fingerprint>", never an account, a host or a token id.
    virtual QFuture<Result<Secret>> read(QString name, CancelToken cancel) = 0;
    /// Finishes well only when the secret was read back and compared. After KeychainLocked, KeychainUnavailable
    /// and any error with nothingDone nothing was written and nothing that was there was touched; after any other it is
    /// not known.
    virtual QFuture<Result<>> write(QString name, Secret secret, CancelToken cancel) = 0;
    /// Finishes well only when the entry is proved gone; removing what is not there is well too.
    virtual QFuture<Result<>> remove(QString name, CancelToken cancel) = 0;
    /// Asks the keychain (it may ask the user to unlock it) and updates status().
    virtual QFuture<KeychainStatus> probe() = 0;
    virtual KeychainStatus status() const = 0;

Q_SIGNALS:
    void statusChanged(tokendesk::KeychainStatus status);
    /// A job waits for the keychain (an unlock prompt, another job); for a visible waiting state.
    void waitingChanged(bool waiting);
};

} // namespace tokendesk
