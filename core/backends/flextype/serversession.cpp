// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/flextype/serversession.h"

namespace tokendesk::flextype {

namespace {

/// A list of many tokens that no cache holds takes the server that long before its first byte.
constexpr std::chrono::seconds slowestList{60};

} // namespace

HttpOptions optionsOf(const Connection &connection, const Credential &credential)
{
    HttpOptions options;
    options.base = QUrl(connection.location.value(QStringLiteral("url")).toString());
    options.network = connection.network;
    options.network.idleTimeout = std::max(options.network.idleTimeout, slowestList);
    options.readOnly = connection.guard == Guard::ReadOnly;
    options.proxyPassword = credential.value(proxyPasswordName).clone();
    options.clientKeyPassword = credential.value(clientKeyPasswordName).clone();
    return options;
}

QString placeOf(const QUrl &url)
{
    return url.authority() + url.path();
}

} // namespace tokendesk::flextype
