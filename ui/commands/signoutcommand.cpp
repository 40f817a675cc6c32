// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/commands/signoutcommand.h"

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

SignOutCommand::SignOutCommand(const CommandContext &context)
    : Command(context, Condition::OneConnection | Condition::OneServer)
{
    action()->setText(tr("Sign &out…"));
    action()->setIcon(icon(Icon::Close));
    action()->setToolTip(tr("Remove the connection's credential from the keychain"));
}

void SignOutCommand::perform()
{
    const Connection *found = context().workspace.connections().find(context().subject.connection());
    if (!found)
        return;
    auto *box =
        new QMessageBox(QMessageBox::Question, tr("Sign out"), tr("Sign out of “%1”?").arg(isolated(found->name)),
                        QMessageBox::Cancel, &context().window);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(tr("Its credential is removed from the keychain. To see its tokens again you have to "
                               "sign in again."));
    QPushButton *go = box->addButton(tr("Sign out"), QMessageBox::DestructiveRole);
    box->setDefaultButton(QMessageBox::Cancel);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowModality(Qt::WindowModal);
    connect(box, &QMessageBox::buttonClicked, this,
            [this, go, id = found->id, name = found->name](const QAbstractButton *button) {
                if (button != go)
                    return;
                settlePending(context().pending, context().window, id,
                              tr("After signing out they cannot be revoked from here."),
                              [this, id, name] { signOut(id, name); });
            });
    box->open();
}

void SignOutCommand::signOut(const ConnectionId &id, const QString &name)
{
    whenDone(context().workspace.signIns().signOut(id), this, [this, name](const Result<> &result) {
        if (result)
            context().messages.post(MessageBar::Severity::Info, tr("Signed out of “%1”.").arg(isolated(name)));
        else if (result.error().kind != ErrorKind::Cancelled)
            context().messages.post(MessageBar::Severity::Error, text::error(result.error()));
    });
}

} // namespace tokendesk
