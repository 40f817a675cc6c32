// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/files/temporaryfile.h"

#include "core/files/fileerror.h"
#include "core/files/sys.h"

#include <QCoreApplication>
#include <QRandomGenerator>

#include <cerrno>
#include <csignal>
#include <ctime>
#include <fcntl.h>

namespace tokendesk {

namespace {

constexpr QByteArrayView marker = ".tokendesk-";
constexpr qsizetype longestKept = 200; // of a name: the rest of 255 bytes is for marker, process and random part

/// The process in a temporary name; 0: it is none.
pid_t processOf(const QByteArray &name)
{
    const qsizetype at = name.lastIndexOf(marker);
    if (!name.startsWith('.') || at < 0)
        return 0;
    const QByteArray rest = name.mid(at + marker.size());
    const qsizetype dash = rest.indexOf('-');
    bool isNumber = false;
    const int process = rest.left(std::max<qsizetype>(dash, 0)).toInt(&isNumber);
    return isNumber && dash > 0 && rest.size() == dash + 17 ? process : 0;
}

bool isGone(pid_t process)
{
    return ::kill(process, 0) != 0 && errno == ESRCH;
}

bool isOld(const struct stat &status, std::chrono::seconds leftAlone)
{
    // The change time: the modification time is set ahead on purpose.
    return std::time(nullptr) - status.st_ctim.tv_sec > leftAlone.count();
}

void removeFolder(const Directory &parent, const QByteArray &name)
{
    const auto folder = parent.openDirectory(name);
    const auto entries = folder ? folder->entries() : Result<QList<DirectoryEntry>>();
    if (!folder || !entries)
        return;
    for (const DirectoryEntry &entry : *entries) {
        if (::unlinkat(folder->fd(), entry.name.constData(), 0) != 0)
            return; // not made by us
    }
    ::unlinkat(parent.fd(), name.constData(), AT_REMOVEDIR);
}

} // namespace

QByteArray temporaryName(const QByteArray &name)
{
    const QByteArray random = QByteArray::number(QRandomGenerator::system()->generate64(), 16).rightJustified(16, '0');
    return '.' + name.left(longestKept) + marker.toByteArray() +
           QByteArray::number(QCoreApplication::applicationPid()) + '-' + random;
}

Result<TemporaryFile> TemporaryFile::create(const Directory &directory, const QByteArray &name)
{
    QByteArray own = temporaryName(name);
    UniqueFd fd(sys::retry([&] {
        return ::openat(directory.fd(), own.constData(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    }));
    if (!fd.isValid())
        return fileError(errno, directory.pathOf(name));
    return TemporaryFile(directory, std::move(own), std::move(fd));
}

TemporaryFile::TemporaryFile(Directory directory, QByteArray name, UniqueFd fd)
    : m_directory(std::move(directory))
    , m_name(std::move(name))
    , m_fd(std::move(fd))
{
}

TemporaryFile::~TemporaryFile()
{
    if (m_directory.isValid() && !m_name.isEmpty())
        ::unlinkat(m_directory.fd(), m_name.constData(), 0);
}

void removeLeftovers(const Directory &directory, std::chrono::seconds leftAlone)
{
    const auto entries = directory.entries();
    if (!entries)
        return;
    for (const DirectoryEntry &entry : *entries) {
        const pid_t process = processOf(entry.name);
        if (process <= 0 || !isGone(process))
            continue;
        const auto status = directory.status(entry.name);
        if (!status || !*status || !isOld(**status, leftAlone))
            continue;
        if (S_ISREG((*status)->st_mode))
            ::unlinkat(directory.fd(), entry.name.constData(), 0);
        else if (S_ISDIR((*status)->st_mode))
            removeFolder(directory, entry.name);
    }
}

} // namespace tokendesk
