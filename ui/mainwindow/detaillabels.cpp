// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/mainwindow/detaillabels.h"

#include <QFormLayout>
#include <QLabel>

namespace tokendesk {

QLabel *makeHeading(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    QFont font = label->font();
    font.setBold(true);
    label->setFont(font);
    return label;
}

QLabel *makeText(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setMinimumWidth(1);
    return label;
}

QLabel *addFact(QFormLayout &facts, const QString &label, const QString &value)
{
    QLabel *text = makeText(facts.parentWidget());
    text->setText(value);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    text->setAccessibleName(label);
    auto *name = new QLabel(label, facts.parentWidget());
    name->setBuddy(text);
    facts.addRow(name, text);
    return text;
}

} // namespace tokendesk
