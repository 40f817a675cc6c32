// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/doubles/flextype/phpvalue.h"

#include <QByteArray>

namespace tokendesk::doubles::flextype {

/// What PHP's yaml extension (YAML 1.1) makes of a token file; an empty file is null. Stricter than the real one: tags,
/// aliases of maps and several documents are refused here.
Php<PhpValue> decodeYaml(const QByteArray &text);

/// As Symfony's dumper writes it for the server: blocks of two blanks, ten levels deep, quotes where needed.
QByteArray encodeYaml(const PhpValue &value);

/// An ordinary entry: YAML between two lines of "---", then the content, which is the field `content`.
Php<PhpValue> decodeFrontMatter(const QByteArray &text);
QByteArray encodeFrontMatter(const PhpValue &value);

} // namespace tokendesk::doubles::flextype
