// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/keychain/secretstore.h"

#include <map>

namespace tokendesk {

/// Keeps secrets in memory until the program ends: where there is no keychain, and for `--keychain none`.
class SessionStore final : public SecretStore
{
    Q_OBJECT

public:
    using SecretStore::SecretStore;

    QFuture<Result<Secret>> read(QString name, CancelToken cancel) override;
    QFuture<Result<>> write(QString name, Secret secret, CancelToken cancel) override;
    QFuture<Result<>> remove(QString name, CancelToken cancel) override;
    QFuture<KeychainStatus> probe() override;
    KeychainStatus status() const override { return KeychainStatus::SessionOnly; }

private:
    std::map<QString, Secret> m_secrets;
};

} // namespace tokendesk
