// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <optional>
#include <sys/stat.h>

namespace tokendesk::attributes {

/// Gives `fd` owner, group, permission bits and extended attributes (access control lists among them) of `model`, whose
/// status is given. PermissionDenied with a reason where one cannot be kept. Errors have no object.
[[nodiscard]] Result<> copyAll(int model, const struct stat &status, int fd);

/// Owner, group and permission bits of a new file or folder. False: the owner or group could not be given.
[[nodiscard]] Result<bool> adopt(int fd, uid_t owner, gid_t group, mode_t mode);

/// A file time that a cache by whole seconds takes for newer than `old`, and not before now.
timespec timeAfter(const timespec &old);
[[nodiscard]] Result<> setTime(int fd, const timespec &old); ///< timeAfter(old), whatever the file system rounds to

} // namespace tokendesk::attributes
