// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/clock.h"

#include <QByteArray>
#include <QMutex>
#include <QSet>
#include <QString>
#include <QStringList>

#include <map>
#include <optional>

namespace tokendesk::doubles::flextype {

/// The folder project/entries of a site, in memory: files with their time in whole seconds, and what the server's user
/// may do with them. Paths are relative to it ("tokens/ID/token.yaml") and may hold "." and "..", as the server puts
/// them together from what it is sent; what leads out of the folder is not there. Any thread may call.
class SiteFiles final
{
public:
    enum class Right {
        All,
        ReadOnly, ///< a file that cannot be written; a folder in which nothing can be made or deleted
        Closed,   ///< a file that cannot be read; a folder that cannot be entered
    };

    explicit SiteFiles(const Clock &clock);

    bool has(const QString &path) const;                       ///< is there a file, where it may be seen?
    std::optional<QByteArray> read(const QString &path) const; ///< empty: none, or not to be read
    std::optional<qint64> seconds(const QString &path) const;  ///< the file's time, UNIX
    bool write(const QString &path, const QByteArray &bytes);  ///< in place or anew, with the time of the clock
    bool hasFolder(const QString &path) const;
    bool makeFolder(const QString &path); ///< in a folder that is there
    bool moveFolder(const QString &from, const QString &to);
    bool copyFolder(const QString &from, const QString &to);
    void removeFolder(const QString &path);              ///< with all in it, as far as it may be
    QStringList filesBelow(const QString &folder) const; ///< in the order in which they were made
    bool isClosed(const QString &folder) const;

    // What somebody does to the folder beside the server; rights do not hold these back.
    void put(const QString &path, const QByteArray &bytes);
    void putAt(const QString &path, const QByteArray &bytes, qint64 seconds);
    void remove(const QString &path); ///< a file, or a folder with all in it
    void setRight(const QString &path, Right right);
    std::map<QString, QByteArray> all() const;

private:
    struct File
    {
        QByteArray bytes;
        qint64 seconds = 0;
        quint64 order = 0;
    };

    static std::optional<QString> clean(const QString &path);
    static QString parentOf(const QString &path);
    Right rightOf(const QString &path) const;
    bool reachable(const QString &path) const;
    bool folderExists(const QString &path) const;
    void store(const QString &path, const QByteArray &bytes, qint64 seconds);
    void addFolders(const QString &filePath);

    const Clock &m_clock;
    mutable QMutex m_mutex;
    std::map<QString, File> m_files;
    QSet<QString> m_folders;
    std::map<QString, Right> m_rights;
    quint64 m_made = 0;
};

} // namespace tokendesk::doubles::flextype
