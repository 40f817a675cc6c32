// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
// bench_server DOUBLE [TOKENS]: how long a server's list takes to be on screen, beside what curl needs to fetch the
// same answer. DOUBLE is the program flextype_double; it runs as a process of its own, and curl's turn and ours
// alternate. bench_server --list: one start of the program, which it runs itself; what it signs in with comes on
// standard input.

#include "app/gui/application.h"
#include "app/gui/hardening.h"
#include "ui/mainwindow/mainwindow.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTableView>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cstdio>

using namespace tokendesk;

namespace {

constexpr int rounds = 9;
constexpr int patience = 120'000; ///< ms

/// What the stand-in prints when it is ready: "url", "token", "access_token"; and how many tokens it was told to make.
QString text(const QJsonObject &place, const char *name)
{
    return place.value(QLatin1String(name)).toString();
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[values.size() / 2];
}

/// Tells when the table has painted enough rows for the first time.
class RowsPainted final : public QObject
{
public:
    RowsPainted(QTableView &table, int rows, std::function<void(double)> painted)
        : m_table(table)
        , m_rows(rows)
        , m_painted(std::move(painted))
    {
        table.viewport()->installEventFilter(this);
    }

    void start() { m_since.start(); }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        // The viewport paints after this filter, in the same event: what is posted here runs when it is done.
        if (event->type() == QEvent::Paint && m_since.isValid() && !m_seen && m_table.model()->rowCount() >= m_rows) {
            m_seen = true;
            QMetaObject::invokeMethod(
                this, [this] { m_painted(static_cast<double>(m_since.nsecsElapsed()) / 1e6); }, Qt::QueuedConnection);
        }
        return QObject::eventFilter(watched, event);
    }

private:
    QTableView &m_table;
    const int m_rows;
    const std::function<void(double)> m_painted;
    QElapsedTimer m_since;
    bool m_seen = false;
};

/// Prints the milliseconds from the first list's beginning until its rows were painted.
int listOnce(QApplication &application)
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return 1;
    const QJsonObject place = QJsonDocument::fromJson(input.readAll()).object();
    const QTemporaryDir config;
    Application root(application, {.configDir = config.path(), .folder = {}, .useKeychain = false});
    root.start();
    Workspace &workspace = root.workspace();
    std::optional<RowsPainted> painted;
    // When the program has come to rest.
    QTimer::singleShot(500, &root, [&] {
        painted.emplace(*root.window().findChild<QTableView *>(), place.value(QLatin1String("tokens")).toInt(),
                        [](double milliseconds) {
                            std::printf("%.3f\n", milliseconds);
                            QCoreApplication::exit(0);
                        });
        QObject::connect(&workspace.inventory(), &Inventory::refreshStarted, &*painted, [&] { painted->start(); });
        Connection connection;
        connection.name = QStringLiteral("Bench");
        connection.type = QStringLiteral("flextype-server");
        connection.location = {{QStringLiteral("url"), text(place, "url")}};
        SignedIn signedIn;
        for (const char *name : {"token", "access_token"})
            signedIn.credential.set(QLatin1String(name), Secret::fromText(text(place, name)));
        workspace.signIns().connect(connection, std::move(signedIn), CredentialVault::Keep::ForThisSession);
    });
    QTimer::singleShot(patience, &root, [] {
        std::fputs("bench_server: the tokens did not come\n", stderr);
        QCoreApplication::exit(1);
    });
    return QApplication::exec();
}

/// Milliseconds; negative: it failed, or brought no list.
double curlOnce(const QJsonObject &place, const QString &file)
{
    const QString url = QStringLiteral("%1/api/v1/entries?token=%2&id=tokens&options%5Bcollection%5D=true")
                            .arg(text(place, "url"), text(place, "token"));
    QProcess curl;
    QElapsedTimer timer;
    timer.start();
    curl.start(QStringLiteral("curl"), {QStringLiteral("-s"), QStringLiteral("-o"), file, url});
    if (!curl.waitForFinished(patience) || curl.exitCode() != 0)
        return -1;
    const double taken = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    QFile answer(file);
    const bool whole = answer.open(QIODevice::ReadOnly) && QJsonDocument::fromJson(answer.readAll()).object().size() ==
                                                               place.value(QLatin1String("tokens")).toInt();
    return whole ? taken : -1;
}

double oursOnce(const QJsonObject &place)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--list")});
    process.write(QJsonDocument(place).toJson());
    process.closeWriteChannel();
    if (!process.waitForFinished(patience) || process.exitCode() != 0)
        return -1;
    return process.readAllStandardOutput().trimmed().toDouble();
}

int measure(const QString &program, int tokens)
{
    QProcess server;
    server.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    server.start(program, {QStringLiteral("--tokens"), QString::number(tokens)});
    if (!server.waitForReadyRead(patience))
        return 1;
    QJsonObject place = QJsonDocument::fromJson(server.readLine()).object();
    place.insert(QLatin1String("tokens"), tokens + 1); // and the one to sign in with
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("answer.json"));
    std::vector<double> floors;
    std::vector<double> ours;
    bool well = curlOnce(place, file) > 0 && oursOnce(place) > 0; // both in the page cache, the server's copies made
    for (int round = 0; well && round < rounds; ++round) {
        floors.push_back(curlOnce(place, file));
        ours.push_back(oursOnce(place));
        well = floors.back() > 0 && ours.back() > 0;
    }
    server.terminate();
    server.waitForFinished(5'000);
    if (!well)
        return 1;
    const double floor = median(floors);
    const double own = median(ours);
    std::printf("a server's list of %d tokens on screen, beside curl | %.0f ms | %.0f ms | %.2f | ≤ 1.3\n", tokens,
                floor, own, own / floor);
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    shareHeaps(); // as main() of the program does it
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.value(1) == QStringLiteral("--list"))
        return listOnce(application);
    if (arguments.size() < 2) {
        std::fputs("usage: bench_server DOUBLE [TOKENS]\n", stderr);
        return 2;
    }
    return measure(arguments.at(1), arguments.value(2, QStringLiteral("10000")).toInt());
}
