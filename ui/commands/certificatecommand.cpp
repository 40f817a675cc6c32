// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/commands/certificatecommand.h"

#include "core/base/async.h"
#include "core/base/certificateproblem.h"
#include "core/services/workspace.h"
#include "ui/dialogs/certificatedialog.h"
#include "ui/text/errors.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/messagebar.h"

namespace tokendesk {

CertificateCommand::CertificateCommand(const CommandContext &context)
    : Command(context, Condition::OneConnection | Condition::CertificateRefused)
{
    action()->setText(tr("&Look at the certificate…"));
    action()->setIcon(icon(Icon::Shield));
    action()->setToolTip(tr("See why the server's certificate is not trusted"));
}

void CertificateCommand::perform()
{
    const ConnectionId id = context().subject.connection();
    const ConnectionFacts *facts = context().book.find(id);
    if (!facts || !facts->problem || !facts->problem->certificate)
        return;
    auto *dialog = new CertificateDialog(*facts->problem->certificate, &context().window);
    connect(dialog, &CertificateDialog::trusted, this, [this, id](const CertificatePin &pin) { trust(id, pin); });
    dialog->open();
}

void CertificateCommand::refresh(Conditions conditions)
{
    action()->setVisible(conditions.testFlag(Condition::CertificateRefused));
}

void CertificateCommand::trust(const ConnectionId &id, const CertificatePin &pin)
{
    const Connection *found = context().workspace.connections().find(id);
    if (!found)
        return;
    Connection connection = *found;
    connection.network.pins.removeIf(
        [&pin](const CertificatePin &each) { return each.host == pin.host && each.port == pin.port; });
    connection.network.pins.append(pin);
    whenDone(context().workspace.connections().update(connection), this, [this, id](const Result<> &result) {
        if (result)
            context().workspace.inventory().refresh(id);
        else if (result.error().kind != ErrorKind::Cancelled)
            context().messages.post(MessageBar::Severity::Error, text::error(result.error()));
    });
}

} // namespace tokendesk
