// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/files/watchworker.h"

#include "core/base/giveway.h"
#include "core/base/logging.h"

#include <QFile>
#include <QHashFunctions>

#include <algorithm>
#include <cstring>
#include <ctime>
#include <fcntl.h>
#include <linux/magic.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <sys/vfs.h>

namespace tokendesk {

namespace {

using namespace std::chrono_literals;

constexpr auto storesEvery = 250ms;  // is it (still) there?
constexpr auto foldersEvery = 200ms; // those without a watch
constexpr int restFactor = 4;        // a round of looking may take a fifth of one processor
constexpr auto collect = 25ms;       // events that come together are told together
constexpr qsizetype mostNames = 5'000;

constexpr quint32 storeMask =
    IN_CREATE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_ATTRIB | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR;
constexpr quint32 folderMask =
    IN_CLOSE_WRITE | IN_CREATE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_ATTRIB | IN_ONLYDIR | IN_DONT_FOLLOW;

/// The kernel counts watches per user, so all watchers of this process draw on two thirds of them.
std::atomic<qsizetype> &watchesOfProcess()
{
    static std::atomic<qsizetype> count = 0;
    return count;
}

qsizetype mostOfAllWatches()
{
    QFile file(QStringLiteral("/proc/sys/fs/inotify/max_user_watches"));
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().toLongLong() * 2 / 3 : 0;
}

bool isShare(int fd)
{
    constexpr long smb2 = 0xFE534D42;
    constexpr long cifs = 0xFF534D42;
    constexpr long fuse = 0x65735546;
    struct statfs system = {};
    if (::fstatfs(fd, &system) != 0)
        return false;
    const long type = static_cast<long>(system.f_type) & 0xFFFFFFFF;
    return type == NFS_SUPER_MAGIC || type == SMB_SUPER_MAGIC || type == smb2 || type == cifs || type == fuse ||
           type == V9FS_MAGIC;
}

quint64 print(const struct stat &status)
{
    return qHashMulti(1, quint64{status.st_ino}, qint64{status.st_size}, qint64{status.st_mtim.tv_sec},
                      qint64{status.st_mtim.tv_nsec}, qint64{status.st_ctim.tv_sec}, qint64{status.st_ctim.tv_nsec}) |
           1U;
}

} // namespace

TreeWatcher::Worker::Worker(QList<Store> stores, Sink sink, Limits limits)
    : m_sink(std::move(sink))
    , m_inotify(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC))
    , m_stop(::eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC))
    , m_mostWatches(limits.watches < 0 ? mostOfAllWatches() : limits.watches)
{
    ::clock_gettime(CLOCK_REALTIME_COARSE, &m_start); // what the file system stamps with
    for (Store &store : stores)
        m_places.emplace_back().store = std::move(store);
    for (std::size_t i = 0; i < m_places.size(); ++i) {
        m_places[i].pending.store = static_cast<qsizetype>(i);
        // Here, not on the thread: whoever lists after this misses nothing that comes or goes.
        open(static_cast<qsizetype>(i));
    }
    m_thread = std::thread([this] { run(); });
}

TreeWatcher::Worker::~Worker()
{
    m_stopping = true;
    const quint64 one = 1;
    if (::write(m_stop.get(), &one, sizeof one) != sizeof one)
        qCWarning(logFiles) << "the watcher's thread stops at its next look only";
    m_thread.join();
    watchesOfProcess() -= m_usedWatches;
}

