// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/async.h"

#include <QFuture>
#include <QTest>

namespace tokendesk {

/// Runs the event loop until the future has finished, and takes its result; Internal when it takes over 30 s.
template <class T>
T waitFor(QFuture<T> future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 30'000) || future.resultCount() == 0)
        return T(fail(ErrorKind::Internal, QStringLiteral("no answer")));
    return takeFrom(future);
}

} // namespace tokendesk
