// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/crypto/random.h"

#include <botan/mem_ops.h>
#include <botan/system_rng.h>

namespace tokendesk::crypto {

QByteArray randomBytes(int bytes)
{
    QByteArray result(bytes, Qt::Uninitialized);
    Botan::system_rng().randomize(reinterpret_cast<uint8_t *>(result.data()), static_cast<std::size_t>(bytes));
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