void TreeWatcher::Worker::run()
{
    giveWay(); // it has most to do beside the first listing of a large store, and nobody waits for it then
    for (std::size_t i = 0; i < m_places.size() && !m_stopping; ++i)
        fill(static_cast<qsizetype>(i));
    m_ready = true;
    while (!m_stopping) {
        deliver();
        auto next = m_nextStores;
        if (wantsFolders())
            next = std::min(next, m_nextFolders);
        const bool isPending = std::any_of(m_places.begin(), m_places.end(), [](const Place &place) {
            return place.pending.everything || !place.pending.names.isEmpty();
        });
        if (isPending)
            next = std::min(next, m_nextDelivery);
        const auto wait = std::chrono::ceil<std::chrono::milliseconds>(next - Clock::now());
        struct pollfd ready[2] = {{.fd = m_stop.get(), .events = POLLIN, .revents = 0},
                                  {.fd = m_inotify.get(), .events = POLLIN, .revents = 0}};
        ::poll(ready, 2, static_cast<int>(std::clamp<qint64>(wait.count(), 0, 1'000)));
        if (m_stopping)
            return;
        if (ready[1].revents & POLLIN)
            readEvents();
        if (Clock::now() >= m_nextStores)
            lookAtStores();
        if (wantsFolders() && Clock::now() >= m_nextFolders)
            lookAtFolders();
    }
}

void TreeWatcher::Worker::open(qsizetype index)
{
    Place &place = m_places[static_cast<std::size_t>(index)];
    const Result<Directory> directory = Directory::open(place.store.path);
    if (!directory)
        return;
    place.directory = *directory;
    place.isRemote = isShare(directory->fd());
    if (!place.isRemote)
        place.watch = addWatch(place.directory, {}, storeMask);
    if (place.watch >= 0)
        m_watched.insert(place.watch, {index, QByteArray()});
    else
        place.print = printOf(place, ".");
}

void TreeWatcher::Worker::close(Place &place)
{
    for (const int watch : std::as_const(place.watches))
        removeWatch(watch);
    if (place.watch >= 0)
        removeWatch(place.watch);
    place.watch = -1;
    place.watches.clear();
    place.lookedAt.clear();
    place.directory = {};
}

void TreeWatcher::Worker::fill(qsizetype index)
{
    const Place &place = m_places[static_cast<std::size_t>(index)];
    const auto entries = place.directory.isValid() ? place.directory.entries() : Result<QList<DirectoryEntry>>();
    if (!entries)
        return;
    int done = 0;
    for (const DirectoryEntry &entry : *entries) {
        if (m_stopping)
            return;
        if (entry.type == DirectoryEntry::Type::Directory || entry.type == DirectoryEntry::Type::Unknown)
            addFolder(index, entry.name, false);
        // Watching 100,000 folders takes a second or two; what happens meanwhile is told meanwhile.
        if (++done % 512 == 0) {
            readEvents();
            deliver();
        }
    }
}

void TreeWatcher::Worker::addFolder(qsizetype index, const QByteArray &name, bool isNew)
{
    Place &place = m_places[static_cast<std::size_t>(index)];
    if (name.startsWith('.') || place.watches.contains(name))
        return;
    const int watch = place.isRemote ? -1 : addWatch(place.directory, name, folderMask);
    if (watch >= 0) {
        place.watches.insert(name, watch);
        m_watched.insert(watch, {index, name});
    }
    // What changed between the start and this watch was told by nobody.
    struct stat status = {};
    const QByteArray file = name + '/' + place.store.file;
    const bool exists = ::fstatat(place.directory.fd(), file.constData(), &status, AT_SYMLINK_NOFOLLOW) == 0;
    const bool isRecent =
        exists && (status.st_ctim.tv_sec > m_start.tv_sec ||
                   (status.st_ctim.tv_sec == m_start.tv_sec && status.st_ctim.tv_nsec >= m_start.tv_nsec));
    if (isRecent && !isNew)
        place.pending.names.insert(name);
    if (watch < 0)
        place.lookedAt.insert(name, exists ? print(status) : 0);
}

void TreeWatcher::Worker::dropFolder(Place &place, const QByteArray &name)
{
    const auto watch = place.watches.constFind(name);
    if (watch != place.watches.constEnd()) {
        removeWatch(*watch);
        place.watches.erase(watch);
    }
    place.lookedAt.remove(name);
}

int TreeWatcher::Worker::addWatch(const Directory &directory, const QByteArray &name, quint32 mask)
{
    if (!m_inotify.isValid() || watchesOfProcess() >= m_mostWatches)
        return -1;
    QByteArray path = "/proc/self/fd/" + QByteArray::number(directory.fd());
    path += name.isEmpty() ? QByteArray("/.") : '/' + name;
    const int watch = ::inotify_add_watch(m_inotify.get(), path.constData(), mask);
    if (watch >= 0) {
        ++watchesOfProcess();
        ++m_usedWatches;
    }
    return watch;
}

void TreeWatcher::Worker::removeWatch(int watch)
{
    if (m_watched.remove(watch) == 0)
        return;
    ::inotify_rm_watch(m_inotify.get(), watch);
    --watchesOfProcess();
    --m_usedWatches;
}

void TreeWatcher::Worker::readEvents()
{
    alignas(inotify_event) char buffer[64 * 1024];
    for (;;) {
        const ssize_t length = ::read(m_inotify.get(), buffer, sizeof buffer);
        if (length <= 0)
            return;
        for (ssize_t at = 0; at < length;) {
            inotify_event event = {};
            std::memcpy(&event, buffer + at, sizeof event);
            const QByteArray name = event.len > 0 ? QByteArray(buffer + at + sizeof event) : QByteArray();
            at += static_cast<ssize_t>(sizeof event + event.len);
            if (event.mask & IN_Q_OVERFLOW) {
                for (Place &place : m_places)
                    place.pending.everything = true;
                continue;
            }
            const auto watched = m_watched.constFind(event.wd);
            if (watched == m_watched.constEnd())
                continue; // of a watch that is removed already
            const auto [index, folder] = *watched;
            Place &place = m_places[static_cast<std::size_t>(index)];
            if (folder.isEmpty())
                storeEvent(index, event.mask, name);
            else if (event.mask & IN_IGNORED)
                dropFolder(place, folder);
            else if (name == place.store.file)
                place.pending.names.insert(folder);
        }
    }
}

void TreeWatcher::Worker::storeEvent(qsizetype index, quint32 mask, const QByteArray &name)
{
    Place &place = m_places[static_cast<std::size_t>(index)];
    if (mask & (IN_DELETE_SELF | IN_MOVE_SELF | IN_IGNORED | IN_UNMOUNT)) {
        close(place);
        place.pending.everything = true;
        m_nextStores = Clock::now();
        return;
    }
    if (name.isEmpty() || name.startsWith('.'))
        return;
    if (mask & (IN_DELETE | IN_MOVED_FROM))
        dropFolder(place, name);
    if ((mask & (IN_CREATE | IN_MOVED_TO)) && (mask & IN_ISDIR))
        addFolder(index, name, true); // before it is told, so that what comes later is told again
    place.pending.names.insert(name);
}

void TreeWatcher::Worker::lookAtStores()
{
    m_nextStores = Clock::now() + storesEvery;
    for (std::size_t i = 0; i < m_places.size(); ++i) {
        Place &place = m_places[i];
        struct stat named = {};
        struct stat held = {};
        const bool isThere = ::stat(QFile::encodeName(place.store.path).constData(), &named) == 0;
        const bool wasThere = place.directory.isValid();
        const bool isSame = isThere && wasThere && ::fstat(place.directory.fd(), &held) == 0 &&
                            named.st_ino == held.st_ino && named.st_dev == held.st_dev;
        if (isSame && (place.watch >= 0 || printOf(place, ".") == place.print))
            continue;
        if (!isThere && !wasThere)
            continue;
        close(place);
        open(static_cast<qsizetype>(i));
        fill(static_cast<qsizetype>(i));
        place.pending.everything = place.pending.everything || wasThere || place.directory.isValid();
    }
}

void TreeWatcher::Worker::lookAtFolders()
{
    const auto begin = Clock::now();
    for (Place &place : m_places) {
        for (auto folder = place.lookedAt.begin(); folder != place.lookedAt.end() && !m_stopping; ++folder) {
            const quint64 now = printOf(place, folder.key() + '/' + place.store.file);
            if (now != *folder) {
                *folder = now;
                place.pending.names.insert(folder.key());
            }
        }
    }
    const auto end = Clock::now();
    m_nextFolders = std::max<Clock::time_point>(begin + foldersEvery, end + restFactor * (end - begin));
}

void TreeWatcher::Worker::deliver()
{
    if (Clock::now() < m_nextDelivery)
        return;
    for (Place &place : m_places) {
        if (!place.pending.everything && place.pending.names.isEmpty())
            continue;
        Change change{.store = place.pending.store, .names = {}, .everything = place.pending.everything};
        change.names.swap(place.pending.names);
        place.pending.everything = false;
        if (change.names.size() > mostNames)
            change.everything = true;
        if (change.everything)
            change.names.clear();
        m_sink(change);
        m_nextDelivery = Clock::now() + collect;
    }
}

bool TreeWatcher::Worker::wantsFolders() const
{
    return std::any_of(m_places.begin(), m_places.end(), [](const Place &place) { return !place.lookedAt.isEmpty(); });
}

quint64 TreeWatcher::Worker::printOf(const Place &place, const QByteArray &name) const
{
    struct stat status = {};
    return ::fstatat(place.directory.fd(), name.constData(), &status, AT_SYMLINK_NOFOLLOW) == 0 ? print(status) : 0;
}

} // namespace tokendesk
