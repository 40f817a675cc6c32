// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>

namespace tokendesk::test {

/// Certificates of an authority of one's own, made by the openssl program when asked for.
class Certificates final
{
public:
    Certificates() { authority(QStringLiteral("ca")); }

    bool isSound() const { return m_sound; }
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString certificate(const QString &name) const { return path(name + QLatin1String(".pem")); }
    QString key(const QString &name) const { return path(name + QLatin1String(".key")); }

    void authority(const QString &name)
    {
        run({QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"), QStringLiteral("ec"),
             QStringLiteral("-pkeyopt"), curve, QStringLiteral("-nodes"), QStringLiteral("-keyout"), key(name),
             QStringLiteral("-out"), certificate(name), QStringLiteral("-days"), QStringLiteral("30"),
             QStringLiteral("-subj"), QStringLiteral("/CN=Authority ") + name});
    }

    /// One for `names` ("DNS:localhost,IP:127.0.0.1") by an authority; days -1: it has expired.
    void issue(const QString &name, const QString &names, int days = 30, const QString &by = QStringLiteral("ca"),
               const QString &organisation = QStringLiteral("Things, Inc"))
    {
        QFile extensions(path(name + QLatin1String(".ext")));
        if (extensions.open(QIODevice::WriteOnly))
            extensions.write("subjectAltName=" + names.toLatin1() + '\n');
        extensions.close();
        const QString request = path(name + QLatin1String(".csr"));
        run({QStringLiteral("req"), QStringLiteral("-newkey"), QStringLiteral("ec"), QStringLiteral("-pkeyopt"), curve,
             QStringLiteral("-nodes"), QStringLiteral("-keyout"), key(name), QStringLiteral("-out"), request,
             QStringLiteral("-subj"), QStringLiteral("/O=%1/CN=%2").arg(organisation, name)});
        run({QStringLiteral("x509"), QStringLiteral("-req"), QStringLiteral("-in"), request, QStringLiteral("-CA"),
             certificate(by), QStringLiteral("-CAkey"), key(by), QStringLiteral("-CAcreateserial"),
             QStringLiteral("-days"), QString::number(days), QStringLiteral("-extfile"), extensions.fileName(),
             QStringLiteral("-out"), certificate(name)});
    }

    /// The same key, locked with a password.
    QString lockedKey(const QString &name, const QString &password)
    {
        const QString file = path(name + QLatin1String(".locked.key"));
        run({QStringLiteral("ec"), QStringLiteral("-in"), key(name), QStringLiteral("-aes256"),
             QStringLiteral("-passout"), QStringLiteral("pass:") + password, QStringLiteral("-out"), file});
        return file;
    }

private:
    void run(const QStringList &arguments)
    {
        QProcess openssl;
        openssl.start(QStringLiteral("openssl"), arguments);
        m_sound = openssl.waitForFinished() && openssl.exitCode() == 0 && m_sound;
    }

    static inline const QString curve = QStringLiteral("ec_paramgen_curve:prime256v1");
    QTemporaryDir m_folder;
    bool m_sound = true;
};

} // namespace tokendesk::test
