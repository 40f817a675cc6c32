// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/certificateproblem.h"
#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/domain/networksettings.h"

#include <QSslConfiguration>
#include <QSslError>
#include <QUrl>

#include <optional>

namespace tokendesk::http {

/// Whom a connection trusts, and what it shows of itself. Thread-safe: nothing changes once it is made.
class TlsTrust final
{
public:
    /// Reads the CA file, the client certificate and its key. InvalidInput with the name of the setting as object
    /// ("ca_file", "client_certificate", "client_key") where one of them cannot be used.
    [[nodiscard]] static Result<TlsTrust> load(const NetworkSettings &settings, const Secret &keyPassword);

    /// For a request that needs TLS: loading it takes some milliseconds the first time.
    QSslConfiguration configuration() const;

    /// What is wrong with the certificate of `url`'s server, in the terms that a person decides about and a pin keeps.
    static CertificateProblem problemOf(const QUrl &url, const QSslCertificate &certificate,
                                        const QList<QSslError> &errors);
    /// Exactly this certificate with exactly these faults was accepted for exactly this host and port.
    bool isAccepted(const CertificateProblem &problem) const;

private:
    TlsTrust() = default;

    std::optional<QSslConfiguration> m_configuration; ///< none: nothing of its own
    QList<CertificatePin> m_pins;
};

} // namespace tokendesk::http
