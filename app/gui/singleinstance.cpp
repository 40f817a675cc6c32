// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "app/gui/singleinstance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QLocalSocket>
#include <QStandardPaths>

namespace tokendesk {

namespace {

constexpr int patience = 1'000;    // ms, for a program that answers at once or not at all
constexpr qint64 longest = 16'384; // bytes of a path
const QByteArray greeting = QByteArrayLiteral("tokendesk 1\n");

/// A socket in a folder that is the user's alone; its name tells nothing about the folder.
QString socketName(const QString &configDir)
{
    const QString place = QFileInfo(configDir).canonicalFilePath().isEmpty() ? QDir::cleanPath(configDir)
                                                                             : QFileInfo(configDir).canonicalFilePath();
    const QByteArray hash = QCryptographicHash::hash(place.toUtf8(), QCryptographicHash::Sha256).toHex().first(16);
    const QString name = QStringLiteral("tokendesk-") + QString::fromLatin1(hash);
    const QString runtime = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    return runtime.isEmpty() ? name : runtime + QLatin1Char('/') + name;
}

} // namespace

SingleInstance::SingleInstance(const QString &configDir, QObject *parent)
    : QObject(parent)
    , m_name(socketName(configDir))
{
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::take);
}

bool SingleInstance::handOver(const QString &folder) const
{
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (!socket.waitForConnected(patience))
        return false;
    socket.write(greeting + folder.toUtf8() + '\n');
    if (!socket.waitForBytesWritten(patience))
        return false;
    // Without the answer the other one hangs, or is none of ours: better a second window than none.
    return socket.waitForReadyRead(patience) && socket.readAll() == greeting;
}

void SingleInstance::listen()
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    if (!m_server.listen(m_name) && m_server.serverError() == QAbstractSocket::AddressInUseError) {
        QLocalServer::removeServer(m_name); // nobody answered there: it was left by a program that was killed
        m_server.listen(m_name);
    }
}

void SingleInstance::take()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        const auto read = [this, socket] {
            if (socket->bytesAvailable() > longest) {
                socket->abort();
                return;
            }
            if (!socket->canReadLine() || socket->peek(greeting.size()) != greeting)
                return;
            const QByteArray all = socket->peek(longest);
            if (all.count('\n') < 2)
                return;
            socket->readAll();
            socket->write(greeting);
            socket->flush();
            Q_EMIT asked(QString::fromUtf8(all.mid(greeting.size()).chopped(1)));
        };
        connect(socket, &QLocalSocket::readyRead, this, read);
        read();
    }
}

} // namespace tokendesk
