// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/keychainquestion.h"

#include "ui/text/errors.h"
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

bool KeychainQuestion::isFor(const Error &error)
{
    return error.kind == ErrorKind::KeychainLocked || error.kind == ErrorKind::KeychainUnavailable ||
           error.kind == ErrorKind::Timeout || error.kind == ErrorKind::Cancelled;
}

void KeychainQuestion::ask(const Error &why, bool replaces)
{
    if (why.kind != ErrorKind::Cancelled)
        m_why->setText(text::error(why));
    else if (replaces && !why.nothingDone)
        m_why->setText(tr("You stopped waiting for the keychain. It is not certain whether it keeps the new "
                          "credential: try again to make sure."));
    else
        m_why->setText(tr("You stopped waiting for the keychain. The credential is not kept yet."));
    show();
    m_again->setFocus(Qt::OtherFocusReason);
}

} // namespace tokendesk
