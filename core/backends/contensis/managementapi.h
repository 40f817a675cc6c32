// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/backends/contensis/accesstokens.h"

#include <QJsonObject>

namespace tokendesk::contensis {

/// Requests of the management API: signs them with an access token, renews that once when it is refused, reads lists
/// whole. Answers that are no success are failureOf(), but for those that a caller wants to see.
class ManagementApi final
{
public:
    ManagementApi(HttpClient &http, AccessTokens &tokens);

    /// Any status but a 401 that outlives a renewed token (AuthFailed).
    [[nodiscard]] Result<HttpAnswer> send(HttpRequest request, const CancelToken &cancel);
    /// An object of a success; an empty one for a success without content.
    [[nodiscard]] Result<QJsonObject> object(HttpRequest request, const CancelToken &cancel);
    enum class Pages { Asked, /**< pageIndex and pageSize are sent */ None /**< the list has none: nothing is sent */ };
    /// All items of a bare array, or of every page of {pageIndex, pageCount, items}.
    [[nodiscard]] Result<std::vector<QJsonObject>> list(const QString &path, const QString &about,
                                                        const CancelToken &cancel, Pages pages = Pages::Asked);

private:
    HttpClient &m_http;
    AccessTokens &m_tokens;
};

} // namespace tokendesk::contensis
