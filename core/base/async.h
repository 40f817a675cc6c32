// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QPromise>
#include <QThreadPool>
#include <QtConcurrent>

namespace tokendesk {

/// Runs `work` on `pool`; the future carries what it returns.
template <class Work>
auto runOn(QThreadPool &pool, Work &&work)
{
    return QtConcurrent::run(&pool, std::forward<Work>(work));
}

/// A future that is already finished with `value`.
template <class T>
QFuture<T> readyFuture(T value)
{
    QPromise<T> promise;
    promise.start();
    promise.addResult(std::move(value));
    promise.finish();
    return promise.future();
}

/// The result of a finished future, moved out of it. To be used instead of QFuture::takeResult(): that one sets the
/// shared state back, and in Qt 6.4 a QPromise that is still alive then finishes, and calls who waits, a second time.
template <class T>
T takeFrom(const QFuture<T> &finished)
{
    return std::move(const_cast<T &>(*finished.constBegin()));
}

/// Calls `done(T)` on `context`'s thread when the future has finished; never when `context` has gone before. Call it on
/// that thread. A cancelled future arrives as ErrorKind::Cancelled.
///
/// To be used instead of QFuture::then(context, …): in Qt 6.4 that one asserts when the context is gone before the
/// future has finished, and a second then() on the same future silently replaces the first.
template <class T, class Done>
void whenDone(const QFuture<T> &future, QObject *context, Done done)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, done = std::move(done)]() mutable {
        watcher->deleteLater();
        QFuture<T> finished = watcher->future();
        if (finished.isCanceled() || finished.resultCount() == 0)
            done(T(fail(ErrorKind::Cancelled, {})));
        else if constexpr (std::is_copy_constructible_v<T>)
            done(finished.result());
        else
            done(takeFrom(finished));
    });
    watcher->setFuture(future);
}

} // namespace tokendesk
