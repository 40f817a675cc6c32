// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/http/tlstrust.h"

#include "core/http/urlrules.h"
#include "core/http/words.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QMetaEnum>
#include <QSslCertificate>
#include <QSslKey>

#include <algorithm>

namespace tokendesk::http {

namespace {

constexpr qint64 largestFile = qint64{4} * 1024 * 1024;

tl::unexpected<Error> unusable(const char *setting, const char *why, const QString &file)
{
    Error error{.kind = ErrorKind::InvalidInput, .object = QLatin1String(setting)};
    error.reason = say(why, {file});
    error.neverSent = true;
    return fail(std::move(error));
}

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.read(largestFile);
}

QList<QSslCertificate> certificatesIn(const QString &path)
{
    return QSslCertificate::fromData(contentsOf(path), QSsl::Pem);
}

QSslKey keyIn(const QString &path, const Secret &password)
{
    QByteArray pem = contentsOf(path);
    const QByteArray passPhrase = password.bytes().toByteArray();
    QSslKey key;
    for (const auto algorithm : {QSsl::Rsa, QSsl::Ec, QSsl::Dsa}) {
        key = QSslKey(pem, algorithm, QSsl::Pem, QSsl::PrivateKey, passPhrase);
        if (!key.isNull())
            break;
    }
    pem.fill('\0');
    return key;
}

QString colonHex(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex(':'));
}

/// RFC 4514, the most specific part first. Qt forgets the order that the certificate has.
QString distinguishedName(const QSslCertificate &certificate, bool issuer)
{
    QList<QByteArray> attributes = {"CN", "OU", "O", "L", "ST", "C"};
    for (const QByteArray &other : issuer ? certificate.issuerInfoAttributes() : certificate.subjectInfoAttributes()) {
        if (!attributes.contains(other))
            attributes.append(other);
    }
    QStringList parts;
    for (const QByteArray &attribute : std::as_const(attributes)) {
        const QStringList values = issuer ? certificate.issuerInfo(attribute) : certificate.subjectInfo(attribute);
        for (QString value : values) {
            for (const QChar special : {u'\\', u',', u'+', u'"', u'<', u'>', u';'})
                value.replace(special, QStringLiteral("\\") + special);
            parts.append(QString::fromLatin1(attribute) + QLatin1Char('=') + value);
        }
    }
    return parts.join(QLatin1Char(','));
}

QString codeOf(QSslError::SslError error)
{
    const char *name = QMetaEnum::fromType<QSslError::SslError>().valueToKey(error);
    return name ? QString::fromLatin1(name) : QString::number(error);
}

QSslConfiguration strict()
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    return tls;
}

} // namespace

Result<TlsTrust> TlsTrust::load(const NetworkSettings &settings, const Secret &keyPassword)
{
    TlsTrust trust;
    trust.m_pins = settings.pins;
    if (settings.caFile.isEmpty() && settings.clientCertificate.isEmpty())
        return trust;
    QSslConfiguration tls = strict();
    if (!settings.caFile.isEmpty()) {
        const QList<QSslCertificate> authorities = certificatesIn(settings.caFile);
        if (authorities.isEmpty())
            return unusable("ca_file",
                            QT_TRANSLATE_NOOP("Http", "The file %1 with certificates of authorities cannot be read, or "
                                                      "holds no certificate in PEM form."),
                            settings.caFile);
        // A list of one's own ends loading on demand, so it has to hold the system's too.
        tls.setCaCertificates(QSslConfiguration::systemCaCertificates() + authorities);
    }
    if (!settings.clientCertificate.isEmpty()) {
        const QList<QSslCertificate> chain = certificatesIn(settings.clientCertificate);
        if (chain.isEmpty())
            return unusable("client_certificate",
                            QT_TRANSLATE_NOOP("Http", "The file %1 with the client certificate cannot be read, or "
                                                      "holds no certificate in PEM form."),
                            settings.clientCertificate);
        const QSslKey key = keyIn(settings.clientKey, keyPassword);
        if (key.isNull())
            return unusable("client_key",
                            QT_TRANSLATE_NOOP("Http", "The key of the client certificate in %1 cannot be read: the "
                                                      "file is missing, is not in PEM form, or its password is wrong."),
                            settings.clientKey);
        tls.setLocalCertificateChain(chain);
        tls.setPrivateKey(key);
    }
    trust.m_configuration = std::move(tls);
    return trust;
}

QSslConfiguration TlsTrust::configuration() const
{
    return m_configuration ? *m_configuration : strict();
}

CertificateProblem TlsTrust::problemOf(const QUrl &url, const QSslCertificate &certificate,
                                       const QList<QSslError> &errors)
{
    CertificateProblem problem;
    problem.host = url.host();
    problem.port = portOf(url);
    for (const QSslError &error : errors) {
        const CertificateProblem::Fault fault{codeOf(error.error()), error.errorString()};
        if (!problem.faults.contains(fault))
            problem.faults.append(fault);
    }
    if (certificate.isNull())
        return problem;
    problem.subject = distinguishedName(certificate, false);
    problem.issuer = distinguishedName(certificate, true);
    problem.names = certificate.subjectAlternativeNames().values();
    problem.names.sort();
    problem.validFrom = certificate.effectiveDate().toUTC();
    problem.validTo = certificate.expiryDate().toUTC();
    problem.sha256 = colonHex(certificate.digest(QCryptographicHash::Sha256));
    return problem;
}

bool TlsTrust::isAccepted(const CertificateProblem &problem) const
{
    if (problem.sha256.isEmpty())
        return false;
    QStringList codes;
    for (const CertificateProblem::Fault &fault : problem.faults)
        codes.append(fault.code);
    codes.removeDuplicates();
    codes.sort();
    return m_pins.contains(CertificatePin{problem.host, problem.port, problem.sha256, codes});
}

} // namespace tokendesk::http
