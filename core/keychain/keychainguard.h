// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/keychain/keychainqueue.h"
#include "core/keychain/secretstore.h"

namespace tokendesk {

/// Finds out whether the keychain is open, by the canary entry, and names what is wrong.
class KeychainGuard final
{
public:
    using OperationPtr = KeychainQueue::OperationPtr;
    enum class Canary { MustBeThere, MayBeMade };

    KeychainGuard(KeychainQueue &queue, std::function<void(KeychainStatus)> found);

    KeychainQueue &queue() { return m_queue; }

    /// Goes on with `proved` when the keychain is open; else the operation fails.
    void prove(const OperationPtr &operation, Canary canary, const std::function<void()> &proved);
    /// Ends the operation with what a reply other than Done means.
    void fail(const OperationPtr &operation, const KeychainReply &reply);
    /// Ends it as Io: what was asked may be half done.
    void failHalfDone(const OperationPtr &operation, const Phrase &reason, const QString &detail = {});
    void open(); ///< the keychain was seen open

private:
    void makeCanary(const OperationPtr &operation, const std::function<void()> &proved);

    KeychainQueue &m_queue;
    std::function<void(KeychainStatus)> m_found;
};

} // namespace tokendesk
