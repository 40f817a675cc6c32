// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/commands/revocationnotice.h"

#include "ui/commands/commandcontext.h"
#include "ui/commands/undolist.h"
#include "ui/models/celltext.h"
#include "ui/widgets/messagebar.h"

#include <QAction>

namespace tokendesk {

RevocationNotice::RevocationNotice(const CommandContext &context)
    : QObject(&context.window)
    , m_pending(context.pending)
    , m_messages(context.messages)
    , m_undo(context.undo)
{
    connect(&m_pending, &PendingRevocations::added, this, &RevocationNotice::show);
    connect(&m_pending, &PendingRevocations::left, this, &RevocationNotice::remove);
    connect(&m_pending, &PendingRevocations::counted, this, [this](quint64 number, int secondsLeft) {
        if (const auto found = m_notices.constFind(number); found != m_notices.constEnd())
            m_messages.update(found->message, text(found->what, secondsLeft));
    });
}

void RevocationNotice::show(quint64 number, const QList<NamedToken> &tokens, int secondsLeft)
{
    Notice notice;
    notice.what = tokens.size() == 1 ? tr("“%1”").arg(isolated(tokens.constFirst().name))
                                     : tr("%n token(s)", nullptr, static_cast<int>(tokens.size()));
    notice.undo = m_undo.push(tr("Revoke %1").arg(notice.what), [this, number] { m_pending.undo(number); });
    auto *action = new QAction(tr("Undo"), &m_messages);
    connect(action, &QAction::triggered, this, [this, undo = notice.undo] { m_undo.undo(undo); });
    // A warning stays for as long as it is true; an information would make room for the next one.
    notice.message = m_messages.post(MessageBar::Severity::Warning, text(notice.what, secondsLeft), action);
    connect(&m_pending, &PendingRevocations::left, action, [action, number](quint64 gone) {
        if (gone == number)
            action->deleteLater();
    });
    m_notices.insert(number, notice);
}

void RevocationNotice::remove(quint64 number, bool sent)
{
    if (!m_notices.contains(number))
        return;
    const Notice notice = m_notices.take(number);
    m_messages.withdraw(notice.message);
    m_undo.forget(notice.undo);
    if (!sent)
        m_messages.post(MessageBar::Severity::Info, tr("%1 was not revoked.").arg(notice.what));
}

QString RevocationNotice::text(const QString &what, int secondsLeft) const
{
    return tr("Revoking %1 in %2 s…").arg(what).arg(secondsLeft);
}

} // namespace tokendesk
