// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/backends/flextype/serverstore.h"

#include <functional>
#include <span>

namespace tokendesk::http {
struct JsonMember;
} // namespace tokendesk::http

namespace tokendesk::flextype {

/// Takes tokens of a list: objects by their keys, "tokens/<id>". An empty one is a token of which the server reads
/// nothing. Called from several threads at once.
using ListSink = std::function<void(std::span<const http::JsonMember>)>;

/// All tokens of a server, in one request where that works: by the entries API, else by the query API. What does not
/// hold the connection's own token is not all of them, so it is refused (Protocol) before any of it is handed out.
///
/// One token at which the server fails makes the whole list fail. It is then looked for by lists of fewer tokens, and
/// excluded; the next list excludes it at once.
class ServerLister final
{
public:
    explicit ServerLister(ServerStore &store);

    /// What was handed out before an error is true.
    [[nodiscard]] Result<> all(const ListSink &sink);
    /// The tokens that had to be left out of it.
    const QList<ServerId> &broken() const { return m_without; }

    static constexpr int mostRequests = 400; ///< of one list, those that look for broken tokens included
    static constexpr int mostBroken = 3;

private:
    /// False: the server fails at it.
    Result<bool> ask(const ListScope &scope, const ListSink &sink);
    Result<bool> askPart(ServerPart part, const ListScope &scope, const ListSink &sink);
    Result<bool> failsWith(const IdPattern &pattern);
    Result<> excludeOne();
    Result<ServerId> findBroken();
    /// The first of `letters` that a broken token's id goes on with; null: with none of them.
    Result<QChar> nextLetter(const QString &prefix, QString letters);
    Result<> checkOwnLimit();

    ServerStore &m_store;
    QList<ServerId> m_without;
    int m_left = mostRequests;
};

} // namespace tokendesk::flextype
