// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/canceltoken.h"
#include "core/base/phrase.h"
#include "core/files/accessmode.h"
#include "core/files/directory.h"
#include "core/files/filestamp.h"

#include <chrono>
#include <functional>
#include <optional>

namespace tokendesk {

struct WriteOptions
{
    enum class Missing { IsError, IsCreated /**< decide() is asked with FileSnapshot::exists false */ };

    Missing missing = Missing::IsError;
    /// Permission bits of a file that did not exist; nullopt: those of the folder without the execute bits, and its
    /// owner and group.
    std::optional<mode_t> newMode;
    std::chrono::milliseconds lockWait{5'000};
    bool readersTrustLock = false; ///< those who read take the shared lock, and then the length of the *name*: Handover
    /// The others are writing old copies over it in place, one after another: write over it too, under the lock,
    /// instead of exchanging it, so that nobody is left with an old file. One write of at most one page, so that a
    /// crash finds the one text or the other; a larger file, or one without locks, is exchanged.
    bool inPlace = false;
    qsizetype maxBytes = 1 << 20; ///< of the old and of the new file
    CancelToken cancel;           ///< heeded until the rename
};

/// What was written, for ChangeProver, and what could not be done about it.
struct Written
{
    FileSnapshot file;     ///< as it stands now
    bool changed = true;   ///< false: decide() wanted nothing changed
    QList<Phrase> remarks; ///< context "Files": no locks here; the owner of a new file is not its neighbours'
};

struct NewFile
{
    QByteArray name;
    QByteArray bytes;
};

/// Replaces and creates files so that a crash, a full disk or an I/O error at any point leaves the old file or the new
/// one, whole; and so that what is reported as saved is saved.
///
/// Everything is written to a hidden file beside the real one, synced, given owner, group, mode, extended attributes
/// and a time of at least a full second after the old one's, and only then exchanged for it. Error::object is the path.
class DurableWriter final
{
public:
    explicit DurableWriter(AccessMode mode)
        : m_mode(mode)
    {
    }

    AccessMode mode() const { return m_mode; }

    /// Says what is to stand in the file that now holds `current`; nullopt: leave it. Called under the exclusive lock,
    /// maybe more than once; its errors are passed on and nothing is written.
    using Decide = std::function<Result<std::optional<QByteArray>>(const FileSnapshot &current)>;

    /// Errors: Unsupported (read-only connection, link, more than one hard link, no regular file), PermissionDenied
    /// (also: owner or group could not be kept), NotFound, Conflict (from decide), Timeout (the lock), LimitReached, Io
    /// (nothing was changed), Cancelled.
    [[nodiscard]] Result<Written> replace(const Directory &directory, const QByteArray &name, const Decide &decide,
                                          const WriteOptions &options = {}) const;

    /// Makes a folder with these files in it: under a hidden name first, so that nobody sees it half-made. Owner, group
    /// and modes are those of a neighbouring folder that holds a file of the same name, else those of `parent`.
    /// Conflict: the name is taken.
    [[nodiscard]] Result<Written> createFolder(const Directory &parent, const QByteArray &name,
                                               const QList<NewFile> &files, const CancelToken &cancel = {}) const;

    /// Makes the folders of `relative` below `directory` that are missing (owner, group and mode of the one above).
    [[nodiscard]] Result<Directory> ensureDirectory(const Directory &directory, const QByteArray &relative) const;

    /// Gives the file a time at least a full second after its present one, and not before now.
    [[nodiscard]] Result<FileStamp> advanceTime(const Directory &directory, const QByteArray &relative) const;

private:
    AccessMode m_mode;
};

} // namespace tokendesk
