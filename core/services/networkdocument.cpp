// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/services/networkdocument.h"

#include <QJsonArray>

namespace tokendesk {

namespace {

constexpr QLatin1String keyProxy("proxy");
constexpr QLatin1String keyProxyHost("proxy_host");
constexpr QLatin1String keyProxyPort("proxy_port");
constexpr QLatin1String keyProxyUser("proxy_user");
constexpr QLatin1String keyCaFile("ca_file");
constexpr QLatin1String keyClientCertificate("client_certificate");
constexpr QLatin1String keyClientKey("client_key");
constexpr QLatin1String keyIdle("idle_timeout");
constexpr QLatin1String keyTotal("total_timeout");
constexpr QLatin1String keyPlainHttp("allow_plain_http");
constexpr QLatin1String keyRevokeDelay("revoke_delay");
constexpr QLatin1String keyRefresh("refresh_every");
constexpr QLatin1String keyPins("pins");
constexpr QLatin1String keyHost("host");
constexpr QLatin1String keyPort("port");
constexpr QLatin1String keySha256("sha256");
constexpr QLatin1String keyFaults("faults");

constexpr std::array proxies{NetworkSettings::Proxy::System, NetworkSettings::Proxy::None, NetworkSettings::Proxy::Own};

/// Reads members of one object; the first that is not as it must be is remembered.
class Members final
{
public:
    explicit Members(const QJsonObject &object)
        : m_object(object)
    {
    }

    void text(QLatin1String key, QString &value)
    {
        if (const QJsonValue stored = m_object.value(key); stored.isString())
            value = stored.toString();
        else if (!stored.isUndefined())
            m_bad = key;
    }

    void flag(QLatin1String key, bool &value)
    {
        if (const QJsonValue stored = m_object.value(key); stored.isBool())
            value = stored.toBool();
        else if (!stored.isUndefined())
            m_bad = key;
    }

    template <class Number>
    void number(QLatin1String key, Number &value, qint64 least, qint64 most)
    {
        const QJsonValue stored = m_object.value(key);
        if (stored.isUndefined())
            return;
        const qint64 given = stored.toInteger(least - 1);
        if (given < least || given > most)
            m_bad = key;
        else
            value = Number(given);
    }

    const QString &bad() const { return m_bad; }

private:
    const QJsonObject &m_object;
    QString m_bad;
};

tl::unexpected<Error> damaged(const QString &member)
{
    return fail(ErrorKind::Parse, QStringLiteral("connections.json"),
                QStringLiteral("network: %1 is not as it must be").arg(member));
}

Result<CertificatePin> readPin(const QJsonObject &object)
{
    CertificatePin pin;
    Members members(object);
    members.text(keyHost, pin.host);
    members.number(keyPort, pin.port, 1, 65'535);
    members.text(keySha256, pin.sha256);
    const QJsonArray faults = object.value(keyFaults).toArray();
    for (const QJsonValue &fault : faults)
        pin.faults.append(fault.toString());
    pin.faults.sort();
    // A pin that forgives no fault, or one without a name, is none that this program wrote.
    if (!members.bad().isEmpty() || pin.host.isEmpty() || pin.sha256.isEmpty() || pin.port == 0 ||
        pin.faults.isEmpty() || pin.faults.contains(QString()))
        return damaged(keyPins);
    return pin;
}

QJsonObject writePin(const CertificatePin &pin)
{
    return {{keyHost, pin.host},
            {keyPort, pin.port},
            {keySha256, pin.sha256},
            {keyFaults, QJsonArray::fromStringList(pin.faults)}};
}

} // namespace

QLatin1String proxyName(NetworkSettings::Proxy proxy)
{
    switch (proxy) {
    case NetworkSettings::Proxy::System:
        return QLatin1String("system");
    case NetworkSettings::Proxy::None:
        return QLatin1String("none");
    case NetworkSettings::Proxy::Own:
        return QLatin1String("own");
    }
    Q_UNREACHABLE();
}

std::optional<NetworkSettings::Proxy> proxyFromName(QStringView name)
{
    for (const NetworkSettings::Proxy proxy : proxies) {
        if (name == proxyName(proxy))
            return proxy;
    }
    return std::nullopt;
}

Result<NetworkSettings> readNetwork(const QJsonObject &object)
{
    NetworkSettings network;
    Members members(object);
    QString proxy = proxyName(network.proxy);
    members.text(keyProxy, proxy);
    members.text(keyProxyHost, network.proxyHost);
    members.number(keyProxyPort, network.proxyPort, 0, 65'535);
    members.text(keyProxyUser, network.proxyUser);
    members.text(keyCaFile, network.caFile);
    members.text(keyClientCertificate, network.clientCertificate);
    members.text(keyClientKey, network.clientKey);
    members.number(keyIdle, network.idleTimeout, 1, 600);
    members.number(keyTotal, network.totalTimeout, 1, 3'600);
    members.flag(keyPlainHttp, network.allowPlainHttp);
    members.number(keyRevokeDelay, network.revokeDelay, 0, 120);
    members.number(keyRefresh, network.refreshEvery, 0, 1'440);
    const std::optional<NetworkSettings::Proxy> known = proxyFromName(proxy);
    if (!known)
        return damaged(keyProxy);
    network.proxy = *known;
    if (const QJsonValue stored = object.value(keyPins); !stored.isUndefined() && !stored.isArray())
        return damaged(keyPins);
    const QJsonArray pins = object.value(keyPins).toArray();
    for (const QJsonValue &value : pins) {
        const Result<CertificatePin> pin = readPin(value.toObject());
        if (!pin)
            return fail(pin.error());
        network.pins.append(*pin);
    }
    if (!members.bad().isEmpty())
        return damaged(members.bad());
    return network;
}

QJsonObject writeNetwork(const NetworkSettings &network, QJsonObject before)
{
    QJsonArray pins;
    for (const CertificatePin &pin : network.pins)
        pins.append(writePin(pin));
    before.insert(keyProxy, proxyName(network.proxy));
    before.insert(keyProxyHost, network.proxyHost);
    before.insert(keyProxyPort, network.proxyPort);
    before.insert(keyProxyUser, network.proxyUser);
    before.insert(keyCaFile, network.caFile);
    before.insert(keyClientCertificate, network.clientCertificate);
    before.insert(keyClientKey, network.clientKey);
    before.insert(keyIdle, static_cast<qint64>(network.idleTimeout.count()));
    before.insert(keyTotal, static_cast<qint64>(network.totalTimeout.count()));
    before.insert(keyPlainHttp, network.allowPlainHttp);
    before.insert(keyRevokeDelay, static_cast<qint64>(network.revokeDelay.count()));
    before.insert(keyRefresh, static_cast<qint64>(network.refreshEvery.count()));
    before.insert(keyPins, pins);
    return before;
}

} // namespace tokendesk
