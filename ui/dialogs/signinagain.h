// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/services/heldacts.h"
#include "ui/widgets/messagebar.h"

namespace tokendesk {

/// Says that an act failed because a sign-in had ended, offers to sign in again in the same message, and lets the act
/// go on afterwards. Any sign-in at the connection will do while the message stands; closing it gives the act up.
class SignInAgain final : public QObject
{
    Q_OBJECT

public:
    /// All of them outlive every message bar that is offered on.
    SignInAgain(Connections &connections, SignIns &signIns, HeldActs &held, QObject *parent = nullptr);

    struct Failed
    {
        ConnectionId connection;
        Error error;
        QString text; ///< what failed and why
        /// Does it again. Called once at most, and only where the error proves that nothing was done.
        std::function<void()> goOn{};
        /// The person was asked to sign in, and did not. May be empty.
        std::function<void()> givenUp{};
    };
    /// Whether signing in is what mends this.
    static bool mends(const Error &error);
    /// `messages` belongs to whom `goOn` calls: with the one goes the other.
    void offer(MessageBar &messages, const Failed &failed);

private:
    void ask(MessageBar &messages, const Failed &failed, quint64 held);

    Connections &m_connections;
    SignIns &m_signIns;
    HeldActs &m_held;
};

} // namespace tokendesk
