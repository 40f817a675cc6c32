// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/dialogs/aboutdialog.h"

#include <QApplication>
#include <QDir>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace tokendesk {

AboutDialog::AboutDialog(const QList<std::pair<QString, QString>> &files, QWidget *parent)
    : FormDialog(parent)
{
    setWindowTitle(tr("About Tokendesk"));
    const auto addText = [this](const QString &text) {
        auto *label = new QLabel(text);
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        content()->addWidget(label);
        return label;
    };
    QLabel *title = addText(tr("Tokendesk %1").arg(QApplication::applicationVersion()));
    QFont large = title->font();
    large.setPointSizeF(large.pointSizeF() * 1.4);
    large.setBold(true);
    title->setFont(large);
    addText(tr("Every API token of every site you run, in one window."));
    addText(tr("Qt %1. Published under the MIT licence.").arg(QString::fromLatin1(qVersion())));
    if (!files.isEmpty()) {
        auto *form = new QFormLayout;
        form->setRowWrapPolicy(QFormLayout::WrapLongRows);
        for (const auto &[name, path] : files) {
            // A line: a path has no blanks to wrap at.
            auto *line = new QLineEdit(QDir::toNativeSeparators(path));
            line->setReadOnly(true);
            line->setAccessibleName(name);
            auto *label = new QLabel(name);
            label->setBuddy(line);
            form->addRow(label, line);
        }
        content()->addLayout(form);
    }
    content()->addStretch();
    QPushButton *close = addCancelButton(tr("Close"));
    close->setAutoDefault(true);
    close->setDefault(true);
    close->setFocus();
}

} // namespace tokendesk
