// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/files/filestamp.h"

namespace tokendesk {

FileStamp FileStamp::of(const struct stat &status)
{
    return {.device = status.st_dev,
            .inode = status.st_ino,
            .size = status.st_size,
            .modifiedNs = qint64{status.st_mtim.tv_sec} * 1'000'000'000 + status.st_mtim.tv_nsec,
            .mode = status.st_mode & 07777U,
            .owner = status.st_uid,
            .group = status.st_gid};
}

QDateTime FileStamp::modifiedAt() const
{
    return QDateTime::fromMSecsSinceEpoch(modifiedNs / 1'000'000, Qt::UTC);
}

} // namespace tokendesk
