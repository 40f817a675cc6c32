// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/models/subject.h"

#include <QFlags>

namespace tokendesk {

/// What must hold for an act to be possible; the window's state is one set of these, an act's needs another.
enum class Condition : unsigned {
    None = 0,
    Connected = 1U << 0,           ///< there is a connection
    OneConnection = 1U << 1,       ///< one connection is chosen in the sidebar
    CanCreate = 1U << 2,           ///< a new token can be made somewhere
    Selected = 1U << 3,            ///< at least one token
    OneSelected = 1U << 4,         ///< exactly one token
    OneConnectionOf = 1U << 5,     ///< the selected tokens live in one connection
    CanUpdate = 1U << 6,           ///< all selected tokens can be changed
    SomeEnabled = 1U << 7,         ///< some of the selected tokens can be disabled
    SomeDisabled = 1U << 8,        ///< some of the selected tokens can be enabled
    CanRevoke = 1U << 9,           ///< all selected tokens can be revoked
    CanRenewSecret = 1U << 10,     ///< the one selected token can be given a new secret
    CanVerify = 1U << 11,          ///< it can be checked whether a secret belongs to the one selected token
    CanUndo = 1U << 12,            ///< something was done that can be undone
    RevokedSelected = 1U << 13,    ///< a token is selected on the page "Recently revoked"
    OneServer = 1U << 14,          ///< the one connection signs in
    SignedOut = 1U << 15,          ///< its sign-in does not work
    CertificateRefused = 1U << 16, ///< its server's certificate is not trusted
    // Why something cannot be done:
    ReadOnlyPlace = 1U << 17, ///< the chosen connection, or one of the selected tokens', is read-only
    BeingRevoked = 1U << 18,  ///< one of the selected tokens waits to be revoked, or is on its way
};
Q_DECLARE_FLAGS(Conditions, Condition)
Q_DECLARE_OPERATORS_FOR_FLAGS(Conditions)

/// What holds for the place in the sidebar and the selected tokens; CanUndo, RevokedSelected and BeingRevoked are
/// others' to say.
Conditions conditionsOf(const Subject &subject, const ConnectionBook &book);

} // namespace tokendesk
