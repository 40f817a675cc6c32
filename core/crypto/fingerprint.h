// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace tokendesk::crypto {

/// HMAC-SHA-256 (RFC 2104) of `value` under `key`, the first 16 bytes as hex: names a value without telling it.
QString fingerprint(QByteArrayView key, QByteArrayView value);

} // namespace tokendesk::crypto
