// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/backends/backendtype.h"

#include <mutex>

namespace tokendesk {

/// What the backends of one test share: tokens, and what shall go wrong. Any thread.
struct MemoryStore
{
    std::mutex mutex;
    QList<Token> tokens;
    std::map<QString, QString> secrets; ///< by token id
    Capabilities capabilities;
    std::optional<Error> nextError;       ///< answered once by the next create, update, revoke or renewSecret
    std::optional<Error> placeError;      ///< answered by recognise() as long as it is set
    QList<Phrase> consequences;           ///< of every change and revocation
    std::optional<QStringList> scopes;    ///< that a secret is granted when it is tried
    QList<TokenDraft> drafts;             ///< every draft that came in, refused or not
    std::shared_ptr<QPromise<void>> gate; ///< while set, create() waits for it
    int made = 0;
};

/// Its backend over `store`. `entry`, where there is one, is asked on a worker thread before each test() and list().
std::unique_ptr<TokenBackend> memoryBackend(std::shared_ptr<MemoryStore> store,
                                            std::function<Result<>(const CancelToken &)> entry = {});
/// A system that lives in memory: "folder" names nothing, fields of every type, ids that are credentials.
BackendType memoryType(std::shared_ptr<MemoryStore> store, const QString &id = QStringLiteral("memory"));
Capabilities memoryCapabilities();
Token memoryToken(const QString &id, const QString &name);

} // namespace tokendesk
