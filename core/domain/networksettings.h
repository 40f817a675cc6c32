// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <chrono>

namespace tokendesk {

/// A certificate that a person accepted by hand: exactly this one, at this place, with exactly these faults.
struct CertificatePin
{
    QString host;
    quint16 port = 0;
    QString sha256;     ///< as CertificateProblem::sha256
    QStringList faults; ///< codes of CertificateProblem::Fault, sorted

    bool operator==(const CertificatePin &) const = default;
};

/// How a connection to a server travels. Holds no secret: the password of a proxy and the passphrase of a client key
/// are entries of the connection's Credential (proxyPasswordName, clientKeyPasswordName).
struct NetworkSettings
{
    enum class Proxy { System, None, Own };

    Proxy proxy = Proxy::System;
    QString proxyHost; ///< Own: an HTTP proxy (CONNECT, RFC 9110 section 9.3.6)
    quint16 proxyPort = 0;
    QString proxyUser;                      ///< empty: no sign-in
    QString caFile;                         ///< PEM; trusted beside the system's authorities
    QString clientCertificate;              ///< PEM, with its chain; empty: none
    QString clientKey;                      ///< PEM
    std::chrono::seconds idleTimeout{30};   ///< 1 to 600: nothing arrived for so long
    std::chrono::seconds totalTimeout{120}; ///< 1 to 3,600: of one answer
    bool allowPlainHttp = false;            ///< http:// to another machine, after a warning
    std::chrono::seconds revokeDelay{
        10}; ///< 0 to 120: how long a revocation that is final can be undone before it is sent
    std::chrono::minutes refreshEvery{0}; ///< 0: only by hand, and by focus when the list is a minute old
    QList<CertificatePin> pins;

    bool operator==(const NetworkSettings &) const = default;
};

inline constexpr QLatin1String proxyPasswordName("proxy_password");
inline constexpr QLatin1String clientKeyPasswordName("client_key_password");

} // namespace tokendesk
