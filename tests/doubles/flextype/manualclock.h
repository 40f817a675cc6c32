// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/clock.h"

#include <atomic>
#include <chrono>

namespace tokendesk::doubles {

/// A clock that stands still until it is told otherwise. Any thread may ask and move it.
class ManualClock final : public Clock
{
public:
    QDateTime nowUtc() const override { return QDateTime::fromMSecsSinceEpoch(m_milliseconds, Qt::UTC); }
    void advance(std::chrono::milliseconds by) { m_milliseconds += by.count(); }

private:
    std::atomic<qint64> m_milliseconds = 1795344000000;
};

} // namespace tokendesk::doubles
