// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/canceltoken.h"
#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/domain/capabilities.h"
#include "core/domain/tokendraft.h"

#include <QFuture>

#include <functional>
#include <memory>

namespace tokendesk {

struct ListRequest
{
    /// What Token::attributes is to hold; more than that does no harm.
    enum class Attributes {
        None,
        Searched, ///< the names and stored texts that a filter looks at
        All,
    };
    QString kind; ///< only this kind; empty: all
    Attributes attributes = Attributes::None;
};

/// What changed outside, as far as it is known.
struct OutsideChange
{
    QList<TokenId> changed;  ///< new or altered; gone ones are told by get() answering NotFound
    bool everything = false; ///< too much or unknown: list again
};

/// One connection's tokens. All calls return at once; each future finishes exactly once, on any thread.
///
/// Destroying a backend cancels what runs and waits for it.
class TokenBackend
{
public:
    TokenBackend() = default;
    virtual ~TokenBackend() = default;
    Q_DISABLE_COPY_MOVE(TokenBackend)

    /// Takes a batch of tokens. Called from worker threads, one call at a time for one list().
    using PageSink = std::function<void(QList<Token>)>;
    /// Called from a worker thread.
    using ChangeSink = std::function<void(OutsideChange)>;

    virtual Capabilities capabilities() const = 0;

    /// Is the place there, and may we use it? Refreshes what capabilities() says.
    virtual QFuture<Result<>> test(CancelToken cancel) = 0;
    /// Hands all tokens to `sink` in batches, in no order; then finishes. A bad token is a row, not an error.
    virtual QFuture<Result<>> list(ListRequest request, PageSink sink, CancelToken cancel) = 0;
    /// One token whole. A TokenId without kind finds the one token of that value; Conflict when there are several.
    virtual QFuture<Result<Token>> get(TokenId id, CancelToken cancel) = 0;
    virtual QFuture<Result<CreatedToken>> create(TokenDraft draft, CancelToken cancel) = 0;
    virtual QFuture<Result<Changed<Token>>> update(TokenId id, TokenDraft draft, CancelToken cancel) = 0;
    /// Sets a new secret; the old one stops working.
    virtual QFuture<Result<Changed<CreatedToken>>> renewSecret(TokenId id, CancelToken cancel) = 0;
    virtual QFuture<Result<Changed<Revoked>>> revoke(TokenId id, CancelToken cancel) = 0;
    /// What can be brought back. Where nothing can, as on every server, there is no need for these two.
    virtual QFuture<Result<QList<RevokedToken>>> revoked(CancelToken cancel);
    virtual QFuture<Result<Changed<Token>>> restore(QString restoreKey, CancelToken cancel);
    /// Carries out the repair that a Notice of this token offers.
    virtual QFuture<Result<Changed<Token>>> repair(TokenId id, QString repair, CancelToken cancel);
    /// What a new token is made with that can take this one's place: the same rights, in the same places. Changes
    /// nothing; the old token stays until it is revoked.
    virtual QFuture<Result<TokenDraft>> successor(TokenId id, CancelToken cancel);
    virtual QFuture<Result<QList<Choice>>> choices(FieldName field, CancelToken cancel) = 0;
    virtual QFuture<Result<Verified>> verify(TokenId id, Secret secret, CancelToken cancel) = 0;

    /// What the system shows of a token at any time (SecretAvailability::Always), the one of KindSpec::secretName
    /// first. NotFound: the system did not send it. Unsupported: it never does.
    virtual QFuture<Result<SecretList>> secrets(TokenId id, CancelToken cancel);

    /// What follows of carrying `draft` out on these tokens, or without one of revoking them, as it stands on the
    /// server at this moment; beside Capabilities::revokeConsequences. Changes nothing. Empty: nothing more is known.
    virtual QFuture<Result<QList<Phrase>>> consequences(QList<TokenId> ids, std::optional<TokenDraft> draft,
                                                        CancelToken cancel);

    /// Ends what the sign-in left on the server (a session, an authtoken), where there is such a thing; the credential
    /// is removed from the keychain afterwards, whatever this answers.
    virtual QFuture<Result<>> signOut(CancelToken cancel);

    /// From now on outside changes go to `sink`, until the backend is destroyed or watch(nullptr). Within 300 ms. A
    /// server tells nothing by itself.
    virtual void watch(ChangeSink sink);
};

} // namespace tokendesk
