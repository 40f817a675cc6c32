// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/testresult.h"

#include "ui/widgets/notelabel.h"

#include <QVBoxLayout>

namespace tokendesk {

TestResult::TestResult(QWidget *parent)
    : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    hide();
}

void TestResult::showFound(const QString &description, const QStringList &remarks)
{
    clear();
    add(description, Icon::Ok);
    for (const QString &remark : remarks)
        add(remark, Icon::Info);
    show();
}

void TestResult::showFailure(const QString &why)
{
    clear();
    add(why, Icon::Error);
    show();
}

void TestResult::clear()
{
    hide();
    while (QLayoutItem *item = layout()->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

void TestResult::add(const QString &text, Icon icon)
{
    auto *note = new NoteLabel(this);
    note->setIcon(icon);
    note->setText(text);
    layout()->addWidget(note);
}

} // namespace tokendesk
