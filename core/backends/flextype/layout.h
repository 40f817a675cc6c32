// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace tokendesk::flextype {

/// The two kinds of token that Flextype has had.
enum class Era {
    Plain,  ///< 0.9: one folder an API, the folder's name is all there is to know
    Hashed, ///< 1.x: one folder, a public id and a hashed secret
};

/// Where a version keeps its tokens.
enum class Layout {
    V0_9_7,
    V0_9_8,
    V0_9_9,
    V0_9_13, ///< to 0.9.16
    V1_0,
};

/// One folder of token folders.
struct Store
{
    QString kind;     ///< "token", "entries", "images" …
    QByteArray base;  ///< below the site: "project" or "site"; the trash lies here
    QByteArray place; ///< below base: "entries/tokens"
    Era era = Era::Hashed;

    bool operator==(const Store &) const = default;
};

inline constexpr char tokenFile[] = "token.yaml";

/// The layout of a version such as "0.9.16" or "1.0.0-alpha.3"; nullopt: it has no tokens, or is not known here.
std::optional<Layout> layoutOfVersion(QStringView version);
/// Is this a version before 0.9.7, which had no tokens?
bool isBeforeTokens(QStringView version);

Era eraOf(Layout layout);
QLatin1String layoutName(Layout layout); ///< its first version: "0.9.7", "1.0"
std::optional<Layout> layoutFromName(QStringView name);

/// `entriesDirectory`: the setting entries.directory of 1.x.
QList<Store> storesOf(Layout layout, const QString &entriesDirectory = QStringLiteral("entries"));

/// `^[A-Za-z0-9_-]+$`, at most 255 characters: the only ids that the server takes and that leave this room for the
/// disk.
bool isTokenId(QByteArrayView name);
bool isTokenId(QStringView name);

} // namespace tokendesk::flextype
