// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <QFuture>
#include <QPromise>

#include <memory>

namespace tokendesk {

/// The promise behind a QFuture<Result<T>>, resolved exactly once on every path.
///
/// Copies share one promise. The first resolve() counts; when the last copy goes without one (the work was dropped),
/// the future finishes as Cancelled. Whoever waits may be called from within resolve(): make it the last thing done.
template <class T = void>
class Answer final
{
public:
    Answer()
        : m_shared(std::make_shared<Shared>())
    {
        m_shared->promise.start();
    }

    QFuture<Result<T>> future() const { return m_shared->promise.future(); }
    bool isResolved() const { return m_shared->resolved; }

    void resolve(Result<T> result) const
    {
        if (std::exchange(m_shared->resolved, true))
            return;
        m_shared->promise.addResult(std::move(result));
        m_shared->promise.finish();
    }

private:
    struct Shared
    {
        Shared() = default;
        Q_DISABLE_COPY_MOVE(Shared)
        ~Shared()
        {
            if (!resolved) {
                promise.addResult(Result<T>(fail(ErrorKind::Cancelled, {})));
                promise.finish();
            }
        }
        QPromise<Result<T>> promise;
        bool resolved = false;
    };
    std::shared_ptr<Shared> m_shared;
};

} // namespace tokendesk
