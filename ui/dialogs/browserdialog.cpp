// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/dialogs/browserdialog.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/notelabel.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QFormLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>

namespace tokendesk {

BrowserDialog::BrowserDialog(const QUrl &address, QWidget *parent)
    : FormDialog(parent)
    , m_address(address)
{
    setWindowTitle(tr("Sign in with the browser"));
    auto *intro = new NoteLabel;
    intro->setIcon(Icon::Info);
    intro->setText(
        tr("Sign in there; this window closes by itself afterwards. The browser must run on this computer."));
    content()->addWidget(intro);
    auto *line = new QLineEdit(address.toString(QUrl::FullyEncoded));
    line->setReadOnly(true);
    line->setCursorPosition(0);
    line->setLayoutDirection(Qt::LeftToRight);
    auto *label = new QLabel(tr("Address"));
    label->setBuddy(line);
    line->setAccessibleName(label->text());
    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->addRow(label, line);
    content()->addLayout(form);
    content()->addStretch();

    QPushButton *copy = addButton(tr("Copy the address"), QDialogButtonBox::ActionRole);
    copy->setIcon(icon(Icon::Copy));
    QPushButton *again = addButton(tr("Open the browser again"), QDialogButtonBox::ActionRole);
    auto *cancel = addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    cancel->setFocus();
    connect(copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_address.toString(QUrl::FullyEncoded));
        messages().post(MessageBar::Severity::Info, tr("The address was copied."));
    });
    connect(again, &QPushButton::clicked, this, &BrowserDialog::openBrowser);
    connect(cancel, &QPushButton::clicked, this, &BrowserDialog::reject);
    QTimer::singleShot(0, this, &BrowserDialog::openBrowser);
}

void BrowserDialog::openBrowser()
{
    if (!QDesktopServices::openUrl(m_address))
        messages().post(MessageBar::Severity::Warning,
                        tr("No browser could be opened. Copy the address and open it yourself."));
}

void BrowserDialog::reject()
{
    Q_EMIT cancelled();
    FormDialog::reject();
}

} // namespace tokendesk
