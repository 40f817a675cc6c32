// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/signin/loopbacklistener.h"

#include <QCoreApplication>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>
#include <QTimer>

namespace tokendesk {

namespace {

constexpr char context[] = "SignIn";
constexpr qsizetype largestHead = 8 * 1024;
constexpr std::chrono::seconds patienceWithSender{5};
constexpr int patienceWithReader = 500; ///< ms, for the last page to leave
constexpr qsizetype mostConnections = 32;
constexpr int mostPortTries = 8; ///< for one port that is free on both addresses

/// The method and target of a request line, and the Host header; empty where the head is not one of HTTP/1.
struct Head
{
    QByteArray method;
    QByteArray target;
    QByteArray host;
};

Head parseHead(const QByteArray &bytes)
{
    const QList<QByteArray> lines = bytes.left(bytes.indexOf("\r\n\r\n")).split('\n');
    const QList<QByteArray> request = lines.first().trimmed().split(' ');
    if (request.size() != 3 || !request.at(2).startsWith("HTTP/1."))
        return {};
    Head head{.method = request.at(0), .target = request.at(1), .host = {}};
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        if (line.left(colon).trimmed().toLower() != "host")
            continue;
        if (!head.host.isEmpty())
            return {}; // two are no host at all
        head.host = line.mid(colon + 1).trimmed().toLower();
    }
    return head;
}

QByteArray answerTo(LoopbackListener::Verdict verdict, const BrowserPages &pages)
{
    if (verdict == LoopbackListener::Verdict::NotHere)
        return "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
    const bool taken = verdict == LoopbackListener::Verdict::Taken;
    const QByteArray page = "<!DOCTYPE html><meta charset=\"utf-8\"><title>Tokendesk</title><p>" +
                            (taken ? pages.done : pages.refused).toHtmlEscaped().toUtf8() + "</p>\n";
    return QByteArray(taken ? "HTTP/1.1 200 OK\r\n" : "HTTP/1.1 400 Bad Request\r\n") +
           "Content-Type: text/html; charset=utf-8\r\nContent-Length: " + QByteArray::number(page.size()) +
           "\r\nCache-Control: no-store\r\nReferrer-Policy: no-referrer\r\n"
           "Content-Security-Policy: default-src 'none'\r\nConnection: close\r\n\r\n" +
           page;
}

Error portTaken(quint16 port)
{
    return {.kind = ErrorKind::Io,
            .object = QString::number(port),
            .reason = Phrase{context,
                             QT_TRANSLATE_NOOP("SignIn", "Port %1 is in use by another program. End that program, or "
                                                         "choose another port if the server allows one."),
                             {QString::number(port)}}};
}

} // namespace

/// Lives on the listener's thread.
struct LoopbackListener::Private final : QObject
{
    Private(Host theHost, BrowserPages thePages, Judge theJudge)
        : host(theHost)
        , pages(std::move(thePages))
        , judge(std::move(theJudge))
    {
    }

    Result<quint16> listen(quint16 wanted);
    QTcpServer *open(const QHostAddress &address, quint16 wanted);
    void accept(QTcpServer &server);
    void read(QTcpSocket &socket);
    bool isOurs(const QByteArray &hostHeader) const;
    void close();

    Host host;
    BrowserPages pages;
    Judge judge;
    quint16 port = 0;
    bool over = false;
    QList<QTcpServer *> servers;
    QList<QTcpSocket *> sockets;
    QThread thread;
};

QTcpServer *LoopbackListener::Private::open(const QHostAddress &address, quint16 wanted)
{
    auto server = std::make_unique<QTcpServer>();
    if (!server->listen(address, wanted))
        return nullptr;
    QTcpServer *opened = server.release();
    opened->setParent(this);
    connect(opened, &QTcpServer::newConnection, this, [this, opened] { accept(*opened); });
    servers.append(opened);
    return opened;
}

