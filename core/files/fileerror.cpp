// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/files/fileerror.h"

#include <QCoreApplication>

#include <cerrno>
#include <cstring>

namespace tokendesk {

namespace {

struct Meaning
{
    int number;
    ErrorKind kind;
    const char *reason;
};

constexpr Meaning meanings[] = {
    {ENOENT, ErrorKind::NotFound,
     QT_TRANSLATE_NOOP("Files",
                       "It is not there any more. If it lies on a disk or share that is not connected, connect "
                       "it, then refresh.")},
    {ENOTDIR, ErrorKind::NotFound, QT_TRANSLATE_NOOP("Files", "A part of its path is no folder. Check the path.")},
    {EACCES, ErrorKind::PermissionDenied,
     QT_TRANSLATE_NOOP("Files", "Your user has no permission for it. Give your user access, or start Tokendesk as the "
                                "user that the site runs as.")},
    {EPERM, ErrorKind::PermissionDenied,
     QT_TRANSLATE_NOOP("Files", "The system does not allow it to your user. Start Tokendesk as the user that the site "
                                "runs as, and see that the file is not marked as unchangeable.")},
    {EROFS, ErrorKind::PermissionDenied,
     QT_TRANSLATE_NOOP("Files",
                       "The file system is read-only, so nothing was changed. Make it writable, then try again.")},
    {ENOSPC, ErrorKind::Io,
     QT_TRANSLATE_NOOP("Files", "The disk is full, so nothing was changed. Free some space, then try again.")},
    {EDQUOT, ErrorKind::Io,
     QT_TRANSLATE_NOOP("Files", "Your user's quota on this disk is used up, so nothing was changed. Free some space, "
                                "then try again.")},
    {EIO, ErrorKind::Io,
     QT_TRANSLATE_NOOP("Files", "The disk reported an error. Check the disk before you try again.")},
    {ESTALE, ErrorKind::Io,
     QT_TRANSLATE_NOOP("Files", "The share no longer knows this file. Connect the share again, then refresh.")},
    {ETIMEDOUT, ErrorKind::Io,
     QT_TRANSLATE_NOOP("Files", "The share does not answer. Check the network, then try again.")},
    {EMFILE, ErrorKind::Io,
     QT_TRANSLATE_NOOP("Files", "Too many files are open at once. Close other programs or windows, then try again.")},
    {ENFILE, ErrorKind::Io,
     QT_TRANSLATE_NOOP("Files", "Too many files are open at once. Close other programs or windows, then try again.")},
    {ELOOP, ErrorKind::Unsupported,
     QT_TRANSLATE_NOOP("Files",
                       "It is a symbolic link, or lies behind one. Links are not followed, since they may lead "
                       "out of the site. Open the folder that it points to instead.")},
    {EISDIR, ErrorKind::Unsupported, QT_TRANSLATE_NOOP("Files", "It is a folder where a file should be.")},
    {EEXIST, ErrorKind::Conflict, QT_TRANSLATE_NOOP("Files", "Something of this name is already there.")},
    {ENOTEMPTY, ErrorKind::Conflict, QT_TRANSLATE_NOOP("Files", "Something of this name is already there.")},
    {EXDEV, ErrorKind::Unsupported,
     QT_TRANSLATE_NOOP("Files", "The folder lies on another file system, so it cannot be moved in one step.")},
    {ENAMETOOLONG, ErrorKind::InvalidInput, QT_TRANSLATE_NOOP("Files", "The name is too long for this file system.")},
    {ENXIO, ErrorKind::Unsupported,
     QT_TRANSLATE_NOOP("Files", "It is no regular file (a pipe, socket or device), so it is not opened.")},
};

} // namespace

tl::unexpected<Error> fileError(int errorNumber, const QString &object)
{
    const char *const name = strerrorname_np(errorNumber);
    const char *const text = strerrordesc_np(errorNumber);
    const QString detail = QString::fromLatin1(name ? name : "errno") + QLatin1String(": ") +
                           (text ? QString::fromLatin1(text) : QString::number(errorNumber));
    for (const Meaning &meaning : meanings) {
        if (meaning.number == errorNumber)
            return fail(meaning.kind, object, detail, Phrase{"Files", meaning.reason});
    }
    return fail(ErrorKind::Io, object, detail,
                Phrase{"Files", QT_TRANSLATE_NOOP("Files", "The system reported an error, so nothing was changed.")});
}

tl::unexpected<Error> readOnlyError(const QString &object)
{
    return fail(ErrorKind::Unsupported, object, {},
                Phrase{"Files", QT_TRANSLATE_NOOP("Files", "This connection is read-only, so nothing was changed. "
                                                           "Its guard can be changed in the connection's settings.")});
}

} // namespace tokendesk
