// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/backends/contentstack/work.h"
#include "core/backends/tokenbackend.h"
#include "core/base/answer.h"

#include <QJsonObject>

namespace tokendesk::contentstack {

/// One list() over several kinds that are read side by side. Thread-safe.
class Listing final
{
public:
    Listing(TokenBackend::PageSink sink, qsizetype kinds);

    QFuture<Result<>> future() const { return m_answer.future(); }
    void hand(QList<Token> tokens); ///< one call at a time reaches the sink
    /// One kind is through. The last one answers: well, or with what went wrong first. True: that was the last one.
    bool finish(Result<> result);

private:
    const TokenBackend::PageSink m_sink;
    const Answer<> m_answer;
    std::mutex m_mutex;
    qsizetype m_left;
    Result<> m_result;
};

/// Reads one kind and hands it over. A kind that this account may not see is a remark of the stack, not an error: who
/// may see the other kind sees that one.
[[nodiscard]] Result<> listKind(const Work &work, const QString &kind, Listing &listing);

/// What the plan of an organization allows: feature “deliveryTokens”. Empty: not said.
std::optional<int> plannedDeliveryTokens(const QJsonObject &answer);

} // namespace tokendesk::contentstack
