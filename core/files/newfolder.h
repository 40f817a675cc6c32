// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/files/durablewriter.h"

namespace tokendesk {

/// One DurableWriter::createFolder(), step by step. Used once.
class NewFolder final
{
public:
    NewFolder(const Directory &parent, const QByteArray &name);
    ~NewFolder(); ///< removes what was begun and not finished
    Q_DISABLE_COPY_MOVE(NewFolder)

    Result<Written> create(const QList<NewFile> &files, const CancelToken &cancel);

private:
    /// Owner, group and mode for the folder and the files in it.
    struct Model
    {
        struct stat folder = {};
        struct stat file = {};
    };

    Result<Model> findModel(const QList<NewFile> &files) const;
    Result<> makeHidden();
    Result<> writeFile(const NewFile &file, const struct stat &model);
    Result<> adopt(int fd, const struct stat &model);

    const Directory &m_parent;
    const QByteArray &m_name;
    QByteArray m_hidden; ///< empty: nothing to remove
    Directory m_folder;
    Written m_written;
    bool m_foreign = false; ///< owner or group could not be given
};

} // namespace tokendesk
