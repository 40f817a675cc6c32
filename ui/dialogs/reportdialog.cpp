// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/dialogs/reportdialog.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace tokendesk {

ReportDialog::ReportDialog(const QString &title, const QStringList &done, const QStringList &failures, QWidget *parent)
    : FormDialog(parent)
{
    setWindowTitle(tr("What was done"));
    const auto add = [this](const QString &heading, const QStringList &lines) {
        if (lines.isEmpty())
            return;
        auto *label = new QLabel(heading, this);
        auto *list = new QListWidget(this);
        list->setWordWrap(true);
        list->setAccessibleName(heading);
        list->addItems(lines);
        label->setBuddy(list);
        content()->addWidget(label);
        content()->addWidget(list);
    };
    if (!title.isEmpty()) {
        auto *heading = new QLabel(title, this);
        heading->setTextFormat(Qt::PlainText);
        heading->setWordWrap(true);
        content()->addWidget(heading);
    }
    add(tr("Not done (%n)", nullptr, static_cast<int>(failures.size())), failures);
    add(tr("Done (%n)", nullptr, static_cast<int>(done.size())), done);
    connect(addButton(tr("Close"), QDialogButtonBox::AcceptRole), &QPushButton::clicked, this, &QDialog::accept);
}

} // namespace tokendesk