Result<quint16> LoopbackListener::Private::listen(quint16 wanted)
{
    const QHostAddress first(host == Host::IPv6 ? QHostAddress::LocalHostIPv6 : QHostAddress::LocalHost);
    for (int attempt = 0; attempt < mostPortTries; ++attempt) {
        const QTcpServer *server = open(first, wanted);
        if (server == nullptr)
            return fail(portTaken(wanted));
        port = server->serverPort();
        if (host != Host::Localhost)
            return port;
        // A machine without IPv6 has nobody who could listen there either.
        QTcpServer probe;
        const bool hasIPv6 = probe.listen(QHostAddress::LocalHostIPv6, 0);
        probe.close();
        if (!hasIPv6 || open(QHostAddress::LocalHostIPv6, port) != nullptr)
            return port;
        qDeleteAll(std::exchange(servers, {}));
        if (wanted != 0)
            break;
    }
    return fail(portTaken(std::exchange(port, quint16{0})));
}

void LoopbackListener::Private::accept(QTcpServer &server)
{
    while (QTcpSocket *socket = server.nextPendingConnection()) {
        if (over || sockets.size() >= mostConnections) {
            socket->abort();
            socket->deleteLater();
            continue;
        }
        socket->setParent(this); // not the server's, which goes before the last page has left
        sockets.append(socket);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(*socket); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            sockets.removeAll(socket);
            socket->deleteLater();
        });
        QTimer::singleShot(patienceWithSender, socket, [socket] { socket->abort(); });
        if (socket->bytesAvailable() > 0)
            read(*socket);
    }
}

bool LoopbackListener::Private::isOurs(const QByteArray &hostHeader) const
{
    for (const Host each : {Host::IPv4, Host::IPv6, Host::Localhost}) {
        if (hostHeader == hostName(each).toLatin1() + ':' + QByteArray::number(port))
            return true;
    }
    return false;
}

void LoopbackListener::Private::read(QTcpSocket &socket)
{
    const QByteArray bytes = socket.peek(largestHead + 1);
    if (!bytes.contains("\r\n\r\n")) {
        if (bytes.size() > largestHead)
            socket.abort();
        return;
    }
    disconnect(&socket, &QTcpSocket::readyRead, this, nullptr);
    socket.readAll();
    const Head head = parseHead(bytes);
    const bool judged = !over && head.method == "GET" && isOurs(head.host);
    const Verdict verdict = judged ? judge(head.target) : Verdict::NotHere;
    over = over || verdict == Verdict::Taken || verdict == Verdict::Ended;
    socket.write(answerTo(verdict, pages));
    socket.disconnectFromHost();
}

void LoopbackListener::Private::close()
{
    qDeleteAll(std::exchange(servers, {}));
    const QList<QTcpSocket *> open = std::exchange(sockets, {});
    for (QTcpSocket *socket : open) {
        socket->disconnect(this);
        if (socket->bytesToWrite() > 0)
            socket->waitForDisconnected(patienceWithReader);
        delete socket;
    }
}

LoopbackListener::LoopbackListener(Host host, BrowserPages pages, Judge judge)
    : d(std::make_unique<Private>(host, std::move(pages), std::move(judge)))
{
    d->moveToThread(&d->thread);
    d->thread.start();
}

LoopbackListener::~LoopbackListener()
{
    QMetaObject::invokeMethod(
        d.get(), [this] { d->close(); }, Qt::BlockingQueuedConnection);
    d->thread.quit();
    d->thread.wait();
}

Result<quint16> LoopbackListener::listen(quint16 port)
{
    Result<quint16> result = quint16{0};
    QMetaObject::invokeMethod(
        d.get(), [this, port, &result] { result = d->listen(port); }, Qt::BlockingQueuedConnection);
    return result;
}

QString LoopbackListener::hostName(Host host)
{
    switch (host) {
    case Host::IPv4:
        return QStringLiteral("127.0.0.1");
    case Host::IPv6:
        return QStringLiteral("[::1]");
    case Host::Localhost:
        return QStringLiteral("localhost");
    }
    Q_UNREACHABLE();
}

} // namespace tokendesk
