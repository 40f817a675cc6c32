// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/commands/commandcontext.h"
#include "ui/commands/conditions.h"

#include <QAction>
#include <QObject>

#include <optional>

namespace tokendesk {

/// One act of the user: its action (text, icon, shortcut), what it needs, and what it does.
class Command : public QObject
{
    Q_OBJECT

public:
    Command(const CommandContext &context, Conditions needs);
    ~Command() override;

    QAction *action() const { return m_action; }
    Conditions needs() const { return m_needs; }
    /// Enables the action when everything that the command needs holds; else its tooltip says why not, where that is
    /// not plain to see.
    void takeConditions(Conditions conditions);

protected:
    virtual void perform() = 0;
    /// The window's state is new, and everything needed holds or not; for texts that depend on it.
    virtual void refresh(Conditions conditions);

    const CommandContext &context() const { return m_context; }
    /// "“CI deploy”" for one, "3 tokens" for more.
    QString describe(const QStringList &names) const;

private:
    QString whyNot(Conditions conditions) const;

    const CommandContext m_context;
    const Conditions m_needs;
    QAction *m_action;
    QString m_toolTip; ///< while it can be done
};

} // namespace tokendesk
