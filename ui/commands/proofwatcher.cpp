// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/commands/proofwatcher.h"

#include "core/base/async.h"
#include "ui/models/celltext.h"
#include "ui/text/errors.h"
#include "ui/widgets/messagebar.h"

namespace tokendesk {

ProofWatcher::ProofWatcher(MessageBar &messages, QObject *parent)
    : QObject(parent)
    , m_messages(messages)
{
}

void ProofWatcher::watch(const QString &name, const QFuture<Result<>> &inForce)
{
    Q_EMIT watchingChanged(++m_watching);
    whenDone(inForce, this, [this, name](const Result<> &result) { finished(name, result); });
}

void ProofWatcher::finished(const QString &name, const Result<> &result)
{
    Q_EMIT watchingChanged(--m_watching);
    if (result || result.error().kind == ErrorKind::Cancelled)
        return;
    m_messages.post(
        MessageBar::Severity::Warning,
        tr("It is not sure that the change of “%1” stands: %2").arg(isolated(name), text::error(result.error())));
}

} // namespace tokendesk
