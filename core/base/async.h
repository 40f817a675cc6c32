// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <QFuture>
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

} // namespace tokendesk
