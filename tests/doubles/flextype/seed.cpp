// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "tests/doubles/flextype/seed.h"

#include "tests/doubles/flextype/phpyaml.h"

#include <QUuid>

#include <array>

namespace tokendesk::doubles::flextype {

namespace {

QString newUuid()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

PhpValue text(const QString &value)
{
    return PhpValue::text(value);
}

} // namespace

QByteArray rootEntry()
{
    return encodeYaml(PhpValue::array({{QStringLiteral("title"), text(QStringLiteral("Tokens"))},
                                       {QStringLiteral("created_by"), text({})},
                                       {QStringLiteral("uuid"), text(newUuid())}}));
}

PhpValue newToken(const QString &title, const QString &hash)
{
    return PhpValue::array({{QStringLiteral("title"), text(title)},
                            {QStringLiteral("hashed_access_token"), text(hash)},
                            {QStringLiteral("created_by"), text({})},
                            {QStringLiteral("uuid"), text(newUuid())},
                            {QStringLiteral("calls"), PhpValue::integer(0)},
                            {QStringLiteral("limit_calls"), PhpValue::integer(0)},
                            {QStringLiteral("state"), text(QStringLiteral("enabled"))}});
}

PhpValue seededToken(int number, const QString &hash)
{
    static constexpr std::array<const char *, 8> names{"Website",   "Mobile app",   "Newsletter", "Search index",
                                                       "CI deploy", "Partner feed", "Kiosk",      "Preview"};
    constexpr int limit = 1000;
    const QString name = QString::fromLatin1(names.at(static_cast<std::size_t>(number) % names.size()));
    PhpValue token = newToken(QStringLiteral("%1 %2").arg(name).arg(number), hash);
    const bool limited = number % 5 == 0;
    const bool exhausted = number % 15 == 0;
    token.set(QStringLiteral("calls"), PhpValue::integer(exhausted ? limit : number * 37 % limit));
    token.set(QStringLiteral("limit_calls"), PhpValue::integer(limited ? limit : 0));
    if (number % 7 == 0)
        token.set(QStringLiteral("state"), text(QStringLiteral("disabled")));
    return token;
}

} // namespace tokendesk::doubles::flextype
