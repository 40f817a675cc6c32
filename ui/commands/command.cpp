// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/commands/command.h"

#include "ui/models/celltext.h"

namespace tokendesk {

Command::Command(const CommandContext &context, Conditions needs)
    : QObject(&context.window)
    , m_context(context)
    , m_needs(needs)
    , m_action(new QAction(this))
{
    connect(m_action, &QAction::triggered, this, &Command::perform);
}

Command::~Command() = default;

void Command::takeConditions(Conditions conditions)
{
    const QString why = whyNot(conditions);
    if (m_toolTip.isNull())
        m_toolTip = m_action->toolTip();
    m_action->setEnabled((conditions & m_needs) == m_needs);
    m_action->setToolTip(why.isEmpty() ? m_toolTip : m_toolTip + QLatin1Char('\n') + why);
    refresh(conditions);
}

QString Command::whyNot(Conditions conditions) const
{
    constexpr Conditions changing = Condition::CanCreate | Condition::CanUpdate | Condition::SomeEnabled |
                                    Condition::SomeDisabled | Condition::CanRevoke | Condition::CanRenewSecret;
    if (!(m_needs & changing & ~conditions))
        return {};
    if (conditions.testFlag(Condition::BeingRevoked))
        return tr("Not now: it is being revoked.");
    if (conditions.testFlag(Condition::ReadOnlyPlace))
        return tr("Not here: the connection is read-only.");
    return {};
}

void Command::refresh(Conditions) {}

QString Command::describe(const QStringList &names) const
{
    return names.size() == 1 ? tr("“%1”").arg(isolated(names.first()))
                             : tr("%n token(s)", nullptr, static_cast<int>(names.size()));
}

} // namespace tokendesk
