// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QFile>
#include <QMutex>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslSocket>
#include <QTcpServer>
#include <QUrl>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <sys/socket.h>
#include <thread>
#include <vector>

namespace tokendesk::test {

/// A request as it arrived, byte by byte.
struct SeenRequest
{
    QByteArray head; ///< up to and with the empty line
    QByteArray body;

    QByteArray method() const { return head.left(head.indexOf(' ')); }
    QByteArray target() const { return head.mid(head.indexOf(' ') + 1).split(' ').first(); }
    QByteArray header(const QByteArray &name) const
    {
        for (const QByteArray &line : head.split('\n')) {
            const qsizetype colon = line.indexOf(':');
            if (colon > 0 && line.left(colon).compare(name, Qt::CaseInsensitive) == 0)
                return line.mid(colon + 1).trimmed();
        }
        return {};
    }
};

/// One connection, seen from the server, on a thread of its own: everything blocks, and ends when the server does.
class Peer final
{
public:
    Peer(QTcpSocket &socket, const std::atomic_bool &stopping)
        : m_socket(socket)
        , m_stopping(stopping)
    {
    }

    bool isAlive() const { return !m_stopping && m_socket.state() == QAbstractSocket::ConnectedState; }

    /// The next request; empty when the connection ends first.
    std::optional<SeenRequest> read()
    {
        SeenRequest request;
        qsizetype end = -1;
        while ((end = m_read.indexOf("\r\n\r\n")) < 0) {
            if (!more())
                return std::nullopt;
        }
        request.head = m_read.left(end + 4);
        const qsizetype length = request.header("content-length").toLongLong();
        while (m_read.size() < end + 4 + length) {
            if (!more())
                return std::nullopt;
        }
        request.body = m_read.mid(end + 4, length);
        m_read.remove(0, end + 4 + length);
        return request;
    }

    bool write(const QByteArray &bytes)
    {
        m_socket.write(bytes);
        while (isAlive() && m_socket.bytesToWrite() > 0)
            m_socket.waitForBytesWritten(50);
        return isAlive();
    }

    bool answer(const QByteArray &body, const QByteArray &status = "200 OK",
                const QByteArray &headers = "Content-Type: application/json\r\n")
    {
        return write("HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: " + QByteArray::number(body.size()) +
                     "\r\n\r\n" + body);
    }

    /// Waits, as long as the client stays.
    void hold(std::chrono::milliseconds time = std::chrono::hours(1))
    {
        const auto end = std::chrono::steady_clock::now() + time;
        while (isAlive() && std::chrono::steady_clock::now() < end)
            m_socket.waitForReadyRead(20);
    }

    void close() { m_socket.disconnectFromHost(); }

    /// Ends the connection with RST instead of FIN.
    void reset()
    {
        const linger now{.l_onoff = 1, .l_linger = 0};
        ::setsockopt(static_cast<int>(m_socket.socketDescriptor()), SOL_SOCKET, SO_LINGER, &now, sizeof now);
        m_socket.abort();
    }

private:
    bool more()
    {
        while (m_socket.bytesAvailable() == 0 && isAlive())
            m_socket.waitForReadyRead(20);
        const QByteArray bytes = m_socket.isOpen() ? m_socket.readAll() : QByteArray();
        m_read += bytes;
        return !bytes.isEmpty();
    }

    QTcpSocket &m_socket;
    const std::atomic_bool &m_stopping;
    QByteArray m_read;
};

/// How a server shows itself; without it, it speaks plain HTTP.
struct ServerTls
{
    QSslConfiguration configuration;

    static ServerTls of(const QString &certificateFile, const QString &keyFile,
                        QSsl::SslProtocol protocol = QSsl::TlsV1_2OrLater)
    {
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setLocalCertificateChain(QSslCertificate::fromPath(certificateFile));
        QFile file(keyFile);
        if (file.open(QIODevice::ReadOnly))
            tls.setPrivateKey(QSslKey(file.readAll(), QSsl::Ec));
        tls.setProtocol(protocol);
        tls.setPeerVerifyMode(QSslSocket::VerifyNone);
        return {tls};
    }
};

/// A server that does with each request what a test says, and counts what arrives.
class ScriptedServer final
{
public:
    using Script = std::function<void(Peer &, const SeenRequest &)>;

    explicit ScriptedServer(Script script, std::optional<ServerTls> tls = std::nullopt,
                            const QHostAddress &address = QHostAddress::LocalHost)
        : m_script(std::move(script))
        , m_tls(std::move(tls))
        , m_thread([this, address] { run(address); })
    {
        while (m_port == 0)
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    ~ScriptedServer()
    {
        m_stopping = true;
        m_thread.join();
    }
    Q_DISABLE_COPY_MOVE(ScriptedServer)

    quint16 port() const { return static_cast<quint16>(m_port); }
    QUrl url(const QString &host = QStringLiteral("127.0.0.1"), const QString &path = {}) const
    {
        QUrl url;
        url.setScheme(m_tls ? QStringLiteral("https") : QStringLiteral("http"));
        url.setHost(host);
        url.setPort(m_port);
        url.setPath(path);
        return url;
    }

    int connections() const { return m_connections; }
    qint64 bytes() const { return m_bytes; } ///< of whole requests, after TLS
    QList<SeenRequest> requests() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_requests;
    }
    int count() const { return static_cast<int>(requests().size()); }

private:
    class Listener final : public QTcpServer
    {
    public:
        std::function<void(qintptr)> arrived;

    protected:
        void incomingConnection(qintptr handle) override { arrived(handle); }
    };

    void run(const QHostAddress &address)
    {
        std::vector<std::thread> peers;
        Listener listener;
        listener.arrived = [&](qintptr handle) {
            ++m_connections;
            peers.emplace_back([this, handle] { serve(handle); });
        };
        m_port = listener.listen(address) ? listener.serverPort() : -1;
        while (!m_stopping)
            listener.waitForNewConnection(20);
        for (std::thread &peer : peers)
            peer.join();
    }

    void serve(qintptr handle)
    {
        QSslSocket socket;
        socket.setSocketDescriptor(handle);
        if (m_tls) {
            socket.setSslConfiguration(m_tls->configuration);
            socket.startServerEncryption();
            if (!socket.waitForEncrypted(5'000))
                return;
        }
        Peer peer(socket, m_stopping);
        while (const std::optional<SeenRequest> request = peer.read()) {
            {
                const QMutexLocker lock(&m_mutex);
                m_requests.append(*request);
                m_bytes += request->head.size() + request->body.size();
            }
            m_script(peer, *request);
        }
        if (socket.state() == QAbstractSocket::ConnectedState)
            socket.disconnectFromHost();
    }

    const Script m_script;
    const std::optional<ServerTls> m_tls;
    std::atomic_int m_port = 0;
    std::atomic_int m_connections = 0;
    std::atomic<qint64> m_bytes = 0;
    std::atomic_bool m_stopping = false;
    mutable QMutex m_mutex;
    QList<SeenRequest> m_requests;
    std::thread m_thread; ///< last: it uses what stands above
};

} // namespace tokendesk::test
