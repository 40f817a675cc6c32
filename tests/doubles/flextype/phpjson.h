// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/doubles/flextype/phpvalue.h"

#include <QByteArray>

#include <optional>

namespace tokendesk::doubles::flextype {

/// json_decode(…, true): RFC 8259, valid UTF-8, at most 512 deep; of keys that come twice the last counts. Empty: not
/// JSON.
std::optional<PhpValue> decodeJson(const QByteArray &text);

/// json_encode() as the server uses it: compact, unicode and slashes unescaped, 1.0 keeps its fraction, an empty array
/// is a list.
QByteArray encodeJson(const PhpValue &value);

} // namespace tokendesk::doubles::flextype
