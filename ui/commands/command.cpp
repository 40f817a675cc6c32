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
    m_action->setEnabled((conditions & m_needs) == m_needs);
    refresh(conditions);
}

void Command::refresh(Conditions) {}

QString Command::describe(const QStringList &names) const
{
    return names.size() == 1 ? tr("“%1”").arg(isolated(names.first()))
                             : tr("%n token(s)", nullptr, static_cast<int>(names.size()));
}

} // namespace tokendesk
