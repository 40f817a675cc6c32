// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/keychain/secretparts.h"

#include <botan/mem_ops.h>

namespace tokendesk {

namespace {

constexpr char wholeMark = '0';
constexpr char cutMark = '1';
constexpr int mostParts = 1'000; ///< 2 MB: no credential is longer

} // namespace

void wipe(QByteArray &bytes)
{
    if (bytes.isDetached())
        Botan::secure_scrub_memory(bytes.data(), static_cast<std::size_t>(bytes.size()));
    bytes.clear();
}

SecretParts SecretParts::cut(const Secret &secret, QChar tag)
{
    const QByteArrayView bytes = secret.bytes();
    SecretParts cut;
    if (bytes.size() < mostBytes) {
        cut.entry.reserve(bytes.size() + 1);
        cut.entry.append(wholeMark).append(bytes);
        return cut;
    }
    for (qsizetype at = 0; at < bytes.size(); at += mostBytes)
        cut.parts.append(bytes.sliced(at, std::min(mostBytes, bytes.size() - at)).toByteArray());
    cut.entry = cutMark + QStringLiteral("%1 %2 %3").arg(cut.parts.size()).arg(bytes.size()).arg(tag).toLatin1();
    return cut;
}

void SecretParts::wipe()
{
    tokendesk::wipe(entry);
    for (QByteArray &part : parts)
        tokendesk::wipe(part);
    parts.clear();
}

QString secretPartName(const QString &name, QChar tag, int number)
{
    return QStringLiteral("%1/%2/%3").arg(name, tag).arg(number);
}

std::optional<SecretEntry> SecretEntry::parse(const QByteArray &entry)
{
    if (entry.isEmpty())
        return std::nullopt;
    SecretEntry parsed;
    if (entry.front() == wholeMark) {
        parsed.whole = Secret(QByteArrayView(entry).sliced(1));
        return parsed;
    }
    const QList<QByteArray> words = entry.mid(1).split(' ');
    if (entry.front() != cutMark || words.size() != 3 || words.at(2).size() != 1)
        return std::nullopt;
    bool isCount = false;
    bool isSize = false;
    SecretPlan plan{.parts = words.at(0).toInt(&isCount),
                    .bytes = words.at(1).toLongLong(&isSize),
                    .tag = QLatin1Char(words.at(2).front())};
    const bool fits = plan.parts > 0 && plan.parts <= mostParts && plan.bytes > 0 &&
                      plan.bytes <= plan.parts * SecretParts::mostBytes;
    if (!isCount || !isSize || !fits)
        return std::nullopt;
    parsed.plan = plan;
    return parsed;
}

} // namespace tokendesk
