// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDateTime>
#include <QStringList>

namespace tokendesk {

/// Why a server's certificate is not trusted, and all that a person needs to decide about it. Nothing in it is secret.
struct CertificateProblem
{
    struct Fault
    {
        QString code; ///< stable, the name in QSslError::SslError: "SelfSignedCertificate"
        QString text; ///< as the TLS library says it

        bool operator==(const Fault &) const = default;
    };

    QString host;
    quint16 port = 0;
    QList<Fault> faults;
    QString subject; ///< distinguished name (RFC 4514), of the server's own certificate
    QString issuer;
    QStringList names;   ///< DNS names and addresses that it is for
    QDateTime validFrom; ///< UTC
    QDateTime validTo;
    QString sha256; ///< of the certificate (DER), "ab:cd:…", lower case

    bool operator==(const CertificateProblem &) const = default;
};

} // namespace tokendesk
