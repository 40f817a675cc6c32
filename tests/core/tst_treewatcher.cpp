// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/files/treewatcher.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <mutex>

using namespace tokendesk;

namespace {

constexpr int longest = 30'000; // ms, on a busy machine

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

} // namespace

class TestTreeWatcher final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void tells_data();
    void tells();
    void startMissesNothing();
    void storeComesAndGoes_data();
    void storeComesAndGoes();
    void severalStores();
    void noiseIsNotTold();

private:
    void start(QList<TreeWatcher::Store> stores, qsizetype watches);
    bool told(const QByteArray &name, qsizetype store = 0);
    bool toldEverything();
    void forget();
    QString path(const char *name) const { return m_home->filePath(QString::fromUtf8(name)); }
    void makeToken(const char *store, const char *id);

    std::unique_ptr<QTemporaryDir> m_home;
    std::mutex m_mutex;
    QHash<qsizetype, QSet<QByteArray>> m_names;
    bool m_everything = false;
    std::unique_ptr<TreeWatcher> m_watcher;
};

void TestTreeWatcher::init()
{
    m_watcher.reset();
    forget();
    m_home = std::make_unique<QTemporaryDir>();
}

void TestTreeWatcher::start(QList<TreeWatcher::Store> stores, qsizetype watches)
{
    QTest::qWait(50); // what was made within the clock's last tick is rightly told
    TreeWatcher::Limits limits;
    limits.watches = watches;
    m_watcher = std::make_unique<TreeWatcher>(
        stores,
        [this](const TreeWatcher::Change &change) {
            const std::lock_guard lock(m_mutex);
            m_names[change.store] += change.names;
            m_everything = m_everything || change.everything;
        },
        limits);
    QTRY_VERIFY_WITH_TIMEOUT(m_watcher->isReady(), longest);
}

bool TestTreeWatcher::told(const QByteArray &name, qsizetype store)
{
    const std::lock_guard lock(m_mutex);
    return m_names.value(store).contains(name);
}

bool TestTreeWatcher::toldEverything()
{
    const std::lock_guard lock(m_mutex);
    return m_everything;
}

void TestTreeWatcher::forget()
{
    const std::lock_guard lock(m_mutex);
    m_names.clear();
    m_everything = false;
}

void TestTreeWatcher::makeToken(const char *store, const char *id)
{
    const QString folder = path(store) + QLatin1Char('/') + QString::fromUtf8(id);
    QVERIFY(QDir().mkpath(folder));
    put(folder + QStringLiteral("/token.yaml"), "calls: 0\n");
}

void TestTreeWatcher::tells_data()
{
    QTest::addColumn<qsizetype>("watches");
    QTest::newRow("all watched") << qsizetype{-1};
    QTest::newRow("store watched, folders looked at") << qsizetype{1};
    QTest::newRow("one folder watched") << qsizetype{2};
    QTest::newRow("all looked at") << qsizetype{0};
}

void TestTreeWatcher::tells()
{
    QFETCH(qsizetype, watches);
    makeToken("tokens", "a");
    makeToken("tokens", "b");
    start({{path("tokens"), "token.yaml"}}, watches);
    const auto wasTold = [&](const char *name) {
        return told(name) || toldEverything();
    };

    put(path("tokens/a/token.yaml"), "calls: 11\n"); // in place, as the site does
    QTRY_VERIFY_WITH_TIMEOUT(told("a"), longest);
    forget();
    put(path("tokens/b/.new"), "calls: 22\n"); // by rename
    QCOMPARE(::rename(QFile::encodeName(path("tokens/b/.new")).constData(),
                      QFile::encodeName(path("tokens/b/token.yaml")).constData()),
             0);
    QTRY_VERIFY_WITH_TIMEOUT(told("b"), longest);
    forget();
    makeToken("tokens", "c");
    QTRY_VERIFY_WITH_TIMEOUT(wasTold("c"), longest);
    QTest::qWait(100); // a late answer about the making of c must not pass for the next one
    forget();
    put(path("tokens/c/token.yaml"), "calls: 333\n"); // what came later is watched too
    QTRY_VERIFY_WITH_TIMEOUT(wasTold("c"), longest);
    forget();
    QVERIFY(QDir().rename(path("tokens/a"), path("away")));
    QTRY_VERIFY_WITH_TIMEOUT(wasTold("a"), longest);
    QTest::qWait(300);
    forget();
    put(path("away/token.yaml"), "calls: 4444\n"); // moved away: no business of ours
    QTest::qWait(600);
    QVERIFY(!told("a"));
    QVERIFY(QDir().rename(path("away"), path("tokens/a")));
    QTRY_VERIFY_WITH_TIMEOUT(wasTold("a"), longest);
    QTest::qWait(300);
    forget();
    put(path("tokens/a/token.yaml"), "calls: 55555\n");
    QTRY_VERIFY_WITH_TIMEOUT(wasTold("a"), longest);
    forget();
    QVERIFY(QFile::remove(path("tokens/b/token.yaml")));
    QTRY_VERIFY_WITH_TIMEOUT(wasTold("b"), longest);
    forget();
    QVERIFY(QDir(path("tokens/c")).removeRecursively());
    QTRY_VERIFY_WITH_TIMEOUT(wasTold("c"), longest);
}

