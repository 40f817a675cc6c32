// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/backends/backendtype.h"
#include "core/backends/contensis/session.h"
#include "core/backends/remotework.h"

#include <atomic>

namespace tokendesk::contensis {

/// The API keys of a Contensis instance and the roles that give them rights.
class ContensisBackend final : public TokenBackend
{
public:
    ContensisBackend(const Connection &connection, const BackendContext &context);
    ~ContensisBackend() override;

    Capabilities capabilities() const override;
    QFuture<Result<>> test(CancelToken cancel) override;
    QFuture<Result<>> list(ListRequest request, PageSink sink, CancelToken cancel) override;
    QFuture<Result<Token>> get(TokenId id, CancelToken cancel) override;
    QFuture<Result<CreatedToken>> create(TokenDraft draft, CancelToken cancel) override;
    QFuture<Result<Changed<Token>>> update(TokenId id, TokenDraft draft, CancelToken cancel) override;
    QFuture<Result<Changed<CreatedToken>>> renewSecret(TokenId id, CancelToken cancel) override;
    QFuture<Result<Changed<Revoked>>> revoke(TokenId id, CancelToken cancel) override;
    QFuture<Result<QList<Choice>>> choices(FieldName field, CancelToken cancel) override;
    QFuture<Result<Verified>> verify(TokenId id, Secret secret, CancelToken cancel) override;
    QFuture<Result<SecretList>> secrets(TokenId id, CancelToken cancel) override;
    QFuture<Result<QList<Phrase>>> consequences(QList<TokenId> ids, std::optional<TokenDraft> draft,
                                                CancelToken cancel) override;

private:
    /// Made at the first call: the passwords of a proxy and of a client key come from the keychain.
    [[nodiscard]] Result<Session *> session(const CancelToken &cancel);
    template <class T>
    QFuture<Result<T>> withSession(const CancelToken &cancel,
                                   std::function<Result<T>(Session &, const CancelToken &)> work);

    const Connection m_connection;
    const Clock &m_clock;
    const CredentialAccess m_credentials;
    std::mutex m_mutex; ///< held while the keychain is asked, which answers on the main thread: never taken there
    std::unique_ptr<Session> m_session;
    std::atomic<Session *> m_open = nullptr; ///< the same, once it is there
    RemoteWork m_work;                       ///< last: it waits for what uses the rest
};

} // namespace tokendesk::contensis
