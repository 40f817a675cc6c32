// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/dialogs/signinagain.h"

#include "ui/dialogs/connectiondialog.h"
#include "ui/text/errors.h"

#include <QAction>

namespace tokendesk {

SignInAgain::SignInAgain(Connections &connections, SignIns &signIns, HeldActs &held, QObject *parent)
    : QObject(parent)
    , m_connections(connections)
    , m_signIns(signIns)
    , m_held(held)
{
}

bool SignInAgain::mends(const Error &error)
{
    return error.kind == ErrorKind::AuthFailed;
}

void SignInAgain::offer(MessageBar &messages, const Failed &failed)
{
    const bool goesOn = failed.goOn && HeldActs::canBeHeld(failed.error);
    const QString text =
        goesOn ? failed.text + QLatin1Char(' ') + tr("What you started then goes on by itself.") : failed.text;
    auto *action = new QAction(tr("Sign in again…"), &messages);
    const quint64 message = messages.post(MessageBar::Severity::Error, text, action);
    quint64 held = 0;
    if (goesOn)
        held = m_held.hold({.connection = failed.connection,
                            .goOn =
                                [&messages, message, goOn = failed.goOn] {
                                    messages.withdraw(message);
                                    goOn();
                                },
                            .refused =
                                [&messages, message](const Error &error) {
                                    messages.withdraw(message);
                                    messages.post(MessageBar::Severity::Error, text::error(error));
                                }});
    connect(action, &QAction::triggered, this, [this, &messages, failed, held] { ask(messages, failed, held); });
    connect(action, &QAction::triggered, action, &QObject::deleteLater);
    connect(&messages, &MessageBar::closed, action, [this, message, held, action](quint64 closed) {
        if (closed != message)
            return;
        m_held.drop(held);
        action->deleteLater();
    });
    connect(&messages, &QObject::destroyed, &m_held, [&acts = m_held, held] { acts.drop(held); });
}

void SignInAgain::ask(MessageBar &messages, const Failed &failed, quint64 held)
{
    if (m_connections.find(failed.connection) == nullptr)
        return m_held.drop(held);
    auto *dialog = new ConnectionDialog(m_connections, m_signIns, failed.connection, {}, messages.window());
    dialog->showSignInOnly();
    connect(dialog, &QDialog::rejected, &messages, [this, failed, held] {
        if (held != 0 && !m_held.isHeld(held))
            return; // it went on meanwhile
        m_held.drop(held);
        if (failed.givenUp)
            failed.givenUp();
    });
    dialog->open();
}

} // namespace tokendesk
