// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/signin/pkce.h"

#include "core/crypto/random.h"

#include <QCryptographicHash>

namespace tokendesk {

namespace {

constexpr int verifierBytes = 32; // RFC 7636 section 4.1 recommends them: 43 characters
constexpr auto base64Url = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

} // namespace

Secret randomBase64Url(int bytes)
{
    QByteArray random = crypto::randomBytes(bytes);
    QByteArray text = random.toBase64(base64Url);
    Secret secret{QByteArrayView(text)};
    random.fill('\0');
    text.fill('\0');
    return secret;
}

QByteArray Pkce::challengeOf(QByteArrayView verifier)
{
    return QCryptographicHash::hash(verifier, QCryptographicHash::Sha256).toBase64(base64Url);
}

Pkce Pkce::make()
{
    Pkce pkce{.verifier = randomBase64Url(verifierBytes), .challenge = {}};
    pkce.challenge = challengeOf(pkce.verifier.bytes());
    return pkce;
}

} // namespace tokendesk
