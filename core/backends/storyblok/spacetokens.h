// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/backends/storyblok/apikey.h"
#include "core/backends/storyblok/family.h"

#include <atomic>

namespace tokendesk::storyblok {

/// The access tokens of a space. Each kind of access is a kind of token; the value is in every answer of the server and
/// is handed on by secrets() alone.
class SpaceTokens final : public Family
{
public:
    using Family::Family;

    QList<KindSpec> kinds() const override;
    bool isNeighbour() const override { return false; }
    Result<QList<Token>> list(const CancelToken &cancel) override;
    Result<CreatedToken> create(const TokenDraft &draft, const CancelToken &cancel) override;
    Result<Token> update(const TokenId &id, const TokenDraft &draft, const CancelToken &cancel) override;
    Result<Revoked> revoke(const TokenId &id, const CancelToken &cancel) override;
    Result<SecretList> secrets(const TokenId &id, const CancelToken &cancel) override;
    Result<Verified> verify(const TokenId &id, const Secret &secret, const CancelToken &cancel) override;

    /// Which of the apps that fields depend on are on in this space; until that is known all fields are offered. The
    /// first list asks for it too.
    void learnApps(const CancelToken &cancel);

private:
    Result<std::vector<ApiKey>> keys(const CancelToken &cancel);
    Result<ApiKey> key(const TokenId &id, const CancelToken &cancel);
    Result<ApiKey> lostOne(const std::vector<ApiKey> &before, const ApiKey &wanted, Error why,
                           const CancelToken &cancel);
    Result<> send(const ApiKey &wanted, const CancelToken &cancel);
    QString apiUrl() const;

    std::atomic_bool m_knowsApps = false;
    std::atomic_bool m_hasStages = true;
    std::atomic_bool m_hasFolders = true;
    std::atomic_bool m_hasReleases = true;
};

} // namespace tokendesk::storyblok
