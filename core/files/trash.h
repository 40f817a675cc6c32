// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/clock.h"
#include "core/files/accessmode.h"
#include "core/files/directory.h"
#include "core/files/filestamp.h"

namespace tokendesk {

/// One folder that was moved away.
struct TrashItem
{
    QString key;         ///< its name in the trash; what restore() takes
    QByteArray place;    ///< where it was, below the root: "entries/tokens/<id>"; empty: not known any more
    QDateTime trashedAt; ///< UTC

    QByteArray name() const { return place.mid(place.lastIndexOf('/') + 1); }
};

/// Folders moved out of a store in one rename, and back: `<root>/.tokendesk-trash/<time>-<name>`, mode 0700.
///
/// Unlinking files one by one lets a running site bring a token back; a rename does not.
class Trash final
{
public:
    static constexpr auto folderName = ".tokendesk-trash";

    /// `root` must be on the same file system as what is moved, and outside the store's tokens.
    Trash(Directory root, AccessMode mode, const Clock &clock);

    /// Moves the folder `place` (relative to root). Unsupported: another file system, a link, a read-only connection.
    [[nodiscard]] Result<TrashItem> moveIn(const QByteArray &place) const;

    /// Newest first. No trash yet is an empty list.
    [[nodiscard]] Result<QList<TrashItem>> list() const;
    [[nodiscard]] Result<TrashItem> find(const QString &key) const;

    /// The folder itself, to read from.
    [[nodiscard]] Result<Directory> open(const QString &key) const;

    /// Moves it back; `file` in it gets a time a full second ahead before it is visible. Conflict: the place is taken.
    /// Errors leave it in the trash.
    [[nodiscard]] Result<FileStamp> restore(const QString &key, const QByteArray &file) const;

private:
    Result<Directory> openTrash() const;
    Result<Directory> makeTrash() const;

    Directory m_root;
    AccessMode m_mode;
    const Clock &m_clock;
};

} // namespace tokendesk
