// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/emptystate.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace tokendesk {

namespace {

const QString offerName = QStringLiteral("offer");

} // namespace

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
    button.setVisible(action != nullptr);
    // What connected the button to the action before goes with it.
    delete button.findChild<QObject *>(offerName, Qt::FindDirectChildrenOnly);
    if (!action)
        return;
    auto *offered = new QObject(&button);
    offered->setObjectName(offerName);
    button.setText(action->text());
    button.setEnabled(action->isEnabled());
    connect(&button, &QPushButton::clicked, offered, [action] { action->trigger(); });
    connect(action, &QAction::changed, offered, [&button, action] { button.setEnabled(action->isEnabled()); });
}

} // namespace tokendesk
