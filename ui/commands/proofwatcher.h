// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <QFuture>
#include <QObject>

namespace tokendesk {

class MessageBar;

/// Waits for the proofs that changes stand, and says so where one does not.
///
/// A change is saved first and watched after: a running site may write an old copy back.
class ProofWatcher final : public QObject
{
    Q_OBJECT

public:
    ProofWatcher(MessageBar &messages, QObject *parent = nullptr);

    void watch(const QString &name, const QFuture<Result<>> &inForce);
    int watching() const { return m_watching; }

Q_SIGNALS:
    void watchingChanged(int count);

private:
    void finished(const QString &name, const Result<> &result);

    MessageBar &m_messages;
    int m_watching = 0;
};

} // namespace tokendesk
