// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <atomic>
#include <memory>

namespace tokendesk {

/// Asks work to stop. Copies share one flag; any thread may cancel or ask.
///
/// Needed beside QFuture::cancel() because cancelling a downstream future does not stop the upstream one in Qt 6.4.
class CancelToken final
{
public:
    CancelToken()
        : m_flag(std::make_shared<std::atomic_bool>(false))
    {
    }

    void cancel() const { m_flag->store(true, std::memory_order_relaxed); }
    bool isCancelled() const { return m_flag->load(std::memory_order_relaxed); }

private:
    std::shared_ptr<std::atomic_bool> m_flag;
};

} // namespace tokendesk
