// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/backends/backendtype.h"
#include "core/backends/flextype/proofbook.h"
#include "core/backends/flextype/serverjob.h"
#include "core/backends/flextype/serversession.h"
#include "core/backends/remotework.h"

namespace tokendesk::flextype {

/// The tokens of a Flextype 1.x server, through its REST API. Each call is one function on a thread of its own pool.
///
/// Never asks the server by itself: each request spends a call of the token that the connection signs in with.
class ServerBackend final : public TokenBackend
{
public:
    ServerBackend(Connection connection, const BackendContext &context);

    Capabilities capabilities() const override;
    QFuture<Result<>> test(CancelToken cancel) override;
    QFuture<Result<>> list(ListRequest request, PageSink sink, CancelToken cancel) override;
    QFuture<Result<Token>> get(TokenId id, CancelToken cancel) override;
    QFuture<Result<CreatedToken>> create(TokenDraft draft, CancelToken cancel) override;
    QFuture<Result<Changed<Token>>> update(TokenId id, TokenDraft draft, CancelToken cancel) override;
    QFuture<Result<Changed<CreatedToken>>> renewSecret(TokenId id, CancelToken cancel) override;
    QFuture<Result<Changed<Revoked>>> revoke(TokenId id, CancelToken cancel) override;
    QFuture<Result<QList<Phrase>>> consequences(QList<TokenId> ids, std::optional<TokenDraft> draft,
                                                CancelToken cancel) override;
    QFuture<Result<QList<Choice>>> choices(FieldName field, CancelToken cancel) override;
    QFuture<Result<Verified>> verify(TokenId id, Secret secret, CancelToken cancel) override;

private:
    using SessionPtr = std::shared_ptr<ServerSession>;

    /// Begins to ask for the credential, the first time. For whoever calls the backend: that is the main thread, where
    /// it comes from, and which is busy with a frame when a worker asks.
    QFuture<Result<Credential>> askForCredential(const CancelToken &cancel);
    /// Signed in once, and kept until the credential changes. `asked`: what askForCredential() began, if anything.
    Result<SessionPtr> session(const QFuture<Result<Credential>> &asked, const CancelToken &cancel);
    void forgetSession();

    /// Runs `work(session, store)` on the pool; Cancelled when it was asked to stop before it began.
    template <class T>
    QFuture<Result<T>> onServer(const CancelToken &cancel,
                                std::function<Result<T>(const SessionPtr &, ServerStore &)> work);
    /// The same for an act on tokens of a kind that there is.
    template <class T>
    QFuture<Result<T>> act(const CancelToken &cancel, std::function<Result<T>(ServerJob &)> work);
    template <class T>
    QFuture<Result<T>> actOn(const TokenId &id, const CancelToken &cancel,
                             std::function<Result<T>(ServerJob &, const ServerId &)> work);
    QFuture<Result<>> later(const SessionPtr &session, std::function<Result<>(ServerStore &)> work);
    ServerReader readerOf(const ServerSession &session) const;
    Result<Changed<CreatedToken>> renewOwn(ServerJob &job);

    const Connection m_connection;
    const Clock &m_clock;
    CredentialVault &m_credentials;
    ServerState m_state;
    ProofBook m_proofs;
    std::atomic_bool m_hasAsked = false;
    std::mutex m_sessionMutex;
    SessionPtr m_session;
    RemoteWork m_provers{1}; ///< proofs wait for their second one after another, in the order of the changes
    RemoteWork m_work;       ///< last: ends first
};

} // namespace tokendesk::flextype
