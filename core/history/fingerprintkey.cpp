// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/history/fingerprintkey.h"

#include "core/crypto/random.h"
#include "core/files/fileerror.h"
#include "core/files/uniquefd.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace tokendesk {

namespace {

constexpr int keySize = 32;

tl::unexpected<Error> failed(const QString &path)
{
    return fileError(errno, path);
}

Result<> makeKey(const QString &file)
{
    // Written aside and linked into place: two programs that start at once must end with one whole key.
    const QByteArray path = QFile::encodeName(file);
    const QByteArray aside = path + '.' + crypto::randomHex(8).bytes().toByteArray();
    const QByteArray key = crypto::randomBytes(keySize);
    const UniqueFd made(::open(aside.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600));
    if (made.get() < 0)
        return failed(file);
    const bool written = ::write(made.get(), key.constData(), keySize) == keySize && ::fsync(made.get()) == 0;
    const bool linked = written && (::link(aside.constData(), path.constData()) == 0 || errno == EEXIST);
    const int code = errno;
    ::unlink(aside.constData());
    errno = code;
    if (!linked)
        return failed(file);
    const UniqueFd folder(
        ::open(QFile::encodeName(QFileInfo(file).absolutePath()).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (folder.get() < 0 || ::fsync(folder.get()) != 0)
        return failed(file);
    return {};
}

} // namespace

Result<QByteArray> loadFingerprintKey(const QString &file)
{
    const QByteArray path = QFile::encodeName(file);
    struct stat status = {};
    if (::lstat(path.constData(), &status) != 0) {
        if (errno != ENOENT)
            return failed(file);
        if (Result<> made = makeKey(file); !made)
            return fail(made.error());
    }
    const UniqueFd opened(::open(path.constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
    if (opened.get() < 0)
        return failed(file);
    QByteArray key(keySize + 1, '\0');
    const ssize_t size = ::read(opened.get(), key.data(), keySize + 1);
    if (size < 0)
        return failed(file);
    if (size != keySize)
        return fail(ErrorKind::Parse, file, QStringLiteral("%1 bytes").arg(size),
                    Phrase{"History",
                           QT_TRANSLATE_NOOP("History", "The key file %1 is damaged. Bring it back from a backup, or "
                                                        "remove it together with the activity log to begin anew."),
                           {file}});
    key.truncate(keySize);
    return key;
}

Result<> makePrivateFolder(const QString &folder)
{
    const QByteArray path = QFile::encodeName(folder);
    struct stat status = {};
    if (::stat(path.constData(), &status) == 0)
        return {};
    const QString above = QFileInfo(folder).absolutePath();
    if (above != folder) {
        if (Result<> made = makePrivateFolder(above); !made)
            return made;
    }
    if (::mkdir(path.constData(), 0700) != 0 && errno != EEXIST)
        return failed(folder);
    return {};
}

Result<> makePrivateFile(const QString &file)
{
    const QByteArray path = QFile::encodeName(file);
    const UniqueFd made(::open(path.constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
    if (made.get() >= 0)
        return {};
    // One that is there is not opened: closing it would give back the locks that SQLite holds in this process.
    struct stat status = {};
    if (errno != EEXIST || ::stat(path.constData(), &status) != 0)
        return failed(file);
    constexpr mode_t foreign = S_IRWXG | S_IRWXO;
    if ((status.st_mode & foreign) != 0 && ::chmod(path.constData(), status.st_mode & S_IRWXU) != 0)
        return failed(file);
    return {};
}

} // namespace tokendesk
