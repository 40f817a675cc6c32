// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/backends/flextype/site.h"
#include "core/files/directory.h"

#include <memory>
#include <mutex>

namespace tokendesk::flextype {

/// What is known of the site, shared by all jobs of a backend. Thread-safe; loads at the first call that needs the
/// disk.
class SiteAccess final
{
public:
    /// `assumed` stands until the disk was looked at.
    explicit SiteAccess(Site assumed);

    std::shared_ptr<const Site> known() const; ///< at once, from memory
    [[nodiscard]] Result<std::shared_ptr<const Site>> loaded();
    [[nodiscard]] Result<std::shared_ptr<const Site>> reload();

private:
    mutable std::mutex m_mutex;
    std::shared_ptr<const Site> m_site;
    bool m_loaded = false;
};

/// The folder that a store lies in ("project"): links on the way are followed, as the site's own deployment made them.
[[nodiscard]] Result<Directory> openBase(const Site &site, const Store &store);
/// The store itself, reached from its base without following links. NotFound: no token was ever made there.
[[nodiscard]] Result<Directory> openStore(const Site &site, const Store &store);

} // namespace tokendesk::flextype
