// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/keychainquestion.h"

#include "ui/widgets/notelabel.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace tokendesk {

KeychainQuestion::KeychainQuestion(QWidget *parent)
    : QWidget(parent)
    , m_why(new NoteLabel(this))
    , m_again(new QPushButton(tr("Try again"), this))
{
    m_why->setIcon(Icon::Warning);
    auto *session = new QPushButton(tr("For this session only"), this);
    session->setToolTip(tr("The credential is kept in memory until Tokendesk ends"));
    m_again->setAutoDefault(false);
    session->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_again);
    buttons->addWidget(session);
    buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_why);
    column->addLayout(buttons);
    connect(m_again, &QPushButton::clicked, this, &KeychainQuestion::tryAgain);
    connect(session, &QPushButton::clicked, this, &KeychainQuestion::forThisSession);
    hide();
}

void KeychainQuestion::ask(const QString &why)
{
    m_why->setText(why);
    show();
    m_again->setFocus(Qt::OtherFocusReason);
}

} // namespace tokendesk
