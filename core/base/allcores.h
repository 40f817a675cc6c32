// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QThread>
#include <QThreadPool>

#include <algorithm>
#include <atomic>

namespace tokendesk {

/// Calls `work` with each number below `count`, on the calling thread and others that are made for it; returns when all
/// is done. QtConcurrent::blockingMap() leaves the calling thread waiting for them.
template <class Work>
void onAllCores(size_t count, const Work &work)
{
    QThreadPool helpers;
    std::atomic<size_t> next = 0;
    const auto take = [&] {
        for (size_t index = next++; index < count; index = next++)
            work(index);
    };
    const auto cores = static_cast<size_t>(QThread::idealThreadCount());
    for (size_t helper = 1; helper < std::min(cores, count); ++helper)
        helpers.start(take);
    take();
    helpers.waitForDone();
}

} // namespace tokendesk
