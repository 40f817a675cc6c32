// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/crypto/bcrypt.h"

#include <QScopeGuard>

#include <botan/bcrypt.h>
#include <botan/mem_ops.h>
#include <botan/system_rng.h>

namespace tokendesk::crypto {

namespace {

constexpr char context[] = "Crypto";
constexpr int lowestCost = 4;
constexpr int highestCost = 18;           // Botan goes no further; 18 takes a quarter of a minute
constexpr qsizetype longestPassword = 72; // bcrypt drops what is behind it without a word
constexpr qsizetype hashLength = 60;

std::string plainCopy(const Secret &secret)
{
    const QByteArrayView bytes = secret.bytes();
    return {bytes.data(), static_cast<std::size_t>(bytes.size())};
}

auto scrubbing(std::string &text)
{
    return qScopeGuard([&text] { Botan::secure_scrub_memory(text.data(), text.size()); });
}

bool isDigit(char character)
{
    return character >= '0' && character <= '9';
}

} // namespace

Result<QByteArray> bcryptHash(const Secret &secret, int cost)
{
    if (cost < lowestCost || cost > highestCost)
        return fail(ErrorKind::InvalidInput, QStringLiteral("cost"), QString::number(cost));
    if (secret.isEmpty() || secret.size() > longestPassword || secret.bytes().contains('\0'))
        return fail(ErrorKind::InvalidInput, QStringLiteral("secret"), {},
                    {context,
                     QT_TRANSLATE_NOOP("Crypto", "A secret has 1 to %1 bytes and no NUL among them."),
                     {QString::number(longestPassword)}});
    std::string password = plainCopy(secret);
    const auto scrub = scrubbing(password);
    try {
        const std::string hash =
            Botan::generate_bcrypt(password, Botan::system_rng(), static_cast<uint16_t>(cost), 'y');
        return QByteArray::fromStdString(hash);
    } catch (const std::exception &exception) {
        return fail(ErrorKind::Internal, QStringLiteral("bcrypt"), QString::fromUtf8(exception.what()));
    }
}

bool looksLikeBcrypt(QByteArrayView hash)
{
    return hash.size() == hashLength && hash[0] == '$' && hash[1] == '2' &&
           (hash[2] == 'a' || hash[2] == 'b' || hash[2] == 'y') && hash[3] == '$' && isDigit(hash[4]) &&
           isDigit(hash[5]) && hash[6] == '$';
}

bool bcryptMatches(const Secret &secret, QByteArrayView hash)
{
    // PHP's password_verify() finds no match for a secret with a NUL in it; Botan would go on behind it.
    if (!looksLikeBcrypt(hash) || secret.bytes().contains('\0'))
        return false;
    std::string password = plainCopy(secret);
    const auto scrub = scrubbing(password);
    try {
        return Botan::check_bcrypt(password, std::string(hash.data(), static_cast<std::size_t>(hash.size())));
    } catch (const std::exception &) {
        return false; // a cost out of range, or letters that are no base64
    }
}

} // namespace tokendesk::crypto
