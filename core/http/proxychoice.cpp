// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/http/proxychoice.h"

#include "core/http/urlrules.h"

#include <QNetworkProxyQuery>

namespace tokendesk::http {

ProxyChoice::ProxyChoice(const NetworkSettings &settings, const Secret &password)
    : m_choice(settings.proxy)
    , m_own(QNetworkProxy::HttpProxy, settings.proxyHost, settings.proxyPort, settings.proxyUser,
            settings.proxyUser.isEmpty() ? QString() : password.reveal())
{
}

QList<QNetworkProxy> ProxyChoice::queryProxy(const QNetworkProxyQuery &query)
{
    switch (m_choice) {
    case NetworkSettings::Proxy::System:
        if (!isLoopback(query.peerHostName()))
            return systemProxyForQuery(query);
        break;
    case NetworkSettings::Proxy::Own:
        return {m_own};
    case NetworkSettings::Proxy::None:
        break;
    }
    return {QNetworkProxy(QNetworkProxy::NoProxy)};
}

} // namespace tokendesk::http
