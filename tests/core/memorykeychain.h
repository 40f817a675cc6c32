// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/async.h"
#include "core/keychain/secretstore.h"

#include <map>

namespace tokendesk {

/// A keychain in memory that outlives the program, as the real one does, and can be locked.
class MemoryKeychain final : public SecretStore
{
public:
    QFuture<Result<Secret>> read(QString name, CancelToken) override
    {
        const auto found = entries.find(name);
        return readyFuture(locked                   ? Result<Secret>(fail(ErrorKind::KeychainLocked, {}))
                           : found == entries.end() ? Result<Secret>(fail(ErrorKind::NotFound, {}))
                                                    : Result<Secret>(found->second.clone()));
    }

    QFuture<Result<>> write(QString name, Secret secret, CancelToken) override
    {
        if (failure)
            return readyFuture(Result<>(fail(*failure)));
        if (locked)
            return readyFuture(Result<>(fail(ErrorKind::KeychainLocked, {})));
        entries.insert_or_assign(name, std::move(secret));
        return readyFuture(Result<>());
    }

    QFuture<Result<>> remove(QString name, CancelToken) override
    {
        if (locked)
            return readyFuture(Result<>(fail(ErrorKind::KeychainLocked, {})));
        entries.erase(name);
        return readyFuture(Result<>());
    }

    QFuture<KeychainStatus> probe() override { return readyFuture(status()); }
    KeychainStatus status() const override { return locked ? KeychainStatus::Locked : KeychainStatus::Available; }

    std::map<QString, Secret> entries;
    std::optional<Error> failure;
    bool locked = false;
};

} // namespace tokendesk
