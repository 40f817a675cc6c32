// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/flextype/siteaccess.h"

namespace tokendesk::flextype {

SiteAccess::SiteAccess(Site assumed)
    : m_site(std::make_shared<const Site>(std::move(assumed)))
{
}

std::shared_ptr<const Site> SiteAccess::known() const
{
    const std::lock_guard lock(m_mutex);
    return m_site;
}

Result<std::shared_ptr<const Site>> SiteAccess::loaded()
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_loaded)
            return m_site;
    }
    return reload();
}

Result<std::shared_ptr<const Site>> SiteAccess::reload()
{
    Result<Site> site = Site::load(known()->root); // not under the lock: the disk may be slow
    if (!site)
        return fail(site.error());
    const std::lock_guard lock(m_mutex);
    m_site = std::make_shared<const Site>(std::move(*site));
    m_loaded = true;
    return m_site;
}

Result<Directory> openBase(const Site &site, const Store &store)
{
    return Directory::open(site.root + QLatin1Char('/') + QString::fromLatin1(store.base));
}

Result<Directory> openStore(const Site &site, const Store &store)
{
    Result<Directory> base = openBase(site, store);
    if (!base)
        return base;
    return base->openDirectory(store.place);
}

} // namespace tokendesk::flextype
