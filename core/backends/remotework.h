// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/async.h"
#include "core/base/canceltoken.h"
#include "core/base/result.h"

#include <functional>

namespace tokendesk {

/// Runs the calls of a backend that talks to a server: one function from top to bottom each, on a few threads of its
/// own, so that a slow server holds nobody else up. Make it the last member: it ends them all before the rest goes.
class RemoteWork final
{
public:
    explicit RemoteWork(int threads = 4) { m_pool.setMaxThreadCount(threads); }
    ~RemoteWork()
    {
        m_closing.cancel();
        m_pool.waitForDone();
    }
    Q_DISABLE_COPY_MOVE(RemoteWork)

    /// `work` gets a token that is cancelled with the caller's and when this goes. Everything that it sends goes with
    /// that token or is harmless: Error::nothingDone is judged by it.
    template <class T>
    QFuture<Result<T>> run(const CancelToken &cancel, std::function<Result<T>(const CancelToken &)> work)
    {
        return runOn(m_pool, [joined = cancel.joinedWith(m_closing), work = std::move(work)]() -> Result<T> {
            if (joined.isCancelled())
                return fail(ErrorKind::Cancelled, {});
            Result<T> result = work(joined);
            if (!result)
                result.error().nothingDone = result.error().kind == ErrorKind::AuthFailed && !joined.mayHaveChanged();
            return result;
        });
    }

private:
    CancelToken m_closing;
    QThreadPool m_pool;
};

} // namespace tokendesk
