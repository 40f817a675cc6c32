// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/crypto/random.h"

#include <botan/mem_ops.h>

#include <algorithm>

#include <unistd.h>

namespace tokendesk::crypto {

QByteArray randomBytes(int bytes)
{
    QByteArray result(bytes, Qt::Uninitialized);
    constexpr int atOnce = 256; // getentropy() gives no more
    for (int done = 0; done < bytes; done += atOnce) {
        // Without random numbers every secret would be guessable: nothing may go on.
        if (::getentropy(result.data() + done, static_cast<std::size_t>(std::min(atOnce, bytes - done))) != 0)
            qFatal("The system gives no random numbers.");
    }
    return result;
}

Secret randomHex(int bytes)
{
    QByteArray raw = randomBytes(bytes);
    QByteArray hex = raw.toHex();
    Secret secret{QByteArrayView(hex)};
    Botan::secure_scrub_memory(raw.data(), static_cast<std::size_t>(raw.size()));
    Botan::secure_scrub_memory(hex.data(), static_cast<std::size_t>(hex.size()));
    return secret;
}

} // namespace tokendesk::crypto
