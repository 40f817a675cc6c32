// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/backends/tokenbackend.h"
#include "core/base/clock.h"
#include "core/domain/connection.h"
#include "core/signin/credentialvault.h"
#include "core/signin/loopbacklistener.h"
#include "core/signin/signinmethod.h"

#include <QThreadPool>

namespace tokendesk {

/// What every backend is given; all of it outlives the backend.
struct BackendContext
{
    QThreadPool &pool;
    const Clock &clock;
    CredentialVault &credentials;
};

/// What a sign-in is given. It runs on a worker thread and may wait there.
struct SignInContext
{
    const Clock &clock;
    CancelToken cancel;
    std::function<void(QUrl)> openBrowser; ///< any thread; shows the address too. Empty: there is no browser
    BrowserPages pages{};                  ///< what the browser shows at the end
    std::chrono::milliseconds browserPatience = std::chrono::minutes(5); ///< until it must have come back
};

/// What a folder (or, for other systems, an address) turned out to be.
struct Recognised
{
    QVariantMap location;  ///< normalised fields for Connection::location
    QString suggestedName; ///< for a new connection
    Phrase description;    ///< "Flextype 1.0.0-alpha.3, tokens in %1"
    QString type{};        ///< id of the BackendType; filled in by Connections
};

/// One kind of connection; the registry lists them.
struct BackendType
{
    QString id;                  ///< "flextype-folder": what `tokendesk-cli connect` takes
    Phrase label;                ///< "Flextype site (folder)"
    QList<FieldSpec> fields;     ///< of the connection dialog and `connect --set`; "folder" or "url" first
    bool acceptsFolders = false; ///< folders dropped on the window or given as an argument may be offered to it

    /// Looks at a location, changes nothing. May touch the disk: call it on a pool.
    std::function<Result<Recognised>(const QVariantMap &location)> recognise;
    std::function<Result<std::unique_ptr<TokenBackend>>(const Connection &, const BackendContext &)> open;

    // A type with ways to sign in is a server's: recognise() only looks at what was entered and sends nothing; members
    // of a location that it does not answer (what signIn() completed) stay. Two connections with all the same location
    // are one place.
    QList<SignInMethod> signInMethods; ///< the usual one first; empty: a type without credentials and without network
    /// Looks at the place, signs in and says what came of it; without lasting effects. Called on a worker thread, with
    /// a connection that may not be stored yet. Errors: InvalidInput with the field as object, AuthFailed,
    /// SecondFactorNeeded with the SignInField to ask for as object, Tls with a certificate, and what HttpClient says.
    std::function<Result<SignedIn>(const Connection &, SignInRequest, const SignInContext &)> signIn;
    /// Choices of a connection's own field, before there is a connection (organisations, stacks, spaces). As signIn;
    /// both take what a sign-in came to (SignedIn::credential) in the place of what was entered for it.
    std::function<Result<QList<Choice>>(const Connection &, SignInRequest, FieldName, const SignInContext &)> choices;
    /// Ends what a sign-in made on the server when nobody keeps it; as far as that can be done. Empty: it made nothing.
    std::function<void(const Connection &, const Credential &, const SignInContext &)> discard;

    bool isRemote() const { return !signInMethods.isEmpty(); }
};

/// Every kind of connection that there is: a new system is one folder here and one line in registry.cpp.
QList<BackendType> backendTypes();

} // namespace tokendesk
