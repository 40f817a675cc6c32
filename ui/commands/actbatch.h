// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/async.h"
#include "core/base/result.h"
#include "core/domain/tokendraft.h"
#include "ui/commands/actreport.h"
#include "ui/models/tokenkey.h"

#include <QFuture>
#include <QObject>

namespace tokendesk {

/// A token and what it is called, for messages after it is gone.
struct NamedToken
{
    TokenKey key;
    QString name;
};

/// One act on many tokens, side by side; each answer is kept until the last one is there.
template <class T>
struct ActBatch
{
    struct Done
    {
        NamedToken token;
        T value;
        QFuture<Result<>> inForce;
    };

    ActReport report;
    QList<Done> done;
    qsizetype left = 0;

    using Start = std::function<QFuture<Result<Changed<T>>>(const TokenKey &)>;
    using Finished = std::function<void(const ActBatch &)>;

    /// `finished` is called once, on the thread of `context`, unless that is destroyed before.
    static void run(QObject *context, const QList<NamedToken> &tokens, const Start &start, const Finished &finished)
    {
        auto batch = std::make_shared<ActBatch>();
        batch->left = tokens.size();
        for (const NamedToken &token : tokens) {
            whenDone(start(token.key), context, [batch, token, finished](const Result<Changed<T>> &result) {
                if (result) {
                    batch->report.done.append(token.name);
                    batch->done.append({.token = token, .value = result->value, .inForce = result->inForce});
                } else {
                    batch->report.failures.append({.name = token.name, .error = result.error(), .key = token.key});
                }
                if (--batch->left == 0)
                    finished(*batch);
            });
        }
    }
};

} // namespace tokendesk
