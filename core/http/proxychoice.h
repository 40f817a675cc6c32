// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/secret.h"
#include "core/domain/networksettings.h"

#include <QNetworkProxyFactory>

namespace tokendesk::http {

/// The way of each request: the system's proxy, none, or the connection's own. Loopback never goes through the
/// system's.
class ProxyChoice final : public QNetworkProxyFactory
{
public:
    ProxyChoice(const NetworkSettings &settings, const Secret &password);

    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override;

private:
    const NetworkSettings::Proxy m_choice;
    QNetworkProxy m_own;
};

} // namespace tokendesk::http
