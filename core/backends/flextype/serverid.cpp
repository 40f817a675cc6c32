// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/flextype/serverid.h"

#include "core/backends/flextype/layout.h"
#include "core/backends/flextype/words.h"
#include "core/base/secret.h"
#include "core/crypto/random.h"

namespace tokendesk::flextype {

namespace {

constexpr int idBytes = 16;

} // namespace

Result<ServerId> ServerId::of(const QString &text)
{
    if (!isTokenId(QStringView(text)))
        return fail(ErrorKind::InvalidInput, maskedText(text), {},
                    say(QT_TRANSLATE_NOOP("Flextype", "This is not a token id, so it is not sent. Ids have the letters "
                                                      "A to Z, a to z, digits, - and _.")));
    return ServerId(text);
}

ServerId ServerId::random()
{
    return ServerId(crypto::randomHex(idBytes).reveal());
}

} // namespace tokendesk::flextype
