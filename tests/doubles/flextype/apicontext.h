// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/doubles/flextype/entries.h"
#include "tests/doubles/flextype/httpexchange.h"

#include <QStringList>

#include <optional>

namespace tokendesk::doubles::flextype {

/// One request to an API, with what the handlers of all APIs share: the check of tokens, and the shapes of answers.
class ApiContext final
{
public:
    ApiContext(Entries &entries, const Settings &settings, const HttpCall &call);

    Entries &entries() const { return m_entries; }
    const Settings &settings() const { return m_settings; }
    const PhpValue &query() const { return m_query; }
    const PhpValue &body() const { return m_body; }

    /// The order of checks in Api.php validateApiRequest(). Empty: the request may go on, and was counted.
    Php<std::optional<HttpReply>> refusal(const QString &api, const QStringList &required) const;

    /// $array['key']: null where it is missing, which is an error where the site shows errors.
    Php<PhpValue> parameter(const PhpValue &parameters, const QString &key) const;

    static HttpReply json(const PhpValue &value, int status = 200);
    static HttpReply empty(int status);
    static HttpReply refused(int status); ///< 400, 401 or 404 with the server's words

private:
    static PhpValue parsedBody(const HttpCall &call);

    Entries &m_entries;
    const Settings &m_settings;
    PhpValue m_query;
    PhpValue m_body; ///< an array, or null where nothing was parsed
    bool m_xml = false;
};

} // namespace tokendesk::doubles::flextype
