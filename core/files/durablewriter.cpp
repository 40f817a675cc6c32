// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/files/durablewriter.h"

#include "core/files/attributes.h"
#include "core/files/fileerror.h"
#include "core/files/newfolder.h"
#include "core/files/replacement.h"
#include "core/files/sys.h"

#include <cerrno>

namespace tokendesk {

Result<Written> DurableWriter::replace(const Directory &directory, const QByteArray &name, const Decide &decide,
                                       const WriteOptions &options) const
{
    if (m_mode == AccessMode::ReadOnly)
        return readOnlyError(directory.pathOf(name));
    if (!isFileName(name))
        return fail(ErrorKind::InvalidInput, directory.pathOf(name));
    return Replacement(directory, name, decide, options).run();
}

Result<Written> DurableWriter::createFolder(const Directory &parent, const QByteArray &name,
                                            const QList<NewFile> &files, const CancelToken &cancel) const
{
    if (m_mode == AccessMode::ReadOnly)
        return readOnlyError(parent.pathOf(name));
    if (!isFileName(name))
        return fail(ErrorKind::InvalidInput, parent.pathOf(name));
    return NewFolder(parent, name).create(files, cancel);
}

Result<Directory> DurableWriter::ensureDirectory(const Directory &directory, const QByteArray &relative) const
{
    if (!isRelativeName(relative))
        return fail(ErrorKind::InvalidInput, directory.pathOf(relative));
    Directory current = directory;
    for (const QByteArray &part : relative.split('/')) {
        Result<Directory> next = current.openDirectory(part);
        if (!next && next.error().kind == ErrorKind::NotFound) {
            if (m_mode == AccessMode::ReadOnly)
                return readOnlyError(current.pathOf(part));
            const Result<Written> made = NewFolder(current, part).create({}, {});
            if (!made && made.error().kind != ErrorKind::Conflict)
                return fail(made.error());
            next = current.openDirectory(part);
        }
        if (!next)
            return next;
        current = *next;
    }
    return current;
}

Result<FileStamp> DurableWriter::advanceTime(const Directory &directory, const QByteArray &relative) const
{
    const QString path = directory.pathOf(relative);
    if (m_mode == AccessMode::ReadOnly)
        return readOnlyError(path);
    struct stat before = {};
    Result<UniqueFd> fd = directory.openFile(relative, &before);
    if (!fd) {
        fd.error().object = path;
        return fail(std::move(fd.error()));
    }
    if (Result<> timed = attributes::setTime(fd->get(), before.st_mtim); !timed) {
        timed.error().object = path;
        return fail(std::move(timed.error()));
    }
    struct stat after = {};
    if (!sys::sync(fd->get()) || ::fstat(fd->get(), &after) != 0)
        return fileError(errno, path);
    return FileStamp::of(after);
}

} // namespace tokendesk
