// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/secret.h"

namespace tokendesk {

/// Proof key for one sign-in in a browser (RFC 7636), method S256: the only one that is ever used.
struct Pkce
{
    Secret verifier;      ///< 43 characters; in memory alone, until the code is exchanged
    QByteArray challenge; ///< 43 characters, for the address

    static Pkce make();
    static QByteArray challengeOf(QByteArrayView verifier);
};

/// `bytes` random bytes as base64url without padding, as for `state`.
Secret randomBase64Url(int bytes);

} // namespace tokendesk
