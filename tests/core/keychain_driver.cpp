// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
//
// keychain_driver [--limit MS] COMMAND…: asks the real keychain of the session that it runs in, one line an answer.
// tst_keychain starts it in sessions of its own: with a keyring unlocked, locked, absent, or without a bus.
//   probe | read NAME | write NAME VALUE | writelong NAME BYTES | readlong NAME | remove NAME | pause MS
//   flood COUNT CANCELLED   queues COUNT reads, cancels CANCELLED of them, and counts the answers
#include "core/base/async.h"
#include "core/keychain/oskeychain.h"
#include "core/keychain/qtkeychaincalls.h"

#include <QCoreApplication>
#include <QTimer>

#include <cstdio>

using namespace tokendesk;

namespace {

QByteArray longValue(int bytes)
{
    QByteArray value;
    for (int i = 0; i < bytes; ++i)
        value.append(static_cast<char>('!' + i * 31 % 90));
    return value;
}

void say(const QString &line)
{
    std::fprintf(stdout, "%s\n", line.toUtf8().constData());
    std::fflush(stdout);
}

template <class T>
QString outcome(const Result<T> &result)
{
    return result ? QStringLiteral("ok") : QString(errorKindName(result.error().kind));
}

class Driver final : public QObject
{
public:
    Driver(QStringList commands, std::chrono::milliseconds limit)
        : m_commands(std::move(commands))
        , m_keychain(std::make_unique<QtKeychainCalls>(QStringLiteral("Tokendesk")),
                     KeychainPatience{.limit = limit, .quiet = std::chrono::milliseconds(200)})
    {
        connect(&m_keychain, &SecretStore::waitingChanged, this,
                [](bool waiting) { say(QStringLiteral("waiting %1").arg(waiting ? 1 : 0)); });
        connect(&m_alive, &QTimer::timeout, this, [this] { ++m_ticks; });
        m_alive.start(10);
        QMetaObject::invokeMethod(this, &Driver::next, Qt::QueuedConnection);
    }

private:
    QString take() { return m_commands.isEmpty() ? QString() : m_commands.takeFirst(); }

    void next()
    {
        if (m_commands.isEmpty()) {
            QCoreApplication::quit();
            return;
        }
        const QString command = take();
        m_ticks = 0;
        if (command == QLatin1String("probe"))
            probe();
        else if (command == QLatin1String("pause"))
            QTimer::singleShot(take().toInt(), this, &Driver::next);
        else if (command == QLatin1String("flood"))
            flood();
        else if (command == QLatin1String("remove"))
            answer(command, m_keychain.remove(take(), {}));
        else if (command == QLatin1String("read") || command == QLatin1String("readlong"))
            read(command, take());
        else
            write(command, take());
    }

    void probe()
    {
        auto *watcher = new QFutureWatcher<KeychainStatus>(this);
        connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
            say(QStringLiteral("probe %1").arg(static_cast<int>(watcher->result())));
            next();
        });
        watcher->setFuture(m_keychain.probe());
    }

    void write(const QString &command, const QString &name)
    {
        const QString value = take();
        Secret secret =
            command == QLatin1String("writelong") ? Secret(longValue(value.toInt())) : Secret(value.toUtf8());
        answer(command, m_keychain.write(name, std::move(secret), {}));
    }

    void answer(const QString &command, const QFuture<Result<>> &future)
    {
        whenDone(future, this, [this, command](const Result<> &result) {
            // While the keychain keeps us waiting, everything else goes on.
            const bool late = !result && result.error().kind == ErrorKind::Timeout;
            say(command + QLatin1Char(' ') + outcome(result) + QLatin1String(late && m_ticks > 50 ? " alive" : ""));
            next();
        });
    }

    void read(const QString &command, const QString &name)
    {
        whenDone(m_keychain.read(name, {}), this, [this, command](const Result<Secret> &secret) {
            if (!secret)
                say(command + QLatin1Char(' ') + outcome(secret));
            else if (command == QLatin1String("readlong"))
                say(QStringLiteral("readlong %1 %2")
                        .arg(secret->size())
                        .arg(secret->bytes() == QByteArrayView(longValue(static_cast<int>(secret->size()))) ? 1 : 0));
            else
                say(QStringLiteral("read =%1").arg(secret->reveal()));
            next();
        });
    }

    void flood()
    {
        const int count = take().toInt();
        const int cancelled = take().toInt();
        m_left = count;
        QList<CancelToken> cancels;
        for (int i = 0; i < count; ++i) {
            cancels.append(CancelToken());
            whenDone(m_keychain.read(QStringLiteral("flood/%1").arg(i % 7), cancels.last()), this,
                     [this](const Result<Secret> &secret) {
                         ++m_outcomes[outcome(secret)];
                         if (--m_left == 0) {
                             for (auto it = m_outcomes.cbegin(); it != m_outcomes.cend(); ++it)
                                 say(QStringLiteral("flood %1 %2").arg(it.key()).arg(it.value()));
                             next();
                         }
                     });
        }
        for (int i = 0; i < cancelled; ++i)
            cancels.at(count - 1 - i).cancel();
    }

    QStringList m_commands;
    OsKeychain m_keychain;
    QTimer m_alive;
    int m_ticks = 0;
    int m_left = 0;
    QMap<QString, int> m_outcomes;
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QStringList commands = QCoreApplication::arguments().mid(1);
    int limit = 20'000;
    if (commands.size() > 1 && commands.first() == QLatin1String("--limit")) {
        limit = commands.at(1).toInt();
        commands = commands.mid(2);
    }
    const Driver driver(commands, std::chrono::milliseconds(limit));
    return QCoreApplication::exec();
}
