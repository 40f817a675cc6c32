// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/files/newfolder.h"

#include "core/files/attributes.h"
#include "core/files/fileerror.h"
#include "core/files/sys.h"
#include "core/files/temporaryfile.h"

#include <QCoreApplication>

#include <cerrno>
#include <dirent.h>
#include <fcntl.h>
#include <memory>

namespace tokendesk {

namespace {

constexpr int neighboursAsked = 32; // a store of 100,000 folders is not read to make one more

} // namespace

NewFolder::NewFolder(const Directory &parent, const QByteArray &name)
    : m_parent(parent)
    , m_name(name)
{
}

NewFolder::~NewFolder()
{
    if (m_hidden.isEmpty())
        return;
    if (const auto entries = m_folder.isValid() ? m_folder.entries() : Result<QList<DirectoryEntry>>()) {
        for (const DirectoryEntry &entry : *entries)
            ::unlinkat(m_folder.fd(), entry.name.constData(), 0);
    }
    ::unlinkat(m_parent.fd(), m_hidden.constData(), AT_REMOVEDIR);
}

Result<Written> NewFolder::create(const QList<NewFile> &files, const CancelToken &cancel)
{
    const QString path = m_parent.pathOf(m_name);
    const auto withPath = [&](Error error) {
        error.object = path;
        return fail(std::move(error));
    };
    if (m_parent.exists(m_name))
        return fileError(EEXIST, path);
    const Result<Model> model = findModel(files);
    if (!model)
        return withPath(model.error());
    if (!files.isEmpty())
        removeLeftovers(m_parent);
    if (const Result<> made = makeHidden(); !made)
        return withPath(made.error());
    for (const NewFile &file : files) {
        if (const Result<> written = writeFile(file, model->file); !written)
            return withPath(written.error());
    }
    if (const Result<> adopted = adopt(m_folder.fd(), model->folder); !adopted)
        return withPath(adopted.error());
    if (!sys::syncDirectory(m_folder.fd()))
        return fileError(errno, path);
    if (cancel.isCancelled())
        return fail(ErrorKind::Cancelled, path);
    if (!sys::renameNew(m_parent.fd(), m_hidden, m_parent.fd(), m_name))
        return fileError(errno, path);
    if (!sys::syncDirectory(m_parent.fd())) {
        auto error = fileError(errno, path);
        // Back under the hidden name, which the destructor removes.
        if (!sys::renameNew(m_parent.fd(), m_name, m_parent.fd(), m_hidden))
            m_hidden.clear();
        return error;
    }
    m_hidden.clear();
    if (m_foreign)
        m_written.remarks.append(
            Phrase{"Files", QT_TRANSLATE_NOOP("Files", "The new files belong to your user, not to the owner of their "
                                                       "neighbours: see that the site may write them.")});
    return std::move(m_written);
}

Result<NewFolder::Model> NewFolder::findModel(const QList<NewFile> &files) const
{
    Model model;
    if (::fstat(m_parent.fd(), &model.folder) != 0)
        return fileError(errno, {});
    model.folder.st_mode &= ~static_cast<mode_t>(S_ISVTX);
    model.file = model.folder;
    model.file.st_mode &= 0666U;
    if (files.isEmpty())
        return model;
    const int own = sys::retry([&] { return ::openat(m_parent.fd(), ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC); });
    const std::unique_ptr<DIR, int (*)(DIR *)> stream(own < 0 ? nullptr : ::fdopendir(own), ::closedir);
    for (int asked = 0; stream && asked < neighboursAsked; ++asked) {
        const dirent *const entry = ::readdir(stream.get());
        if (!entry)
            break;
        if (entry->d_name[0] == '.')
            continue;
        struct stat folder = {};
        struct stat file = {};
        const QByteArray inside = QByteArray(entry->d_name) + '/' + files.first().name;
        if (::fstatat(m_parent.fd(), entry->d_name, &folder, AT_SYMLINK_NOFOLLOW) == 0 && S_ISDIR(folder.st_mode) &&
            ::fstatat(m_parent.fd(), inside.constData(), &file, AT_SYMLINK_NOFOLLOW) == 0 && S_ISREG(file.st_mode)) {
            model.folder = folder;
            model.file = file;
            break;
        }
    }
    return model;
}

Result<> NewFolder::makeHidden()
{
    const QByteArray hidden = temporaryName(m_name);
    if (::mkdirat(m_parent.fd(), hidden.constData(), 0700) != 0)
        return fileError(errno, {});
    m_hidden = hidden;
    Result<Directory> folder = m_parent.openDirectory(hidden);
    if (!folder)
        return fail(std::move(folder.error()));
    m_folder = *folder;
    return {};
}

Result<> NewFolder::writeFile(const NewFile &file, const struct stat &model)
{
    if (!isFileName(file.name))
        return fail(ErrorKind::InvalidInput, {});
    UniqueFd fd(sys::retry([&] {
        return ::openat(m_folder.fd(), file.name.constData(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC,
                        0600);
    }));
    if (!fd.isValid() || !sys::writeAll(fd.get(), file.bytes))
        return fileError(errno, {});
    if (Result<> adopted = adopt(fd.get(), model); !adopted)
        return adopted;
    struct stat status = {};
    if (!sys::sync(fd.get()) || ::fstat(fd.get(), &status) != 0 || !fd.close())
        return fileError(errno, {});
    m_written.file = FileSnapshot{.bytes = file.bytes, .stamp = FileStamp::of(status)};
    return {};
}

Result<> NewFolder::adopt(int fd, const struct stat &model)
{
    const Result<bool> given = attributes::adopt(fd, model.st_uid, model.st_gid, model.st_mode);
    if (!given)
        return fail(given.error());
    m_foreign = m_foreign || !*given;
    return {};
}

} // namespace tokendesk
