// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/commands/pendingrevocations.h"

namespace tokendesk {

struct CommandContext;

/// Says in the message bar which revocations wait, counts down, and offers to undo them; there, and on the undo list.
class RevocationNotice final : public QObject
{
    Q_OBJECT

public:
    explicit RevocationNotice(const CommandContext &context);

private:
    struct Notice
    {
        quint64 message = 0;
        quint64 undo = 0;
        QString what;
    };

    void show(quint64 number, const QList<NamedToken> &tokens, int secondsLeft);
    void remove(quint64 number, bool sent);
    QString text(const QString &what, int secondsLeft) const;

    PendingRevocations &m_pending;
    class MessageBar &m_messages;
    class UndoList &m_undo;
    QHash<quint64, Notice> m_notices;
};

} // namespace tokendesk
