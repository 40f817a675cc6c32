// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/http/urlrules.h"

#include "core/http/words.h"

#include <QCoreApplication>
#include <QHostAddress>

#include <algorithm>

namespace tokendesk::http {

namespace {

Result<QUrl> refused(const char *why, const QString &host = {})
{
    Error error{.kind = ErrorKind::InvalidInput, .object = QStringLiteral("url")};
    error.reason = say(why, host.isEmpty() ? QStringList() : QStringList(host));
    error.neverSent = true;
    return fail(std::move(error));
}

bool isScheme(const QUrl &url, QLatin1String scheme)
{
    return url.scheme().compare(scheme, Qt::CaseInsensitive) == 0;
}

bool hasDotSegment(const QUrl &url)
{
    const QStringList segments = url.path(QUrl::FullyDecoded).split(QLatin1Char('/'));
    return std::any_of(segments.begin(), segments.end(), [](const QString &segment) {
        return segment == QLatin1String(".") || segment == QLatin1String("..");
    });
}

QString queryOf(const QUrl &url, const HttpRequest &request)
{
    QByteArray query = url.query(QUrl::FullyEncoded).toLatin1();
    for (const auto &[name, value] : request.query) {
        if (!query.isEmpty())
            query += '&';
        query += name.toUtf8().toPercentEncoding() + '=' + value.bytes().toByteArray().toPercentEncoding();
    }
    return QString::fromLatin1(query);
}

} // namespace

quint16 portOf(const QUrl &url)
{
    return static_cast<quint16>(url.port(isScheme(url, QLatin1String("https")) ? 443 : 80));
}

bool isLoopback(const QString &host)
{
    const QString name = host.toLower();
    return name == QLatin1String("localhost") || name.endsWith(QLatin1String(".localhost")) ||
           QHostAddress(name).isLoopback();
}

bool isSameOrigin(const QUrl &a, const QUrl &b)
{
    return a.scheme().compare(b.scheme(), Qt::CaseInsensitive) == 0 &&
           a.host(QUrl::FullyEncoded).compare(b.host(QUrl::FullyEncoded), Qt::CaseInsensitive) == 0 &&
           portOf(a) == portOf(b);
}

Result<QUrl> targetOf(const HttpOptions &options, const HttpRequest &request)
{
    const bool isWhole = !request.path.isEmpty() && !request.path.startsWith(QLatin1Char('/'));
    const QString text =
        isWhole
            ? request.path
            : options.base.toString(QUrl::FullyEncoded | QUrl::RemoveQuery | QUrl::StripTrailingSlash) + request.path;
    QUrl url(text, QUrl::StrictMode);
    const bool isHttps = isScheme(url, QLatin1String("https"));
    if (!url.isValid() || url.host().isEmpty() || !(isHttps || isScheme(url, QLatin1String("http"))))
        return refused(QT_TRANSLATE_NOOP("Http", "This is not an address of a server. Enter one such as "
                                                 "https://example.org."));
    if (!isHttps && !isLoopback(url.host()) && !options.network.allowPlainHttp)
        return refused(QT_TRANSLATE_NOOP("Http", "Nothing was sent to %1: with http:// anybody on the way can read the "
                                                 "credential. Use https://, or allow plain HTTP for this connection."),
                       url.host());
    if (!url.userInfo().isEmpty())
        return refused(QT_TRANSLATE_NOOP("Http", "The address holds a user name or password. Leave it out; what is "
                                                 "needed to sign in is entered separately."));
    if (url.hasFragment() || hasDotSegment(url))
        return refused(QT_TRANSLATE_NOOP("Http", "The address holds a part (#, . or ..) that leads elsewhere."));
    if (url.path().isEmpty())
        url.setPath(QStringLiteral("/"));
    if (const QString query = queryOf(url, request); !query.isEmpty())
        url.setQuery(query, QUrl::StrictMode);
    return url;
}

Result<QUrl> redirectTarget(const QUrl &from, const QByteArray &location)
{
    const QUrl to = from.resolved(QUrl::fromEncoded(location, QUrl::StrictMode));
    Error error{.kind = ErrorKind::Protocol};
    if (location.isEmpty() || !to.isValid() || to.host().isEmpty()) {
        error.reason =
            say(QT_TRANSLATE_NOOP("Http", "The server sends on to another address, but does not say which."));
        return fail(std::move(error));
    }
    if (!isSameOrigin(from, to) || !to.userInfo().isEmpty()) {
        const QString place = QStringLiteral("%1://%2:%3").arg(to.scheme(), to.host(), QString::number(portOf(to)));
        error.reason = say(QT_TRANSLATE_NOOP("Http", "The server sends on to %1. Nothing was sent there, since a "
                                                     "credential goes to no other place than the one that was entered. "
                                                     "If that is the right address, use it for this connection."),
                           {place});
        return fail(std::move(error));
    }
    QUrl clean = to;
    clean.setFragment({});
    return clean;
}

} // namespace tokendesk::http
