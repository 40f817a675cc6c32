// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/backends/backendtype.h"
#include "core/backends/remotework.h"
#include "core/backends/storyblok/family.h"
#include "core/backends/storyblok/spacetokens.h"

namespace tokendesk::storyblok {

/// The tokens of a Storyblok space and of the account that signs in. Everything that waits for the server runs on
/// threads of its own.
class StoryblokBackend final : public TokenBackend
{
public:
    StoryblokBackend(const Connection &connection, Place place, HttpLimits limits, const BackendContext &context);
    ~StoryblokBackend() override;

    Capabilities capabilities() const override;
    QFuture<Result<>> test(CancelToken cancel) override;
    QFuture<Result<>> list(ListRequest request, PageSink sink, CancelToken cancel) override;
    QFuture<Result<Token>> get(TokenId id, CancelToken cancel) override;
    QFuture<Result<CreatedToken>> create(TokenDraft draft, CancelToken cancel) override;
    QFuture<Result<Changed<Token>>> update(TokenId id, TokenDraft draft, CancelToken cancel) override;
    QFuture<Result<Changed<CreatedToken>>> renewSecret(TokenId id, CancelToken cancel) override;
    QFuture<Result<Changed<Revoked>>> revoke(TokenId id, CancelToken cancel) override;
    QFuture<Result<TokenDraft>> successor(TokenId id, CancelToken cancel) override;
    QFuture<Result<QList<Choice>>> choices(FieldName field, CancelToken cancel) override;
    QFuture<Result<Verified>> verify(TokenId id, Secret secret, CancelToken cancel) override;
    QFuture<Result<SecretList>> secrets(TokenId id, CancelToken cancel) override;
    QFuture<Result<>> signOut(CancelToken cancel) override;

private:
    /// What the server has refused to show, by the first kind of the family.
    struct Refusals
    {
        QMap<QString, Error> all;
        QList<Phrase> standing; ///< remarks of the last test
    };

    Result<Family *> familyOf(const QString &kind) const;
    Result<Family *> familyHolding(TokenId &id, const CancelToken &cancel) const;
    Result<> listAll(const ListRequest &request, const PageSink &sink, const CancelToken &cancel);
    /// True: passed over, for good or until the next test.
    bool passOver(const Family &family, const Error &error);

    Session m_session;
    std::vector<std::unique_ptr<Family>> m_families;
    SpaceTokens *m_spaceTokens = nullptr; ///< one of them, where there is a space
    mutable std::mutex m_mutex;
    Refusals m_refusals;
    RemoteWork m_work; ///< last: ends every call before the rest goes
};

} // namespace tokendesk::storyblok
