// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/emptystate.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace tokendesk {

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_explanation(new QLabel(this))
    , m_button(new QPushButton(this))
    , m_second(new QPushButton(this))
{
    QFont titleFont = m_title->font();
    titleFont.setPointSizeF(titleFont.pointSizeF() * 1.3);
    titleFont.setBold(true);
    m_title->setFont(titleFont);
    for (QLabel *label : {m_title, m_explanation}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    auto *layout = new QVBoxLayout(this);
    layout->addStretch();
    layout->addWidget(m_title);
    layout->addWidget(m_explanation);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_button);
    buttons->addWidget(m_second);
    buttons->addStretch();
    layout->addLayout(buttons);
    layout->addStretch();
}

void EmptyState::show(const QString &title, const QString &explanation, QAction *action, QAction *second)
{
    m_title->setText(title);
    m_explanation->setText(explanation);
    m_explanation->setVisible(!explanation.isEmpty());
    offer(*m_button, action);
    offer(*m_second, second);
}

void EmptyState::offer(QPushButton &button, QAction *action)
{
    button.disconnect();
    button.setVisible(action != nullptr);
    if (!action)
        return;
    button.setText(action->text());
    button.setEnabled(action->isEnabled());
    connect(&button, &QPushButton::clicked, action, &QAction::trigger);
    connect(action, &QAction::changed, &button, [&button, action] { button.setEnabled(action->isEnabled()); });
}

} // namespace tokendesk
