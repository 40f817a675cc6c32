// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/history/activitylog.h"
#include "core/services/connections.h"

namespace tokendesk {

/// Signing in at servers and out again, and what becomes of the credentials. Lives on the main thread; the sign-ins
/// themselves wait on threads of its own. Futures finish on the main thread.
///
/// What is written, removed or replaced here makes Connections open the backend anew (Connections::reopened).
class SignIns final : public QObject
{
    Q_OBJECT

public:
    SignIns(Connections &connections, CredentialVault &credentials, ActivityLog &activity, const Clock &clock,
            QObject *parent = nullptr);
    ~SignIns() override; ///< cancels the sign-ins under way and waits for them

    void setBrowserPages(BrowserPages pages); ///< in the person's language

    /// Signs in at a place that may not be a connection yet; nothing is stored. Errors: BackendType::signIn.
    ///
    /// Of a connection that there is, the password of its proxy and the passphrase of its client key need not be
    /// entered anew: those that are kept serve, as long as proxy and key are the ones they are for.
    QFuture<Result<SignedIn>> test(Connection connection, SignInRequest request, CancelToken cancel);
    /// Choices of a connection's own field, before there is a connection. Errors: BackendType::choices.
    QFuture<Result<QList<Choice>>> choices(Connection connection, SignInRequest request, FieldName field,
                                           CancelToken cancel);

    /// Ends on the server what test() made there and nobody keeps; nothing where `method` makes nothing. A sign-in that
    /// was cancelled too late does so by itself.
    void discard(Connection connection, const QString &method, Credential credential);

    /// Adds the connection at the location that the sign-in found, its credential first: when that cannot be kept, or
    /// the connection cannot be added, neither of them is there afterwards. Errors: of CredentialVault::write and
    /// Connections::add. `cancel`, here and below: no longer waits for the keychain.
    QFuture<Result<ConnectionId>> connect(Connection connection, SignedIn signedIn, CredentialVault::Keep keep,
                                          CancelToken cancel = {});
    /// The new credential of a connection that there is, and what the sign-in completed of its location.
    QFuture<Result<>> change(ConnectionId connection, SignedIn signedIn, CredentialVault::Keep keep,
                             CancelToken cancel = {});
    /// Ends the sign-in on the server, then removes the credential and proves it gone. A server that fails does not
    /// keep the entry. Errors: of CredentialVault::remove.
    QFuture<Result<>> signOut(ConnectionId connection, CancelToken cancel = {});
    bool isKeychainWaiting() const; ///< see keychainWaits()

Q_SIGNALS:
    /// A connection that there is has a new credential, which works: change() is done.
    void signedIn(const tokendesk::ConnectionId &connection);
    /// A sign-in wants this address opened in the system's browser, and shown, should that not work.
    void browserWanted(const QUrl &address);
    /// The keychain keeps somebody waiting: it may be asking to be unlocked, in a window of its own.
    void keychainWaits(bool waiting);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace tokendesk
