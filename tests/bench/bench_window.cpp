// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
// bench_window SITE: measures the window on a site's folder (tests/bench/run makes one with many tokens).
// bench_window --start SITE CONFIG | --drive SITE: what it runs as processes of their own.

#include "app/gui/application.h"
#include "app/gui/hardening.h"
#include "tests/bench/firstpaint.h"
#include "tests/bench/heartbeat.h"
#include "ui/mainwindow/mainwindow.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QProcess>
#include <QTableView>
#include <QTemporaryDir>

#include <algorithm>
#include <filesystem>
#include <string_view>

using namespace tokendesk;
using namespace tokendesk::bench;

namespace {

constexpr int rounds = 9;

void say(const char *measure, double floor, double ours, const char *unit, const char *goal)
{
    if (floor > 0)
        std::printf("%s | %.1f %s | %.1f %s | %.2f | %s\n", measure, floor, unit, ours, unit, ours / floor, goal);
    else
        std::printf("%s | – | %.1f %s | – | %s\n", measure, ours, unit, goal);
    std::fflush(stdout);
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[values.size() / 2];
}

double worst(const std::vector<double> &values)
{
    return values.empty() ? 0 : *std::max_element(values.begin(), values.end());
}

double percentile99(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[std::min(values.size() - 1, values.size() * 99 / 100)];
}

/// Milliseconds from the start of a process to its first painted window, and to the other paints that it tells of.
QList<double> startOf(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    const qint64 begun = monotonicNow();
    process.start(program, arguments);
    process.waitForFinished(60'000);
    QList<double> times;
    for (const QByteArray &line : process.readAllStandardOutput().split('\n')) {
        if (line.startsWith("first-paint "))
            times.append(static_cast<double>(line.mid(12).toLongLong() - begun) / 1e6);
    }
    return times;
}

/// Waits for painted frames of the page that shows the tokens, or that there are none.
class Painted final : public QObject
{
public:
    explicit Painted(QTableView &table)
        : m_page(*table.parentWidget())
    {
        qApp->installEventFilter(this);
        connect(table.model(), &QAbstractItemModel::modelReset, this, [this] {
            if (!m_before && m_isThere())
                m_before = m_frames;
            m_page.update(); // none instead of none would not be painted anew
        });
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && watched->isWidgetType() &&
            m_page.isAncestorOf(static_cast<QWidget *>(watched)))
            ++m_frames;
        return QObject::eventFilter(watched, event);
    }

    int frames() const { return m_frames; }
    /// Milliseconds of `act` and all that follows until the rows that it leads to have been painted: those that the
    /// model shows when `isThere` says so for the first time.
    double after(
        const std::function<void()> &act, const std::function<bool()> &isThere = [] { return true; })
    {
        m_before.reset();
        m_isThere = isThere;
        QElapsedTimer timer;
        timer.start();
        act();
        while (!isPainted() && timer.elapsed() < 10'000)
            QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
        if (!isPainted())
            qFatal("what was to come was not painted for 10 s");
        const double elapsed = static_cast<double>(timer.nsecsElapsed()) / 1e6;
        QCoreApplication::processEvents(); // the next act of a person comes when this one is over
        return elapsed;
    }

private:
    bool isPainted() const { return m_before && m_frames > *m_before; }

    QWidget &m_page;
    int m_frames = 0;
    std::function<bool()> m_isThere = [] {
        return true;
    };
    std::optional<int> m_before; ///< frames when the rows were changed
};

double peakMiB()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).simplified().split(' ').value(0).toDouble() / 1024;
    }
    return 0;
}

template <class W>
W *named(const QWidget &window, const QString &name)
{
    for (W *widget : window.findChildren<W *>()) {
        if (widget->accessibleName() == name)
            return widget;
    }
    qFatal("a part of the window was not found");
}

