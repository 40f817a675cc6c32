// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/http/httpclient.h"
#include "tests/core/scriptedserver.h"

#include <QElapsedTimer>
#include <QJsonObject>
#include <QLoggingCategory>
#include <QTest>

namespace tokendesk::test {

/// A value that must appear nowhere but in the requests to the one server.
inline const QString sentinel = QStringLiteral("SENTINEL-5b1f0c9d");

inline HttpOptions optionsFor(const QUrl &url)
{
    HttpOptions options;
    options.base = url;
    options.network.proxy = NetworkSettings::Proxy::None;
    options.network.idleTimeout = std::chrono::seconds(2);
    options.network.totalTimeout = std::chrono::seconds(4);
    options.limits.attempts = 1;
    return options;
}

inline HttpRequest requestFor(HttpMethod method, const QString &path = QStringLiteral("/things"))
{
    return HttpRequest(method, path, QStringLiteral("the thing"));
}

/// With the sentinel wherever a credential may ride.
inline HttpRequest secretRequest(HttpMethod method, const QString &path = QStringLiteral("/things"))
{
    HttpRequest request = requestFor(method, path);
    request.addQuery(QStringLiteral("token"), Secret::fromText(sentinel));
    request.addHeader("Authorization", Secret::fromText(QStringLiteral("Bearer ") + sentinel));
    request.addHeader("X-Own-Header", Secret::fromText(sentinel));
    if (method != HttpMethod::Get && method != HttpMethod::Head)
        request.setJson({{QStringLiteral("access_token"), sentinel}});
    return request;
}

/// Everything that an error says.
inline QString everythingOf(const Error &error)
{
    return QStringList{error.object, error.detail, QString::fromUtf8(error.reason.source),
                       error.reason.args.join(QLatin1Char(' '))}
        .join(QLatin1Char('|'));
}

/// All log lines of the program, as long as it lives. One at a time.
class LogTrap final
{
public:
    LogTrap()
    {
        lines().clear();
        QLoggingCategory::setFilterRules(QStringLiteral("tokendesk.*=true\nqt.network.*=true"));
        previous() = qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &text) {
            const QMutexLocker lock(&mutex());
            lines().append(text);
        });
    }
    ~LogTrap()
    {
        qInstallMessageHandler(previous());
        QLoggingCategory::setFilterRules({});
    }
    Q_DISABLE_COPY_MOVE(LogTrap)

    static QStringList taken()
    {
        const QMutexLocker lock(&mutex());
        return lines();
    }

private:
    static QMutex &mutex()
    {
        static QMutex mutex;
        return mutex;
    }
    static QStringList &lines()
    {
        static QStringList lines;
        return lines;
    }
    static QtMessageHandler &previous()
    {
        static QtMessageHandler handler = nullptr;
        return handler;
    }
};

} // namespace tokendesk::test
