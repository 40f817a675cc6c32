// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/phrase.h"
#include "core/signin/credential.h"

#include <QUrl>
#include <QVariantMap>

#include <functional>

namespace tokendesk {

/// One thing that a person enters to sign in.
struct SignInField
{
    QString name; ///< the system's own: "access_token", "email", "otp"
    Phrase label;
    Phrase help;
    bool secret = true; ///< masked; false: an e-mail address, a user name
    bool required = true;
    bool onDemand = false; ///< not asked before the server wants it (SecondFactorNeeded with this name as object)
    /// No secret, and the same the next time: signing in puts it into the location under this name, and a form begins
    /// with it.
    bool remembered = false;
    QString initial{}; ///< what a form begins with otherwise
};

/// One way to sign in at a system.
struct SignInMethod
{
    QString id; ///< kebab-case: "password", "personal-access-token", "browser"
    Phrase label;
    Phrase help;
    QList<SignInField> fields;
    /// What is entered is what is kept: signing in makes nothing of it, so that it may be used unasked.
    bool keptAsEntered = false;
    bool inBrowser = false; ///< opens the system's browser and waits for it to come back
};

/// What a person entered, or what `--credentials` held.
struct SignInRequest
{
    QString method;
    Credential entered;
};

/// What a sign-in came to.
struct SignedIn
{
    Credential credential; ///< to be kept: never a password where something better came of it
    QVariantMap location;  ///< Connection::location, completed by what the server said (version, name of the stack)
    QString suggestedName; ///< for a new connection
    Phrase description;    ///< "Flextype 1.0.0-alpha.3 at %1"
    QList<Phrase> remarks; ///< what this credential may and may not do, what is switched off, what expires when
};

} // namespace tokendesk
