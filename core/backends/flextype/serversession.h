// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/backends/backendtype.h"
#include "core/backends/flextype/serverapi.h"

namespace tokendesk::flextype {

/// One signed-in line to a server. Thread-safe: jobs make a ServerApi each.
struct ServerSession
{
    ServerSession(HttpOptions options, ServerLogin signedIn, QString place)
        : client(std::move(options))
        , login(std::move(signedIn))
        , about(std::move(place))
    {
    }

    HttpClient client;
    ServerLogin login;
    QString about;

    ServerApi api(const CancelToken &cancel) { return {client, login.clone(), about, cancel}; }
};

/// What the HTTP client of a connection needs. `credential` holds the passwords of proxy and client key, if any.
HttpOptions optionsOf(const Connection &connection, const Credential &credential);

/// The host as people know it: "www.example.com", "www.example.com/blog".
QString placeOf(const QUrl &url);

} // namespace tokendesk::flextype
