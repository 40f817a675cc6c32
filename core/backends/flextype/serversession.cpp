// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/flextype/serversession.h"

namespace tokendesk::flextype {

HttpOptions optionsOf(const Connection &connection, const Credential &credential)
{
    HttpOptions options;
    options.base = QUrl(connection.location.value(QStringLiteral("url")).toString());
    options.network = connection.network;
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
