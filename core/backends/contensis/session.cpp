// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/contensis/session.h"

#include "core/backends/contensis/connectionfields.h"
#include "core/backends/contensis/standing.h"

namespace tokendesk::contensis {

Session::Session(const Connection &connection, const Credential &credential, CredentialAccess access,
                 const Clock &clock)
    : http(httpOptions(connection, credential))
    , tokens(http, scopesOf(connection), std::move(access), clock)
    , api(http, tokens)
    , keys(api, connection.location.value(keyPathField).toString(), connection.location.value(tellsStateName).toBool())
    , roles(api)
    , baseUrl(baseUrlOf(connection.location.value(urlField).toString()).toString())
{
}

Result<std::optional<QList<Role>>> Session::knownRoles(const CancelToken &cancel)
{
    Result<QList<Role>> all = roles.list(cancel);
    if (all)
        return std::optional(std::move(*all));
    const bool notAllowed = all.error().kind == ErrorKind::PermissionDenied || all.error().kind == ErrorKind::NotFound;
    if (notAllowed)
        return std::optional<QList<Role>>();
    return fail(all.error());
}

Result<> Session::test(const CancelToken &cancel)
{
    if (const Result<std::vector<KeyRecord>> listed = keys.list(cancel); !listed)
        return fail(listed.error());
    QList<Phrase> found{administratorRemark(api, cancel), grantedRemark(tokens.told(), tokens.asked())};
    const std::lock_guard lock(m_mutex);
    m_remarks = std::move(found);
    return {};
}

QList<Phrase> Session::remarks() const
{
    const std::lock_guard lock(m_mutex);
    return m_remarks;
}

} // namespace tokendesk::contensis
