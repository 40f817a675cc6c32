// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/backends/storyblok/session.h"
#include "core/domain/capabilities.h"
#include "core/domain/tokendraft.h"

#include <functional>

namespace tokendesk::storyblok {

/// The tokens of one place of the API: a space's access tokens, a user's personal ones, webhooks … Blocking, on worker
/// threads. An act that a family cannot do is Unsupported.
class Family
{
public:
    explicit Family(Session &session)
        : m_session(session)
    {
    }
    virtual ~Family() = default;
    Q_DISABLE_COPY_MOVE(Family)

    virtual QList<KindSpec> kinds() const = 0;
    /// A neighbour is passed over where the account may not see it; of the others that is told.
    virtual bool isNeighbour() const { return true; }

    [[nodiscard]] virtual Result<QList<Token>> list(const CancelToken &cancel) = 0;
    [[nodiscard]] virtual Result<CreatedToken> create(const TokenDraft &draft, const CancelToken &cancel);
    [[nodiscard]] virtual Result<Token> update(const TokenId &id, const TokenDraft &draft, const CancelToken &cancel);
    [[nodiscard]] virtual Result<Revoked> revoke(const TokenId &id, const CancelToken &cancel);
    [[nodiscard]] virtual Result<TokenDraft> successor(const TokenId &id, const CancelToken &cancel);
    [[nodiscard]] virtual Result<SecretList> secrets(const TokenId &id, const CancelToken &cancel);
    [[nodiscard]] virtual Result<Verified> verify(const TokenId &id, const Secret &secret, const CancelToken &cancel);

    bool has(const QString &kind) const;
    /// One of list(). NotFound.
    [[nodiscard]] Result<Token> find(const TokenId &id, const CancelToken &cancel);

protected:
    Session &session() const { return m_session; }
    const Requests &requests() const { return m_session.requests(); }

    /// What came of a deletion. Where the answer was lost, or says that there is nothing to delete, `isGone` looks.
    [[nodiscard]] static Result<Revoked> deleted(Revoked revoked, const Result<HttpAnswer> &answer,
                                                 const std::function<Result<bool>()> &isGone);
    /// Deletes what `request` names, and is content when list() shows that it is gone already.
    [[nodiscard]] Result<Revoked> removeWith(const TokenId &id, HttpRequest request, const CancelToken &cancel);
    /// InvalidInput, object "token id": ids of this system are whole numbers.
    [[nodiscard]] static Result<qint64> numberOf(const TokenId &id);

private:
    Session &m_session;
};

/// A create whose answer was lost or is of no use: look whether it was done, never send it again.
bool isUncertain(const Error &error);

} // namespace tokendesk::storyblok
