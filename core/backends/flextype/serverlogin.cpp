// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/flextype/serverlogin.h"

#include "core/backends/flextype/words.h"
#include "core/crypto/random.h"

#include <algorithm>

namespace tokendesk::flextype {

namespace {

constexpr int secretBytes = 16;

} // namespace

Result<ServerSecret> ServerSecret::of(Secret secret)
{
    const QByteArrayView bytes = secret.bytes();
    if (bytes.empty() || std::find(bytes.begin(), bytes.end(), '\0') != bytes.end())
        return fail(ErrorKind::InvalidInput, accessTokenName, {},
                    say(QT_TRANSLATE_NOOP("Flextype", "Enter the access token: without one the server would let the "
                                                      "request pass unchecked, so nothing is sent.")));
    return ServerSecret(std::move(secret));
}

ServerSecret ServerSecret::random()
{
    return ServerSecret(crypto::randomHex(secretBytes));
}

Result<ServerLogin> ServerLogin::of(const Credential &credential, const QString &secretName)
{
    // A token that was copied with a line break is still that token; the server would not trim it.
    const QString text = credential.value(tokenName).reveal().trimmed();
    if (text.isEmpty())
        return fail(ErrorKind::InvalidInput, tokenName, {},
                    say(QT_TRANSLATE_NOOP("Flextype", "Enter the public token: the name of its folder below "
                                                      "project/entries/tokens.")));
    Result<ServerId> token = ServerId::of(text);
    if (!token)
        return fail(ErrorKind::InvalidInput, tokenName, {}, token.error().reason);
    Result<ServerSecret> secret = ServerSecret::of(credential.value(secretName).clone());
    if (!secret)
        return fail(std::move(secret.error()));
    return ServerLogin{std::move(*token), std::move(*secret)};
}

} // namespace tokendesk::flextype
