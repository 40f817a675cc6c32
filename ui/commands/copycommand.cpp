// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/commands/copycommand.h"

#include "ui/platform/secretclipboard.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/messagebar.h"

#include <QClipboard>
#include <QGuiApplication>

namespace tokendesk {

CopyCommand::CopyCommand(const CommandContext &context)
    : Command(context, Condition::Selected)
{
    action()->setText(tr("&Copy"));
    action()->setIcon(icon(Icon::Copy));
    action()->setShortcut(QKeySequence::Copy);
    action()->setToolTip(tr("Copy the ids of the selected tokens"));
}

void CopyCommand::perform()
{
    const Subject &subject = context().subject;
    QStringList names;
    QString ids;
    bool credential = false;
    for (qsizetype i = 0; i < subject.count(); ++i) {
        const TokenRow &row = subject.row(i);
        const ConnectionFacts *facts = context().book.find(row.connection);
        credential = credential || !facts || facts->capabilities.idIsCredential;
        names.append(row.name);
        ids += (i > 0 ? QStringLiteral("\n") : QString()) + row.id.value;
    }
    const QString what = tr("Id of %1").arg(describe(names));
    if (credential) {
        context().clipboard.copy(Secret::take(ids), what); // the countdown is told in the status line
    } else {
        QGuiApplication::clipboard()->setText(ids);
        context().messages.post(MessageBar::Severity::Info, tr("Copied: %1.").arg(what));
    }
}

} // namespace tokendesk
