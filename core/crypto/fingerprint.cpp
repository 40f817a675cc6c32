// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/crypto/fingerprint.h"

#include <botan/mac.h>

namespace tokendesk::crypto {

QString fingerprint(QByteArrayView key, QByteArrayView value)
{
    constexpr qsizetype shownBytes = 16;
    const auto mac = Botan::MessageAuthenticationCode::create_or_throw("HMAC(SHA-256)");
    mac->set_key(reinterpret_cast<const uint8_t *>(key.data()), static_cast<std::size_t>(key.size()));
    mac->update(reinterpret_cast<const uint8_t *>(value.data()), static_cast<std::size_t>(value.size()));
    const auto digest = mac->final();
    const QByteArray bytes(reinterpret_cast<const char *>(digest.data()), shownBytes);
    return QString::fromLatin1(bytes.toHex());
}

} // namespace tokendesk::crypto
