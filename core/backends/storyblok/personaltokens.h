// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/backends/storyblok/family.h"

namespace tokendesk::storyblok {

/// The personal access tokens of the user who is signed in. Their value is shown once, when they are made; revoked ones
/// stay in the list; legacy ones are in it too (GET /v1/tokens is never asked: it deletes expired ones).
class PersonalTokens final : public Family
{
public:
    using Family::Family;

    QList<KindSpec> kinds() const override;
    bool isNeighbour() const override { return false; }
    Result<QList<Token>> list(const CancelToken &cancel) override;
    Result<CreatedToken> create(const TokenDraft &draft, const CancelToken &cancel) override;
    Result<Token> update(const TokenId &id, const TokenDraft &draft, const CancelToken &cancel) override;
    Result<Revoked> revoke(const TokenId &id, const CancelToken &cancel) override;
    Result<TokenDraft> successor(const TokenId &id, const CancelToken &cancel) override;
    Result<Verified> verify(const TokenId &id, const Secret &secret, const CancelToken &cancel) override;

private:
    Result<QString> ownDisplay(const CancelToken &cancel);
    QString apiUrl() const;
};

} // namespace tokendesk::storyblok
