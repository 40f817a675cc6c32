// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/commands/disconnectcommand.h"

#include "core/base/async.h"
#include "core/services/workspace.h"
#include "ui/commands/pendingquestion.h"
#include "ui/models/celltext.h"
#include "ui/text/errors.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/messagebar.h"

#include <QMessageBox>
#include <QPushButton>

namespace tokendesk {

DisconnectCommand::DisconnectCommand(const CommandContext &context)
    : Command(context, Condition::OneConnection)
{
    action()->setText(tr("Di&sconnect…"));
    action()->setIcon(icon(Icon::Remove));
    action()->setToolTip(tr("Take the connection off the list; its tokens stay as they are"));
}

void DisconnectCommand::perform()
{
    const Connection *found = context().workspace.connections().find(context().subject.connection());
    if (!found)
        return;
    auto *box =
        new QMessageBox(QMessageBox::Question, tr("Disconnect"), tr("Disconnect “%1”?").arg(isolated(found->name)),
                        QMessageBox::Cancel, &context().window);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(tr("Its %n token(s) stay as they are, and it can be connected again.", nullptr,
                               context().model.count(found->id)) +
                            QLatin1Char('\n') +
                            tr("What goes: its settings here, and every secret of it that is kept in the keychain."));
    QPushButton *go = box->addButton(tr("Disconnect"), QMessageBox::DestructiveRole);
    box->setDefaultButton(QMessageBox::Cancel);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowModality(Qt::WindowModal);
    connect(box, &QMessageBox::buttonClicked, this, [this, go, connection = *found](const QAbstractButton *button) {
        if (button == go)
            settlePending(context().pending, context().window, connection.id,
                          tr("After disconnecting they cannot be revoked from here."),
                          [this, connection] { disconnectNow(connection); });
    });
    box->open();
}

void DisconnectCommand::disconnectNow(const Connection &connection)
{
    whenDone(context().workspace.tokens().disconnect(connection.id), this, [this, connection](const Result<> &result) {
        if (result)
            context().messages.post(MessageBar::Severity::Info,
                                    tr("Disconnected “%1”.").arg(isolated(connection.name)));
        else if (result.error().kind != ErrorKind::Cancelled)
            context().messages.post(MessageBar::Severity::Error, text::error(result.error()));
    });
}

} // namespace tokendesk
