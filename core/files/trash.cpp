// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/files/trash.h"

#include "core/files/attributes.h"
#include "core/files/durablewriter.h"
#include "core/files/fileerror.h"
#include "core/files/readbounded.h"
#include "core/files/sys.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cerrno>

namespace tokendesk {

namespace {

constexpr auto timeFormat = "yyyyMMdd'T'HHmmsszzz'Z'";
constexpr qsizetype timeLength = 19;
constexpr qsizetype longestName = 150; // an id may have 255 characters, and so may a file name
constexpr auto placeSuffix = ".place";

/// Parent and last part of "entries/tokens/<id>".
std::pair<QByteArray, QByteArray> split(const QByteArray &place)
{
    const qsizetype slash = place.lastIndexOf('/');
    return {place.left(std::max<qsizetype>(slash, 0)), place.mid(slash + 1)};
}

Result<Directory> parentOf(const Directory &root, const QByteArray &place)
{
    const QByteArray parent = split(place).first;
    return parent.isEmpty() ? Result<Directory>(root) : root.openDirectory(parent);
}

bool isKey(const QString &key)
{
    return key.size() > timeLength + 1 && !key.startsWith(QLatin1Char('.')) && isFileName(key.toUtf8()) &&
           QDateTime::fromString(key.left(timeLength), QLatin1String(timeFormat)).isValid();
}

QByteArray placeFile(const QString &key)
{
    return '.' + key.toUtf8() + placeSuffix;
}

TrashItem itemOf(const Directory &trash, const QString &key)
{
    TrashItem item{.key = key, .place = {}, .trashedAt = {}};
    item.trashedAt = QDateTime::fromString(key.left(timeLength), QLatin1String(timeFormat));
    item.trashedAt.setTimeSpec(Qt::UTC);
    const Result<FileSnapshot> note = readBounded(trash, placeFile(key));
    if (!note)
        return item;
    const QByteArray place =
        QJsonDocument::fromJson(note->bytes).object().value(QLatin1String("place")).toString().toUtf8();
    if (isRelativeName(place))
        item.place = place;
    return item;
}

Result<> syncBoth(const Directory &a, const Directory &b)
{
    if (!sys::syncDirectory(a.fd()) || !sys::syncDirectory(b.fd()))
        return fileError(errno, {});
    return {};
}

tl::unexpected<Error> cannotTrash(int errorNumber, const QString &object)
{
    if (errorNumber != EXDEV)
        return fileError(errorNumber, object);
    return fail(
        ErrorKind::Unsupported, object, QStringLiteral("EXDEV"),
        Phrase{"Files", QT_TRANSLATE_NOOP("Files", "The tokens lie on another file system than the folder above them, "
                                                   "so they cannot be moved to the trash in one step. Disable the "
                                                   "token instead.")});
}

} // namespace

Trash::Trash(Directory root, AccessMode mode, const Clock &clock)
    : m_root(std::move(root))
    , m_mode(mode)
    , m_clock(clock)
{
}

Result<Directory> Trash::openTrash() const
{
    return m_root.openDirectory(folderName);
}

Result<Directory> Trash::makeTrash() const
{
    if (::mkdirat(m_root.fd(), folderName, 0700) != 0 && errno != EEXIST)
        return cannotTrash(errno, m_root.pathOf(folderName));
    Result<Directory> trash = openTrash();
    if (!trash)
        return trash;
    struct stat root = {};
    if (::fstat(m_root.fd(), &root) != 0)
        return fileError(errno, m_root.path());
    // Ids and hashes lie in it: only the owner of the site may look. An owner that cannot be given stays ours.
    if (const Result<bool> adopted = attributes::adopt(trash->fd(), root.st_uid, root.st_gid, 0700); !adopted)
        return fileError(EACCES, m_root.pathOf(folderName));
    return trash;
}

Result<TrashItem> Trash::moveIn(const QByteArray &place) const
{
    const QString path = m_root.pathOf(place);
    if (m_mode == AccessMode::ReadOnly)
        return readOnlyError(path);
    const Result<Directory> parent =
        isRelativeName(place) ? parentOf(m_root, place) : Result<Directory>(fail(ErrorKind::InvalidInput, path));
    if (!parent)
        return fail(parent.error());
    const QByteArray name = split(place).second;
    const auto status = parent->status(name);
    if (!status)
        return fail(status.error());
    if (!*status)
        return fileError(ENOENT, path);
    if (!S_ISDIR((*status)->st_mode))
        return fileError(S_ISLNK((*status)->st_mode) ? ELOOP : ENOTDIR, path);
    const Result<Directory> trash = makeTrash();
    if (!trash)
        return fail(trash.error());

    for (QDateTime time = m_clock.nowUtc().toUTC();; time = time.addMSecs(1)) {
        TrashItem item{.key = time.toString(QLatin1String(timeFormat)) + QLatin1Char('-') +
                              QString::fromUtf8(name.left(longestName)),
                       .place = place,
                       .trashedAt = time};
        if (trash->exists(item.key.toUtf8()))
            continue;
        // First where it belongs, then the move: a crash in between leaves a note about nothing.
        const QByteArray note = QJsonDocument(QJsonObject{{QStringLiteral("place"), QString::fromUtf8(place)}})
                                    .toJson(QJsonDocument::Compact);
        WriteOptions options;
        options.missing = WriteOptions::Missing::IsCreated;
        options.newMode = 0600;
        const Result<Written> noted = DurableWriter(m_mode).replace(
            *trash, placeFile(item.key), [&](const FileSnapshot &) { return std::optional(note + '\n'); }, options);
        if (!noted)
            return fail(noted.error());
        if (!sys::renameNew(parent->fd(), name, trash->fd(), item.key.toUtf8())) {
            const int error = errno;
            ::unlinkat(trash->fd(), placeFile(item.key).constData(), 0);
            if (error == EEXIST)
                continue;
            return cannotTrash(error, path);
        }
        if (Result<> synced = syncBoth(*trash, *parent); !synced) {
            if (sys::renameNew(trash->fd(), item.key.toUtf8(), parent->fd(), name))
                ::unlinkat(trash->fd(), placeFile(item.key).constData(), 0);
            synced.error().object = path;
            return fail(std::move(synced.error()));
        }
        return item;
    }
}

Result<QList<TrashItem>> Trash::list() const
{
    const Result<Directory> trash = openTrash();
    if (!trash && trash.error().kind == ErrorKind::NotFound && !m_root.exists(folderName))
        return QList<TrashItem>(); // nothing was ever put there; a file in its place is an error
    if (!trash)
        return fail(trash.error());
    const Result<QList<DirectoryEntry>> entries = trash->entries();
    if (!entries)
        return fail(entries.error());
    QList<TrashItem> items;
    for (const DirectoryEntry &entry : *entries) {
        const QString key = QString::fromUtf8(entry.name);
        const bool mayBeFolder =
            entry.type == DirectoryEntry::Type::Directory || entry.type == DirectoryEntry::Type::Unknown;
        if (mayBeFolder && isKey(key))
            items.append(itemOf(*trash, key));
    }
    std::sort(items.begin(), items.end(), [](const TrashItem &a, const TrashItem &b) { return a.key > b.key; });
    return items;
}

Result<TrashItem> Trash::find(const QString &key) const
{
    const Result<Directory> folder = open(key);
    if (!folder)
        return fail(folder.error());
    const Result<Directory> trash = openTrash();
    if (!trash)
        return fail(trash.error());
    return itemOf(*trash, key);
}

Result<Directory> Trash::open(const QString &key) const
{
    if (!isKey(key))
        return fail(ErrorKind::InvalidInput, key);
    return m_root.openDirectory(QByteArray(folderName) + '/' + key.toUtf8());
}

Result<FileStamp> Trash::restore(const QString &key, const QByteArray &file) const
{
    const Result<TrashItem> item = find(key);
    if (!item)
        return fail(item.error());
    const QString path = m_root.pathOf(item->place);
    if (m_mode == AccessMode::ReadOnly)
        return readOnlyError(path);
    if (item->place.isEmpty())
        return fail(
            ErrorKind::Unsupported, key, {},
            Phrase{"Files", QT_TRANSLATE_NOOP("Files", "It is not noted any more where this lay. Move it back by hand "
                                                       "out of the folder .tokendesk-trash.")});
    const Result<Directory> trash = openTrash();
    if (!trash)
        return fail(trash.error());
    const Result<Directory> parent = parentOf(m_root, item->place);
    if (!parent)
        return fail(parent.error());
    const QByteArray name = split(item->place).second;
    if (parent->exists(name))
        return fileError(EEXIST, path);
    // Before it is visible: the site caches by the whole second of the file's time.
    Result<FileStamp> stamp = DurableWriter(m_mode).advanceTime(*trash, key.toUtf8() + '/' + file);
    if (!stamp && stamp.error().kind != ErrorKind::NotFound)
        return stamp;
    if (!sys::renameNew(trash->fd(), key.toUtf8(), parent->fd(), name))
        return fileError(errno == ENOTEMPTY ? EEXIST : errno, path);
    if (Result<> synced = syncBoth(*parent, *trash); !synced) {
        synced.error().object = path;
        if (!sys::renameNew(parent->fd(), name, trash->fd(), key.toUtf8()))
            synced.error().reason = {};
        return fail(std::move(synced.error()));
    }
    ::unlinkat(trash->fd(), placeFile(key).constData(), 0);
    return stamp ? stamp : Result<FileStamp>(FileStamp());
}

} // namespace tokendesk
