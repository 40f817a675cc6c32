// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/text/certificates.h"

#include "ui/text/plain.h"

#include <QCoreApplication>

#include <array>

namespace tokendesk::text {

namespace {

/// Names of QSslError::SslError that a person can do something about.
constexpr std::array sentences{
    std::pair{QLatin1String("SelfSignedCertificate"),
              QT_TRANSLATE_NOOP("Certificates", "It vouches for itself: no authority has confirmed it.")},
    std::pair{QLatin1String("SelfSignedCertificateInChain"),
              QT_TRANSLATE_NOOP("Certificates", "It was confirmed by an authority that this computer does not know.")},
    std::pair{QLatin1String("UnableToGetLocalIssuerCertificate"),
              QT_TRANSLATE_NOOP("Certificates", "It was confirmed by an authority that this computer does not know.")},
    std::pair{QLatin1String("UnableToGetIssuerCertificate"),
              QT_TRANSLATE_NOOP("Certificates", "The authority that confirmed it cannot be found.")},
    std::pair{QLatin1String("UnableToVerifyFirstCertificate"),
              QT_TRANSLATE_NOOP("Certificates", "The server does not say which authority confirmed it.")},
    std::pair{QLatin1String("CertificateUntrusted"),
              QT_TRANSLATE_NOOP("Certificates", "The authority that confirmed it is not trusted.")},
    std::pair{QLatin1String("CertificateExpired"), QT_TRANSLATE_NOOP("Certificates", "It has expired.")},
    std::pair{QLatin1String("CertificateNotYetValid"), QT_TRANSLATE_NOOP("Certificates", "It is not valid yet.")},
    std::pair{QLatin1String("HostNameMismatch"),
              QT_TRANSLATE_NOOP("Certificates", "It was made for other addresses than this one.")},
    std::pair{QLatin1String("CertificateRevoked"),
              QT_TRANSLATE_NOOP("Certificates", "Its authority has declared it invalid.")},
    std::pair{QLatin1String("CertificateSignatureFailed"),
              QT_TRANSLATE_NOOP("Certificates", "Its signature is wrong: it was altered or forged.")},
};

} // namespace

QString certificateFault(const CertificateProblem::Fault &fault)
{
    for (const auto &[code, sentence] : sentences) {
        if (fault.code == code)
            return QCoreApplication::translate("Certificates", sentence);
    }
    return fault.text.isEmpty() ? plain(fault.code) : plain(fault.text);
}

} // namespace tokendesk::text
