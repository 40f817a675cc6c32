// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <atomic>
#include <memory>
#include <vector>

namespace tokendesk {

/// Goes with a call from top to bottom: asks it to stop, and brings back whether it may have changed something. Copies
/// share both; any thread may cancel, note or ask.
///
/// Needed beside QFuture::cancel() because cancelling a downstream future does not stop the upstream one in Qt 6.4.
class CancelToken final
{
public:
    CancelToken()
        : m_state(std::make_shared<State>())
    {
    }

    void cancel() const { m_state->flag.store(true, std::memory_order_relaxed); }
    bool isCancelled() const { return m_state->isCancelled(); }

    /// Something was sent on behalf of the call that may have changed what a server has.
    void noteChange() const { m_state->changed.store(true, std::memory_order_relaxed); }
    bool mayHaveChanged() const { return m_state->changed.load(std::memory_order_relaxed); }

    /// A new one that is cancelled with this one, with `other`, or by itself. What is noted on it stays its own.
    CancelToken joinedWith(const CancelToken &other) const
    {
        CancelToken joined;
        joined.m_state->parents = {m_state, other.m_state};
        return joined;
    }

private:
    struct State
    {
        bool isCancelled() const
        {
            if (flag.load(std::memory_order_relaxed))
                return true;
            for (const std::shared_ptr<const State> &parent : parents) {
                if (parent->isCancelled())
                    return true;
            }
            return false;
        }

        std::atomic_bool flag = false;
        std::atomic_bool changed = false;
        std::vector<std::shared_ptr<const State>> parents; ///< never changed once the token is shared
    };

    std::shared_ptr<State> m_state;
};

} // namespace tokendesk
