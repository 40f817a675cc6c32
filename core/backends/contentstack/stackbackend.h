// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/backends/backendtype.h"
#include "core/backends/contentstack/work.h"
#include "core/backends/remotework.h"

namespace tokendesk::contentstack {

/// The delivery and management tokens of one stack.
class StackBackend final : public TokenBackend
{
public:
    StackBackend(const Connection &connection, Place place, const BackendContext &context);

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
    QFuture<Result<>> signOut(CancelToken cancel) override;

private:
    Work work(const CancelToken &cancel) { return {m_session, m_knowledge, m_clock, cancel}; }
    Result<TokenId> identify(const TokenId &id, const CancelToken &cancel);
    Result<> learn(const Work &work);

    const Clock &m_clock;
    Session m_session;
    Knowledge m_knowledge;
    RemoteWork m_remote; ///< last: ends what still runs before the rest goes
};

} // namespace tokendesk::contentstack
