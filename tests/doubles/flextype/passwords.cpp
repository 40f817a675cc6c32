// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "tests/doubles/flextype/passwords.h"

#include "core/crypto/bcrypt.h"

#include <botan/argon2.h>
#include <botan/bcrypt.h>
#include <botan/system_rng.h>

namespace tokendesk::doubles::flextype {

namespace {

constexpr qsizetype longestPassword = 72; // bytes; bcrypt drops the rest, as PHP does

} // namespace

QByteArray passwordHash(const QString &password, int cost)
{
    const QByteArray bytes = password.toUtf8().left(longestPassword);
    if (!bytes.isEmpty())
        return crypto::bcryptHash(Secret(bytes), cost).value_or(QByteArray());
    // Tokendesk never makes a hash of nothing, so its own function refuses to.
    return QByteArray::fromStdString(
        Botan::generate_bcrypt(std::string(), Botan::system_rng(), static_cast<uint16_t>(cost), 'y'));
}

bool passwordMatches(const QString &password, const QString &hash)
{
    const QByteArray bytes = password.toUtf8();
    if (hash.startsWith(QStringLiteral("$argon2"))) {
        try {
            return Botan::argon2_check_pwhash(bytes.constData(), static_cast<std::size_t>(bytes.size()),
                                              hash.toStdString());
        } catch (const std::exception &) {
            return false;
        }
    }
    return crypto::bcryptMatches(Secret(bytes.left(longestPassword)), hash.toUtf8());
}

} // namespace tokendesk::doubles::flextype