/// Asleep in between, as the program itself is: processEvents() with a time limit never sleeps, and would take the
/// processor from those that read.
void waitUntil(const std::function<bool()> &condition)
{
    QElapsedTimer timer;
    timer.start();
    QEventLoop loop;
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        if (condition() || timer.elapsed() > 120'000)
            loop.quit();
    });
    look.start(std::chrono::milliseconds(1));
    loop.exec();
}

/// As main() of the program does it.
int startOnly(int argc, char **argv)
{
    shareHeaps();
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    Application root(application,
                     {.configDir = arguments.value(3), .folder = arguments.value(2), .useKeychain = false});
    root.handOver();
    root.start();
    std::optional<FirstPaint> whole;
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &look, [&] {
        auto *table = root.window().findChild<QTableView *>();
        if (!table)
            return;
        look.stop();
        whole.emplace(*table->viewport(), [] { QCoreApplication::quit(); });
    });
    const FirstPaint paint(root.window(), [&] { look.start(0); });
    return QApplication::exec();
}

void driveKeys(QTableView &table, QLineEdit &filter)
{
    Painted painted(table);
    std::vector<double> times;
    for (const QString &word : {QStringLiteral("app 12"), QStringLiteral("e"), QStringLiteral("state:disabled"),
                                QStringLiteral("calls>100"), QStringLiteral("9f"), QStringLiteral("token 4711")}) {
        for (int turn = 0; turn < 3; ++turn) {
            for (const QChar letter : word) {
                times.push_back(painted.after([&] {
                    QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, QString(letter));
                    QCoreApplication::sendEvent(&filter, &press);
                }));
            }
            for (qsizetype i = 0; i < word.size(); ++i) {
                times.push_back(painted.after([&] {
                    QKeyEvent press(QEvent::KeyPress, Qt::Key_Backspace, Qt::NoModifier);
                    QCoreApplication::sendEvent(&filter, &press);
                }));
            }
        }
    }
    say("key press to filtered rows painted, 99th percentile", 0, percentile99(times), "ms", "≤ 30 ms");
}

/// Writes a file as an editor beside us would.
void changeOutside(const QString &folder, const QByteArray &title)
{
    QFile file(folder + QStringLiteral("/token.yaml"));
    if (!file.open(QIODevice::ReadWrite))
        qFatal("a token's file could not be opened");
    QByteArrayList lines = file.readAll().split('\n');
    lines.first() = "title: '" + title + "'";
    file.seek(0);
    file.write(lines.join('\n'));
    file.resize(file.pos());
}

/// From the beginning of the writing to the row that shows it, of tokens all over the store.
void driveOutside(const QString &site, QTableView &table, QLineEdit &filter)
{
    // Not QDir, whose list of so many would be most of what the process has in memory.
    QStringList folders;
    const int every = (table.model()->rowCount() - 1) / (rounds - 1);
    int number = 0;
    for (const auto &folder : std::filesystem::directory_iterator(
             QFile::encodeName(site + QStringLiteral("/project/entries/tokens")).data())) {
        if (folder.is_directory() && number++ % every == 0 && folders.size() < rounds)
            folders.append(QFile::decodeName(folder.path().c_str()));
    }
    const auto shown = [&table] {
        return table.model()->rowCount();
    };
    // Each folder has a watch of its own, which begins to be kept while the list is read: written until it is told.
    filter.setText(QStringLiteral("watched"));
    for (qsizetype i = 0; i < folders.size(); ++i) {
        QElapsedTimer since;
        waitUntil([&] {
            if (!since.isValid() || since.elapsed() > 500) {
                changeOutside(folders.at(i), "watched " + QByteArray::number(i));
                since.start();
            }
            return shown() > i;
        });
    }
    filter.setText(QStringLiteral("from outside"));
    waitUntil([&] { return shown() == 0; });
    Painted painted(table);
    std::vector<double> times;
    for (qsizetype i = 0; i < folders.size(); ++i) {
        times.push_back(painted.after([&] { changeOutside(folders.at(i), "from outside " + QByteArray::number(i)); },
                                      [&] { return shown() > i; }));
    }
    say("a change from outside on screen, slowest of 9", 0, worst(times), "ms", "≤ 300 ms");
}

