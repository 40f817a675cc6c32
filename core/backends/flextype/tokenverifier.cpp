// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/flextype/tokenverifier.h"

#include "core/crypto/bcrypt.h"

#include <algorithm>

namespace tokendesk::flextype {

namespace {

QString storedHash(const Token &token)
{
    const auto found = std::find_if(token.attributes.rbegin(), token.attributes.rend(), [](const Attribute &attribute) {
        return attribute.name == QLatin1String("hashed_access_token");
    });
    return found == token.attributes.rend() ? QString() : found->stored;
}

} // namespace

Verified verifySecret(const Token &token, Era era, const Secret &secret)
{
    if (token.state == TokenState::Broken && token.attributes.isEmpty())
        return Verified::NotUsable; // the file cannot be read, so nothing can be said about the secret
    const bool matches = era == Era::Hashed ? crypto::bcryptMatches(secret, storedHash(token).toUtf8())
                                            : secret.equals(Secret::fromText(token.id.value));
    if (!matches)
        return Verified::WrongSecret;
    return token.state == TokenState::Enabled ? Verified::Works : Verified::NotUsable;
}

} // namespace tokendesk::flextype
