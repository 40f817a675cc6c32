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
    , m_line(new QHBoxLayout)
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
    m_line->addStretch();
    m_line->addStretch();
    layout->addLayout(m_line);
    layout->addStretch();
}

void EmptyState::show(const QString &title, const QString &explanation, const QList<QAction *> &actions)
{
    m_title->setText(title);
    m_explanation->setText(explanation);
    m_explanation->setVisible(!explanation.isEmpty());
    while (m_buttons.size() < actions.size()) {
        m_buttons.append(new QPushButton(this));
        m_line->insertWidget(static_cast<int>(m_buttons.size()), m_buttons.constLast());
    }
    for (qsizetype i = 0; i < m_buttons.size(); ++i)
        offer(*m_buttons.at(i), actions.value(i));
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
    QObject::connect(&button, &QPushButton::clicked, offered, [action] { action->trigger(); });
    QObject::connect(action, &QAction::changed, offered, [&button, action] { button.setEnabled(action->isEnabled()); });
}

} // namespace tokendesk
