// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkCookieJar>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QProcess>
#include <QTcpServer>
#include <QTest>

namespace tokendesk {

/// The certified authorization server of tests/clients/oauth-server, as a program of its own.
class OAuthServer final
{
public:
    ~OAuthServer()
    {
        m_process.terminate();
        m_process.waitForFinished();
    }

    /// `settings`: its environment, see server.mjs. False: it did not start.
    bool start(const QMap<QString, QString> &settings = {})
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (auto setting = settings.begin(); setting != settings.end(); ++setting)
            environment.insert(setting.key(), setting.value());
        m_process.setProcessEnvironment(environment);
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral(TOKENDESK_NODE), {QStringLiteral(TOKENDESK_OAUTH_SERVER)});
        if (!m_process.waitForStarted() || !QTest::qWaitFor([this] { return m_process.canReadLine(); }, 60'000))
            return false;
        const QJsonObject ready = QJsonDocument::fromJson(m_process.readLine()).object();
        issuer = ready.value(QLatin1String("issuer")).toString();
        origin = QUrl(ready.value(QLatin1String("origin")).toString());
        return !issuer.isEmpty();
    }

    QString issuer;
    QUrl origin;

private:
    QProcess m_process;
};

/// Follows redirects, with cookies, until somebody shows a page: the person and the browser in one.
class ScriptedBrowser final : public QObject
{
    Q_OBJECT

public:
    ScriptedBrowser() { m_network.setProxy(QNetworkProxy::NoProxy); }

    void visit(QUrl address)
    {
        if (change)
            address = change(address);
        if (!address.isValid())
            return;
        visited.append(address);
        QNetworkRequest request(address);
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
        QNetworkReply *reply = m_network.get(request);
        connect(reply, &QNetworkReply::finished, this, [this, reply, address] {
            reply->deleteLater();
            const QByteArray location = reply->rawHeader("Location");
            if (location.isEmpty())
                pages.append(QString::fromUtf8(reply->readAll()));
            else
                visit(address.resolved(QUrl::fromEncoded(location)));
        });
    }

    /// As a browser that was never there: nobody is signed in.
    void forget()
    {
        m_network.setCookieJar(new QNetworkCookieJar(&m_network));
        visited.clear();
        pages.clear();
    }

    /// Each address before it is opened; an invalid one is not opened at all.
    std::function<QUrl(QUrl)> change;
    QList<QUrl> visited;
    QStringList pages; ///< where each way ended

private:
    QNetworkAccessManager m_network;
};

/// One that nobody listens on just now.
inline quint16 freePort()
{
    QTcpServer probe;
    probe.listen(QHostAddress::LocalHost, 0);
    return probe.serverPort();
}

} // namespace tokendesk
