// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/backends/storyblok/family.h"

namespace tokendesk::storyblok {

/// Webhooks of a space that have a secret: it is readable at any time. Revoking one deletes the webhook.
class Webhooks final : public Family
{
public:
    using Family::Family;

    QList<KindSpec> kinds() const override;
    Result<QList<Token>> list(const CancelToken &cancel) override;
    Result<Revoked> revoke(const TokenId &id, const CancelToken &cancel) override;
    Result<SecretList> secrets(const TokenId &id, const CancelToken &cancel) override;

private:
    Result<QJsonArray> items(const CancelToken &cancel);
};

/// Tokens of the organisation for user provisioning (SCIM): for its owners and admins.
class ScimTokens final : public Family
{
public:
    using Family::Family;

    QList<KindSpec> kinds() const override;
    Result<QList<Token>> list(const CancelToken &cancel) override;
    Result<CreatedToken> create(const TokenDraft &draft, const CancelToken &cancel) override;
    Result<Revoked> revoke(const TokenId &id, const CancelToken &cancel) override;
};

/// Apps that may act for the user. What the server says of one is not documented: shown as it comes, whatever its id.
class OAuthGrants final : public Family
{
public:
    using Family::Family;

    QList<KindSpec> kinds() const override;
    Result<QList<Token>> list(const CancelToken &cancel) override;
    Result<Revoked> revoke(const TokenId &id, const CancelToken &cancel) override;
};

/// OAuth apps of the organisation: their secret is in every answer about one. No call is known that deletes one.
class OAuthClients final : public Family
{
public:
    using Family::Family;

    QList<KindSpec> kinds() const override;
    Result<QList<Token>> list(const CancelToken &cancel) override;
    Result<SecretList> secrets(const TokenId &id, const CancelToken &cancel) override;
};

/// Apps that registered themselves with the organisation (RFC 7591). The server never shows their secrets; deleting one
/// ends all that it was granted.
class RegisteredApps final : public Family
{
public:
    using Family::Family;

    QList<KindSpec> kinds() const override;
    Result<QList<Token>> list(const CancelToken &cancel) override;
    Result<Revoked> revoke(const TokenId &id, const CancelToken &cancel) override;
};

} // namespace tokendesk::storyblok
