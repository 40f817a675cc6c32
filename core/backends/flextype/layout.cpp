// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/flextype/layout.h"

#include <QVersionNumber>

#include <algorithm>
#include <array>

namespace tokendesk::flextype {

namespace {

constexpr qsizetype longestName = 255;

struct NamedLayout
{
    Layout layout;
    QLatin1String name;
};

constexpr NamedLayout names[] = {
    {Layout::V0_9_7, QLatin1String("0.9.7")}, {Layout::V0_9_8, QLatin1String("0.9.8")},
    {Layout::V0_9_9, QLatin1String("0.9.9")}, {Layout::V0_9_13, QLatin1String("0.9.13")},
    {Layout::V1_0, QLatin1String("1.0")},
};

template <class Character>
constexpr bool isIdCharacter(Character character)
{
    return (character >= Character('a') && character <= Character('z')) ||
           (character >= Character('A') && character <= Character('Z')) ||
           (character >= Character('0') && character <= Character('9')) || character == Character('_') ||
           character == Character('-');
}

Store plainStore(const char *kind, const char *place)
{
    return {QString::fromLatin1(kind), "project", QByteArray("tokens/") + place, Era::Plain};
}

} // namespace

std::optional<Layout> layoutOfVersion(QStringView version)
{
    const QVersionNumber number = QVersionNumber::fromString(version.toString());
    if (number.majorVersion() == 1)
        return Layout::V1_0;
    if (number.majorVersion() != 0 || number.minorVersion() != 9)
        return std::nullopt;
    const int micro = number.microVersion();
    if (micro >= 13)
        return Layout::V0_9_13;
    if (micro >= 9)
        return Layout::V0_9_9;
    if (micro == 8)
        return Layout::V0_9_8;
    if (micro == 7)
        return Layout::V0_9_7;
    return std::nullopt;
}

bool isBeforeTokens(QStringView version)
{
    const QVersionNumber number = QVersionNumber::fromString(version.toString());
    return !number.isNull() && number < QVersionNumber(0, 9, 7);
}

Era eraOf(Layout layout)
{
    return layout == Layout::V1_0 ? Era::Hashed : Era::Plain;
}

QLatin1String layoutName(Layout layout)
{
    const auto *const found = std::find_if(std::begin(names), std::end(names),
                                           [&](const NamedLayout &named) { return named.layout == layout; });
    return found->name;
}

std::optional<Layout> layoutFromName(QStringView name)
{
    for (const NamedLayout &named : names) {
        if (named.name == name)
            return named.layout;
    }
    return std::nullopt;
}

QList<Store> storesOf(Layout layout, const QString &entriesDirectory)
{
    switch (layout) {
    case Layout::V0_9_7:
        return {{QStringLiteral("entries"), "site", "tokens/delivery/entries", Era::Plain},
                {QStringLiteral("images"), "site", "tokens/delivery/images", Era::Plain},
                {QStringLiteral("registry"), "site", "tokens/delivery/registry", Era::Plain}};
    case Layout::V0_9_8:
        return {plainStore("entries", "delivery/entries"), plainStore("registry", "delivery/registry"),
                plainStore("management", "management/entries"), plainStore("images", "images"),
                plainStore("access", "access")};
    case Layout::V0_9_9:
        return {plainStore("entries", "entries"), plainStore("registry", "registry"), plainStore("images", "images"),
                plainStore("files", "files"),     plainStore("folders", "folders"),   plainStore("access", "access")};
    case Layout::V0_9_13:
        return {plainStore("entries", "entries"),       plainStore("registry", "registry"),
                plainStore("images", "images"),         plainStore("files", "media/files"),
                plainStore("folders", "media/folders"), plainStore("access", "access")};
    case Layout::V1_0:
        return {{QStringLiteral("token"), "project", entriesDirectory.toUtf8() + "/tokens", Era::Hashed}};
    }
    Q_UNREACHABLE();
}

bool isTokenId(QByteArrayView name)
{
    static constexpr auto isAllowed = [] {
        std::array<bool, 256> table{};
        for (unsigned byte = 0; byte < 128; ++byte)
            table[byte] = isIdCharacter(static_cast<char>(byte));
        return table;
    }();
    return !name.isEmpty() && name.size() <= longestName &&
           std::all_of(name.begin(), name.end(), [](char byte) { return isAllowed[static_cast<unsigned char>(byte)]; });
}

bool isTokenId(QStringView name)
{
    return !name.isEmpty() && name.size() <= longestName &&
           std::all_of(name.begin(), name.end(), [](QChar character) { return isIdCharacter(character.unicode()); });
}

} // namespace tokendesk::flextype
