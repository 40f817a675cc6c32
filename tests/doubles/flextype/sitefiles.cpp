// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "tests/doubles/flextype/sitefiles.h"

#include <QMutexLocker>

#include <algorithm>

namespace tokendesk::doubles::flextype {

namespace {

constexpr qsizetype longestName = 255; // bytes, of Linux file systems

QString inside(const QString &folder)
{
    return folder.isEmpty() ? QString() : folder + u'/';
}

} // namespace

SiteFiles::SiteFiles(const Clock &clock)
    : m_clock(clock)
    , m_folders{QString()}
{
}

std::optional<QString> SiteFiles::clean(const QString &path)
{
    if (path.contains(QChar(u'\0')))
        return std::nullopt;
    QStringList parts;
    for (const QString &part : path.split(u'/', Qt::SkipEmptyParts)) {
        if (part.toUtf8().size() > longestName)
            return std::nullopt;
        if (part == u".")
            continue;
        if (part != u"..")
            parts.append(part);
        else if (parts.isEmpty())
            return std::nullopt;
        else
            parts.removeLast();
    }
    return parts.join(u'/');
}

QString SiteFiles::parentOf(const QString &path)
{
    return path.left(std::max<qsizetype>(0, path.lastIndexOf(u'/')));
}

SiteFiles::Right SiteFiles::rightOf(const QString &path) const
{
    const auto found = m_rights.find(path);
    return found == m_rights.end() ? Right::All : found->second;
}

bool SiteFiles::reachable(const QString &path) const
{
    for (QString folder = parentOf(path); !folder.isEmpty(); folder = parentOf(folder)) {
        if (rightOf(folder) == Right::Closed)
            return false;
    }
    return true;
}

bool SiteFiles::folderExists(const QString &path) const
{
    return m_folders.contains(path);
}

void SiteFiles::addFolders(const QString &filePath)
{
    for (QString folder = parentOf(filePath); !m_folders.contains(folder); folder = parentOf(folder))
        m_folders.insert(folder);
}

void SiteFiles::store(const QString &path, const QByteArray &bytes, qint64 seconds)
{
    addFolders(path);
    const auto [at, added] = m_files.try_emplace(path);
    if (added)
        at->second.order = ++m_made;
    at->second.bytes = bytes;
    at->second.seconds = seconds;
}

bool SiteFiles::has(const QString &path) const
{
    const QMutexLocker lock(&m_mutex);
    const std::optional<QString> at = clean(path);
    return at && m_files.contains(*at) && reachable(*at);
}

std::optional<QByteArray> SiteFiles::read(const QString &path) const
{
    const QMutexLocker lock(&m_mutex);
    const std::optional<QString> at = clean(path);
    const auto found = at ? m_files.find(*at) : m_files.end();
    if (found == m_files.end() || !reachable(*at) || rightOf(*at) == Right::Closed)
        return std::nullopt;
    return found->second.bytes;
}

std::optional<qint64> SiteFiles::seconds(const QString &path) const
{
    const QMutexLocker lock(&m_mutex);
    const std::optional<QString> at = clean(path);
    const auto found = at ? m_files.find(*at) : m_files.end();
    if (found == m_files.end() || !reachable(*at))
        return std::nullopt;
    return found->second.seconds;
}

bool SiteFiles::write(const QString &path, const QByteArray &bytes)
{
    const QMutexLocker lock(&m_mutex);
    const std::optional<QString> at = clean(path);
    if (!at || !reachable(*at) || rightOf(*at) != Right::All || !folderExists(parentOf(*at)))
        return false;
    store(*at, bytes, m_clock.nowUtc().toSecsSinceEpoch());
    return true;
}

bool SiteFiles::hasFolder(const QString &path) const
{
    const QMutexLocker lock(&m_mutex);
    const std::optional<QString> at = clean(path);
    return at && folderExists(*at);
}

bool SiteFiles::makeFolder(const QString &path)
{
    const QMutexLocker lock(&m_mutex);
    const std::optional<QString> at = clean(path);
    if (!at || folderExists(*at) || !folderExists(parentOf(*at)) || rightOf(parentOf(*at)) != Right::All)
        return false;
    m_folders.insert(*at);
    return true;
}

bool SiteFiles::moveFolder(const QString &from, const QString &to)
{
    const QMutexLocker lock(&m_mutex);
    const std::optional<QString> source = clean(from);
    const std::optional<QString> target = clean(to);
    if (!source || !target || !folderExists(*source) || !folderExists(parentOf(*target)) ||
        rightOf(parentOf(*source)) != Right::All || rightOf(parentOf(*target)) != Right::All)
        return false;
    std::map<QString, File> moved;
    for (const auto &[path, file] : m_files) {
        if (path.startsWith(inside(*source)))
            moved.emplace(inside(*target) + path.mid(inside(*source).size()), file);
    }
    std::erase_if(m_files, [&](const auto &entry) { return entry.first.startsWith(inside(*source)); });
    m_folders.remove(*source);
    m_folders.insert(*target);
    for (auto &[path, file] : moved) {
        addFolders(path);
        m_files.insert_or_assign(path, std::move(file));
    }
    return true;
}

bool SiteFiles::copyFolder(const QString &from, const QString &to)
{
    const QMutexLocker lock(&m_mutex);
    const std::optional<QString> source = clean(from);
    const std::optional<QString> target = clean(to);
    if (!source || !target || !folderExists(*source) || !folderExists(parentOf(*target)))
        return false;
    std::map<QString, QByteArray> copies;
    for (const auto &[path, file] : m_files) {
        if (path.startsWith(inside(*source)))
            copies.emplace(inside(*target) + path.mid(inside(*source).size()), file.bytes);
    }
    for (const auto &[path, bytes] : copies)
        store(path, bytes, m_clock.nowUtc().toSecsSinceEpoch());
    return true;
}

void SiteFiles::removeFolder(const QString &path)
{
    const QMutexLocker lock(&m_mutex);
    const std::optional<QString> at = clean(path);
    if (!at || !folderExists(*at) || rightOf(*at) != Right::All)
        return;
    const QString below = inside(*at);
    const auto isKept = [this](const QString &file) {
        return rightOf(parentOf(file)) != Right::All;
    };
    std::erase_if(m_files, [&](const auto &entry) { return entry.first.startsWith(below) && !isKept(entry.first); });
    m_folders.removeIf([&](const QString &folder) { return folder.startsWith(below) && !folder.isEmpty(); });
    if (!at->isEmpty() && rightOf(parentOf(*at)) == Right::All)
        m_folders.remove(*at);
    for (const auto &[file, ignored] : m_files)
        addFolders(file);
}

QStringList SiteFiles::filesBelow(const QString &folder) const
{
    const QMutexLocker lock(&m_mutex);
    const std::optional<QString> at = clean(folder);
    if (!at)
        return {};
    std::vector<std::pair<quint64, QString>> found;
    const QString below = inside(*at);
    for (auto file = m_files.lower_bound(below); file != m_files.end() && file->first.startsWith(below); ++file)
        found.emplace_back(file->second.order, file->first);
    std::ranges::sort(found);
    QStringList paths;
    for (const auto &[order, path] : found)
        paths.append(path);
    return paths;
}

bool SiteFiles::isClosed(const QString &folder) const
{
    const QMutexLocker lock(&m_mutex);
    return rightOf(folder) == Right::Closed;
}

void SiteFiles::put(const QString &path, const QByteArray &bytes)
{
    putAt(path, bytes, m_clock.nowUtc().toSecsSinceEpoch());
}

void SiteFiles::putAt(const QString &path, const QByteArray &bytes, qint64 seconds)
{
    const QMutexLocker lock(&m_mutex);
    store(path, bytes, seconds);
}

void SiteFiles::remove(const QString &path)
{
    const QMutexLocker lock(&m_mutex);
    std::erase_if(m_files,
                  [&](const auto &entry) { return entry.first == path || entry.first.startsWith(inside(path)); });
    m_folders.removeIf([&](const QString &folder) { return folder == path || folder.startsWith(inside(path)); });
    m_folders.insert(QString());
}

void SiteFiles::setRight(const QString &path, Right right)
{
    const QMutexLocker lock(&m_mutex);
    m_rights.insert_or_assign(path, right);
}

std::map<QString, QByteArray> SiteFiles::all() const
{
    const QMutexLocker lock(&m_mutex);
    std::map<QString, QByteArray> bytes;
    for (const auto &[path, file] : m_files)
        bytes.emplace(path, file.bytes);
    return bytes;
}

} // namespace tokendesk::doubles::flextype
