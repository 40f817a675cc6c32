// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/doubles/flextype/apicontext.h"

namespace tokendesk::doubles::flextype {

/// The site behind the web server: which handler a request gets, and what becomes of an error that nobody catches.
class Site final
{
public:
    Site(SiteFiles &files, const Clock &clock);

    HttpReply answer(const HttpCall &call, const Settings &settings, const QString &siteUrl);

private:
    Php<HttpReply> dispatch(const HttpCall &call, const Settings &settings, const QString &siteUrl);
    static HttpReply uncaught(const PhpError &error, const Settings &settings);

    SiteFiles &m_files;
    const Clock &m_clock;
    EntryCache m_cache;
};

} // namespace tokendesk::doubles::flextype
