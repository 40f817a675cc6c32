// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/files/durablewriter.h"
#include "core/files/temporaryfile.h"

namespace tokendesk {

/// One DurableWriter::replace(), step by step. Used once.
class Replacement final
{
public:
    Replacement(const Directory &directory, const QByteArray &name, const DurableWriter::Decide &decide,
                const WriteOptions &options);

    Result<Written> run();

private:
    /// Somebody else was quicker: start over.
    enum class Step { Done, Again };

    Result<Step> replaceExisting(bool isPatient);
    Result<Step> createNew();
    Result<TemporaryFile> prepare(const QByteArray &bytes, const struct stat &old, int model);
    Result<Step> overwrite(int fd, const QByteArray &bytes, const struct stat &old);
    Result<Step> exchange(TemporaryFile &temporary, const struct stat &old);
    Result<std::optional<QByteArray>> decide(const FileSnapshot &current);
    Result<> syncOrUndo(const std::function<bool()> &undo);
    void remark(const char *source);

    const Directory &m_directory;
    const QByteArray &m_name;
    const DurableWriter::Decide &m_decide;
    const WriteOptions &m_options;
    Written m_written;
};

} // namespace tokendesk