int drive(QApplication &application, const QString &site)
{
    shareHeaps();
    const QTemporaryDir config;
    Application root(application, {.configDir = config.path(), .folder = site, .useKeychain = false});
    root.handOver();
    Heartbeat heartbeat;
    root.start();
    QElapsedTimer sinceWindow;
    const FirstPaint paint(root.window(), [&] {
        sinceWindow.start();
        heartbeat.start();
    });
    waitUntil([&] { return sinceWindow.isValid() && root.window().findChild<QTableView *>(); });
    auto *table = named<QTableView>(root.window(), QStringLiteral("Tokens"));
    auto *filter = named<QLineEdit>(root.window(), QStringLiteral("Filter tokens"));
    Painted painted(*table);
    waitUntil([&] { return table->model()->rowCount() > 0; });
    const int before = painted.frames();
    waitUntil([&] { return painted.frames() > before; });
    say("first rows painted, after the window", 0, static_cast<double>(sinceWindow.nsecsElapsed()) / 1e6, "ms",
        "≤ 300 ms");

    // All are there when the number has not grown for a second.
    int count = 0;
    QElapsedTimer quiet;
    quiet.start();
    waitUntil([&] {
        if (table->model()->rowCount() != count) {
            count = table->model()->rowCount();
            quiet.restart();
        }
        return quiet.elapsed() > 1'500;
    });
    std::fprintf(stderr, "%d rows in the window\n", count);
    say("longest block of the main thread while reading", 0, heartbeat.longest(), "ms", "≤ 50 ms");
    std::fprintf(stderr, "of the longest block, %.1f ms were the thread's own work\n", heartbeat.worked());
    heartbeat.start();
    driveKeys(*table, *filter);
    std::vector<double> sorts;
    for (int column = 0; column < table->model()->columnCount(); ++column) {
        for (const Qt::SortOrder order : {Qt::DescendingOrder, Qt::AscendingOrder}) {
            sorts.push_back(painted.after([&] { table->sortByColumn(column, order); }));
        }
    }
    say("any column sorted and painted, slowest", 0, worst(sorts), "ms", "≤ 100 ms");
    say("longest block of the main thread while filtering and sorting", 0, heartbeat.longest(), "ms", "≤ 50 ms");
    driveOutside(site, *table, *filter);
    say("peak memory of the window", 0, peakMiB(), "MiB", "≤ 150 MiB");
    return 0;
}

int measureAll(const QString &site)
{
    const QString self = QCoreApplication::applicationFilePath();
    const QString floor = QCoreApplication::applicationDirPath() + QStringLiteral("/floor_window");
    std::vector<double> floors;
    std::vector<double> ours;
    std::vector<double> wholes;
    startOf(floor, {});
    const auto startOfOurs = [&] {
        const QTemporaryDir config; // a new one each time, as the first start has it
        return startOf(self, {QStringLiteral("--start"), site, config.path()});
    };
    startOfOurs(); // both in the page cache
    for (int round = 0; round < rounds; ++round) {
        floors.push_back(startOf(floor, {}).value(0));
        const QList<double> times = startOfOurs();
        ours.push_back(times.value(0));
        wholes.push_back(times.value(1));
    }
    say("start to first window, beside an empty QMainWindow", median(floors), median(ours), "ms", "≤ 1.6");
    say("start to the window with all that is in it", median(floors), median(wholes), "ms", "–");
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedChannels);
    process.start(self, {QStringLiteral("--drive"), site});
    process.waitForFinished(600'000);
    return process.exitCode();
}

} // namespace

int main(int argc, char **argv)
{
    if (argc == 4 && std::string_view(argv[1]) == "--start")
        return startOnly(argc, argv);
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.value(1) == QStringLiteral("--drive"))
        return drive(application, arguments.value(2));
    if (arguments.size() != 2) {
        std::fputs("usage: bench_window SITE\n", stderr);
        return 2;
    }
    return measureAll(arguments.value(1));
}