void TestTreeWatcher::startMissesNothing()
{
    for (int i = 0; i < 300; ++i)
        makeToken("tokens", QByteArray::number(i).constData());
    QTest::qWait(50);
    m_watcher = std::make_unique<TreeWatcher>(QList<TreeWatcher::Store>{{path("tokens"), "token.yaml"}},
                                              [this](const TreeWatcher::Change &change) {
                                                  const std::lock_guard lock(m_mutex);
                                                  m_names[change.store] += change.names;
                                              });
    // Not waited for: the folders may or may not be watched yet.
    for (int i = 299; i >= 0; i -= 10)
        put(path("tokens/") + QString::number(i) + QStringLiteral("/token.yaml"), "calls: 12345\n");
    for (int i = 299; i >= 0; i -= 10)
        QTRY_VERIFY_WITH_TIMEOUT(told(QByteArray::number(i)), longest);
}

void TestTreeWatcher::storeComesAndGoes_data()
{
    QTest::addColumn<qsizetype>("watches");
    QTest::newRow("watched") << qsizetype{-1};
    QTest::newRow("looked at") << qsizetype{0};
}

void TestTreeWatcher::storeComesAndGoes()
{
    QFETCH(qsizetype, watches);
    start({{path("tokens"), "token.yaml"}}, watches);
    QTest::qWait(300);
    QVERIFY(!toldEverything());
    makeToken("tokens", "a");
    QTRY_VERIFY_WITH_TIMEOUT(toldEverything(), longest);
    QTest::qWait(300);
    forget();
    put(path("tokens/a/token.yaml"), "calls: 11\n");
    QTRY_VERIFY_WITH_TIMEOUT(told("a"), longest);
    forget();
    QVERIFY(QDir().rename(path("tokens"), path("old")));
    QTRY_VERIFY_WITH_TIMEOUT(toldEverything(), longest);
    forget();
    QVERIFY(QDir().rename(path("old"), path("tokens")));
    QTRY_VERIFY_WITH_TIMEOUT(toldEverything(), longest);
    QTest::qWait(300);
    forget();
    put(path("tokens/a/token.yaml"), "calls: 222\n");
    QTRY_VERIFY_WITH_TIMEOUT(told("a"), longest);
}

void TestTreeWatcher::severalStores()
{
    makeToken("entries", "a");
    makeToken("images", "a");
    start({{path("entries"), "token.yaml"}, {path("images"), "token.yaml"}}, -1);
    put(path("images/a/token.yaml"), "calls: 11\n");
    QTRY_VERIFY_WITH_TIMEOUT(told("a", 1), longest);
    QVERIFY(!told("a", 0));
}

void TestTreeWatcher::noiseIsNotTold()
{
    makeToken("tokens", "a");
    makeToken("tokens", "b");
    start({{path("tokens"), "token.yaml"}}, -1);
    put(path("tokens/a/notes.txt"), "x");
    put(path("tokens/a/.token.yaml.tmp"), "x");
    QVERIFY(QDir().mkpath(path("tokens/.hidden")));
    put(path("tokens/b/token.yaml"), "calls: 1\n");
    QTRY_VERIFY_WITH_TIMEOUT(told("b"), longest);
    QVERIFY(!told("a"));
    QVERIFY(!told(".hidden"));
    QVERIFY(!toldEverything());
}

QTEST_GUILESS_MAIN(TestTreeWatcher)
#include "tst_treewatcher.moc"
