// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/files/directory.h"

#include <chrono>

namespace tokendesk {

/// A hidden file beside the one that it is to replace; removed with this object unless it was moved away.
class TemporaryFile final
{
public:
    /// For `name` in `directory`. 0600, empty, open for writing.
    [[nodiscard]] static Result<TemporaryFile> create(const Directory &directory, const QByteArray &name);
    TemporaryFile(TemporaryFile &&) noexcept = default;
    TemporaryFile &operator=(TemporaryFile &&) noexcept = default;
    TemporaryFile(const TemporaryFile &) = delete;
    TemporaryFile &operator=(const TemporaryFile &) = delete;
    ~TemporaryFile();

    int fd() const { return m_fd.get(); }
    const QByteArray &name() const { return m_name; }
    bool close() { return m_fd.close(); } ///< see UniqueFd::close()
    void movedAway() { m_name.clear(); }

private:
    TemporaryFile(Directory directory, QByteArray name, UniqueFd fd);

    Directory m_directory;
    QByteArray m_name;
    UniqueFd m_fd;
};

/// ".<name>.tokendesk-<pid>-<random>": hidden, and told from every other program's files.
QByteArray temporaryName(const QByteArray &name);

/// Removes what crashed processes left in the directory: files and folders of such names whose process is gone and that
/// nobody touched for `leftAlone`.
void removeLeftovers(const Directory &directory, std::chrono::seconds leftAlone = std::chrono::seconds(60));

} // namespace tokendesk
