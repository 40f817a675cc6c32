// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"
#include "ui/models/tokenkey.h"

#include <QStringList>

namespace tokendesk {

/// What became of one act on many tokens: collects the answers, which come in any order.
struct ActReport
{
    struct Failure
    {
        QString name;
        Error error;
        TokenKey key{};

        QString text() const; ///< which token, and why
    };

    QStringList done; ///< names
    QList<Failure> failures;

    qsizetype count() const { return done.size() + failures.size(); }
    /// "“A”: why.  “B”: why.  … and 3 more."; empty: nothing failed. Cancelled ones are left out.
    QString failureText() const;
};

} // namespace tokendesk
