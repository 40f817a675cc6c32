// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/doubles/flextype/phpvalue.h"

#include <QByteArray>

namespace tokendesk::doubles::flextype {

/// PHP's parse_str(): "a=1&b[]=2&c[d]=3". All values are texts.
PhpValue decodeForm(const QByteArray &encoded);

/// The fields of a multipart/form-data body, files left out.
PhpValue decodeMultipart(const QByteArray &body, const QByteArray &boundary);

} // namespace tokendesk::doubles::flextype
