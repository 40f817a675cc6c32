// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/mainwindow/shownsecrets.h"

#include "core/base/async.h"
#include "ui/text/errors.h"
#include "ui/text/phrases.h"
#include "ui/widgets/notelabel.h"
#include "ui/widgets/secretfield.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace tokendesk {

ShownSecrets::ShownSecrets(Workspace &workspace, const TokenKey &key, SecretClipboard &clipboard, int revealSeconds,
                           QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_key(key)
    , m_clipboard(clipboard)
    , m_revealSeconds(revealSeconds)
    , m_layout(new QVBoxLayout(this))
    , m_ask(new QPushButton(tr("Ask the server for it"), this))
    , m_problem(new NoteLabel(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->addWidget(m_ask, 0, Qt::AlignLeading);
    m_layout->addWidget(m_problem);
    m_problem->setIcon(Icon::Warning);
    m_problem->hide();
    connect(m_ask, &QPushButton::clicked, this, &ShownSecrets::ask);
    connect(&workspace.signIns(), &SignIns::signedIn, this, [this](const ConnectionId &id) {
        if (id == m_key.connection && std::exchange(m_waitsForSignIn, false))
            ask();
    });
}

void ShownSecrets::ask()
{
    m_ask->setEnabled(false);
    m_problem->hide();
    whenDone(m_workspace.tokens().secrets(m_key.connection, m_key.id), this, [this](Result<SecretList> secrets) {
        m_ask->setEnabled(true);
        if (secrets) {
            show(std::move(*secrets));
            return;
        }
        m_waitsForSignIn = HeldActs::canBeHeld(secrets.error());
        m_problem->setText(text::error(secrets.error()));
        m_problem->setVisible(secrets.error().kind != ErrorKind::Cancelled);
    });
}

void ShownSecrets::show(SecretList secrets)
{
    m_ask->hide();
    SecretField *first = nullptr;
    for (NamedSecret &secret : secrets) {
        const QString name = secret.label.isEmpty() ? secret.name : text::phrase(secret.label);
        auto *label = new QLabel(name, this);
        auto *field = new SecretField(name, m_clipboard, this);
        label->setBuddy(field->line());
        field->setCompact();
        field->setRevealSeconds(m_revealSeconds);
        field->setSecret(std::move(secret.value));
        m_layout->addWidget(label);
        m_layout->addWidget(field);
        if (first == nullptr)
            first = field;
    }
    if (first != nullptr)
        first->setFocus();
}

} // namespace tokendesk
