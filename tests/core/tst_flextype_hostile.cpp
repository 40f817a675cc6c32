// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "tests/core/flextypefixture.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QLocalServer>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>

#include <atomic>
#include <thread>

using namespace tokendesk;

namespace {

/// Every name, size, time and byte of a folder: looking at it must not change any.
QByteArray pictureOf(const QString &folder)
{
    QStringList lines;
    QDirIterator it(folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                    QDirIterator::Subdirectories);
    while (it.hasNext()) {
        it.next();
        const QFileInfo info = it.fileInfo();
        QString line = it.filePath() + QLatin1Char(' ') + info.lastModified().toString(Qt::ISODateWithMs);
        if (info.isFile() && !info.isSymLink() && info.isReadable() && info.size() < 1 << 20)
            line += QLatin1String(
                QCryptographicHash::hash(test::contents(it.filePath()), QCryptographicHash::Sha256).toHex());
        lines.append(line);
    }
    lines.sort();
    return lines.join(QLatin1Char('\n')).toUtf8();
}

const QByteArray sound = "title: Sound\ncreated_by: ''\nuuid: 61cfd8b6-6779-4ec7-99c8-941e43317144\n"
                         "hashed_access_token: $2y$10$LBepM2zVgp1/bv4b2nYM0.pCvkQbbKVYKgP4Q5msePKf8766h7CSC\n"
                         "calls: 0\nlimit_calls: 0\nstate: enabled\n";

/// An empty site of 1.x with one sound token, so that "the others are listed" can be seen.
void makeStore(const test::Site &site)
{
    test::put(site.root() + QLatin1String("/src/flextype/flextype.yaml"), "name: Flextype\nversion: 1.0.0-alpha.3\n");
    test::put(site.tokens() + QLatin1String("/token.yaml"), "title: Tokens\n");
    test::put(site.file(QStringLiteral("sound")), sound);
}

} // namespace

/// Every case of tests/data/flextype/hostile, and those that its README asks the test to make.
class TestFlextypeHostile final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<test::Site> m_site;
    QMap<QString, Token> m_rows;
    QByteArray m_before;

private Q_SLOTS:
    void initTestCase()
    {
        m_site = std::make_unique<test::Site>(QString());
        makeStore(*m_site);
        test::copyFolder(test::Site::data(QStringLiteral("hostile/tokens")), m_site->tokens());
        m_before = pictureOf(m_site->root());
        m_rows = m_site->list(true);
        QVERIFY(m_site->lastList);
    }

    void rows_data()
    {
        QTest::addColumn<QString>("state"); // empty: not listed
        QTest::addColumn<QString>("codes");
        QTest::addColumn<QString>("repairs");
        QTest::addColumn<bool>("editable");
        const auto row = [](const char *name, const char *state, const char *codes = "", const char *repairs = "",
                            bool editable = true) {
            QTest::newRow(name) << QString::fromLatin1(state) << QString::fromLatin1(codes)
                                << QString::fromLatin1(repairs) << editable;
        };
        row("-rf", "enabled");
        row(".hidden", "");
        row("UPPER_lower-09", "enabled");
        row("a%2Fb", "broken", "not-a-token-id", "", false);
        row("alias-cycle", "broken", "unreadable", "", false);
        row("anchor-and-alias", "enabled", "aliases", "", false);
        row("billion-laughs", "broken", "unreadable", "", false);
        row("broken-quote", "broken", "unreadable", "", false);
        row("byte-order-mark", "enabled", "byte-order-mark");
        row("comments-and-styles", "enabled");
        row("complex-keys", "broken", "odd-keys read-differently", "", false);
        row("crlf", "enabled");
        row("deep-block", "broken", "unreadable", "", false);
        row("deep-flow", "broken", "unreadable", "", false);
        row("document-markers", "enabled");
        row("dotted.id", "broken", "not-a-token-id", "", false);
        row("duplicate-keys", "enabled", "duplicate-keys", "drop-duplicate-keys", false);
        row("empty-file", "broken", "empty-file", "", false);
        row("expression-title", "enabled", "template-text");
        row("float-counters", "enabled", "calls-not-integer limit-not-integer read-differently");
        row("flow-map", "enabled");
        row("hash-md5", "enabled", "hash-never-matches");
        row("hash-not-text", "enabled", "hash-never-matches");
        row("hidden-and-dotted-keys", "enabled");
        row("huge-numbers", "exhausted", "calls-not-integer limit-below-zero read-differently", "set-limit-to-zero");
        row("integer-date", "enabled", "integer-date");
        row("integer-keys", "broken", "integer-keys", "", false);
        row("invalid-utf8", "broken", "unreadable", "", false);
        row("list-root", "broken", "not-a-token-file", "", false);
        row("loose.yaml", "");
        row("lying-id", "enabled", "lying-id");
        row("merge-key", "broken", "unreadable", "", false);
        row("missing-counters", "broken", "fields-missing", "add-missing-fields");
        row("my-tokens_1", "enabled");
        row("nested", "enabled");
        row("no-final-newline", "enabled");
        row("no-token-yaml", "");
        row("not-numbers", "broken", "not-a-number", "reset-numbers");
        row("nul-byte", "broken", "unreadable", "", false);
        row("null-fields", "broken", "fields-missing", "add-missing-fields");
        row("only-comments", "broken", "empty-file", "", false);
        row("other-names", "");
        row("own-cache-switch", "enabled", "counted-exactly");
        row("scalar-root", "broken", "not-a-token-file", "", false);
        row("shortcode-title", "enabled", "template-text");
        row("sound", "enabled");
        row("state-misspelt", "enabled", "state-misspelt", "write-state-disabled");
        row("string-numbers", "exhausted", "calls-is-text limit-is-text",
            "write-calls-as-number write-limit-as-number");
        row("tab-indent", "broken", "unreadable", "", false);
        row("tags", "broken", "unreadable", "", false);
        row("token.yaml", "");
        row("token-yaml-is-a-folder", "broken", "not-a-file", "", false);
        row("two-documents", "broken", "unreadable", "", false);
        row("unparsable-title", "enabled", "no-secret template-text");
        row("unquoted-dates", "enabled", "read-differently");
        row("utf-16", "broken", "unreadable", "", false);
        row("with space", "broken", "not-a-token-id", "", false);
        row("wrong-types", "broken", "calls-not-a-number limit-not-a-number state-not-text title-not-text");
        row("yaml11-booleans", "enabled", "read-differently state-misspelt", "write-state-enabled");
        row("yaml11-numbers", "enabled", "calls-not-integer limit-not-integer read-differently");
        row("~tilde", "broken", "not-a-token-id", "", false);
        QTest::newRow("not ASCII") << QStringLiteral("broken") << QStringLiteral("not-a-token-id") << QString()
                                   << false;
    }

    void rows()
    {
        QFETCH(QString, state);
        QFETCH(QString, codes);
        QFETCH(QString, repairs);
        QFETCH(bool, editable);
        QString id = QString::fromUtf8(QTest::currentDataTag());
        if (id == QLatin1String("not ASCII"))
            id = QStringLiteral("ключ");
        if (state.isEmpty()) {
            QVERIFY(!m_rows.contains(id));
            return;
        }
        QVERIFY(m_rows.contains(id));
        const Token &token = m_rows[id];
        QCOMPARE(QString(tokenStateName(token.state)), state);
        QCOMPARE(test::codes(token).join(QLatin1Char(' ')), codes);
        QStringList offered;
        for (const Notice &notice : token.notices) {
            QVERIFY2(!notice.text.isEmpty(), qPrintable(notice.code));
            if (!notice.repair.isEmpty()) {
                QVERIFY(!notice.repairLabel.isEmpty());
                offered.append(notice.repair);
            }
        }
        offered.sort();
        QCOMPARE(offered.join(QLatin1Char(' ')), repairs);
        QCOMPARE(token.editable, editable);
    }

    void everyFolderIsAccountedFor()
    {
        QStringList known;
        rows_data_names(known);
        const QStringList folders =
            QDir(m_site->tokens()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
        for (const QString &folder : folders)
            QVERIFY2(known.contains(folder), qPrintable(folder));
        QCOMPARE(m_rows.size(), folders.size() - 5); // five are nobody's concern
    }

    void storedTextIsShown()
    {
        QCOMPARE(m_rows[QStringLiteral("expression-title")].name, QStringLiteral("[[ 1 + 1 ]]"));
        QCOMPARE(m_rows[QStringLiteral("yaml11-booleans")].name, QStringLiteral("yes"));
        QCOMPARE(m_rows[QStringLiteral("yaml11-numbers")].name, QStringLiteral("0123"));
        QCOMPARE(test::stored(m_rows[QStringLiteral("yaml11-numbers")], QStringLiteral("calls")),
                 QStringLiteral("010"));
        QVERIFY(!m_rows[QStringLiteral("yaml11-numbers")].calls);
        QCOMPARE(test::stored(m_rows[QStringLiteral("huge-numbers")], QStringLiteral("calls")),
                 QStringLiteral("99999999999999999999999"));
        QVERIFY(!m_rows[QStringLiteral("string-numbers")].limitCalls); // not "0: no limit"
        QCOMPARE(m_rows[QStringLiteral("string-numbers")].calls, 0);
        QCOMPARE(test::stored(m_rows[QStringLiteral("hidden-and-dotted-keys")], QStringLiteral("a.b")),
                 QStringLiteral("dotted"));
        QCOMPARE(test::stored(m_rows[QStringLiteral("hidden-and-dotted-keys")], QStringLiteral("_secret")),
                 QStringLiteral("hidden?"));
        QVERIFY(test::stored(m_rows[QStringLiteral("wrong-types")], QStringLiteral("title"))
                    .contains(QLatin1String("not")));
        QCOMPARE(m_rows[QStringLiteral("duplicate-keys")].name, QStringLiteral("Twice the state"));
        QCOMPARE(m_rows[QStringLiteral("lying-id")].id.value, QStringLiteral("lying-id"));
    }

    void datesAndCounting()
    {
        const QDateTime date(QDate(2022, 9, 12), QTime(16, 26, 40), Qt::UTC);
        QCOMPARE(m_rows[QStringLiteral("unquoted-dates")].createdAt, date);
        QVERIFY(!m_rows[QStringLiteral("integer-date")].createdAt);
        QVERIFY(!m_rows[QStringLiteral("sound")].createdAt); // never from the file's time
        QVERIFY(m_rows[QStringLiteral("sound")].modifiedAt);
        QVERIFY(m_rows[QStringLiteral("sound")].callsApproximate);
        QVERIFY(!m_rows[QStringLiteral("own-cache-switch")].callsApproximate);
        QVERIFY(!m_rows[QStringLiteral("hash-md5")].hasSecret);
        QVERIFY(m_rows[QStringLiteral("sound")].hasSecret);
    }

    void damageHasItsPlace()
    {
        for (const auto *const id : {"broken-quote", "tab-indent"}) {
            const Token &token = m_rows[QLatin1String(id)];
            QCOMPARE(token.notices.size(), 1);
            QCOMPARE(token.notices.first().text.args.size(), 2); // line and column
            QVERIFY(token.notices.first().text.args.first().toInt() > 0);
        }
    }

    void oneAtATimeIsTheSame()
    {
        for (auto row = m_rows.begin(); row != m_rows.end(); ++row) {
            const Result<Token> token = m_site->get(row.key());
            QVERIFY2(token, qPrintable(row.key()));
            QCOMPARE(token->state, row->state);
            QCOMPARE(token->name, row->name);
            QVERIFY(token->location.endsWith(row.key() + QLatin1String("/token.yaml")));
        }
        const Result<Token> nested = m_site->get(QStringLiteral("nested"));
        QCOMPARE(test::codes(*nested), QStringList{QStringLiteral("nested")});
        for (const auto *const id : {"nobody", "..", ".", "a/b", "../home", "/etc", ".hidden", "loose.yaml", ""}) {
            const Result<Token> none = m_site->get(QString::fromLatin1(id), QStringLiteral("token"));
            QVERIFY2(!none, id);
            QCOMPARE(none.error().kind, ErrorKind::NotFound);
        }
    }

    void lookingChangesNothing() { QCOMPARE(pictureOf(m_site->root()), m_before); }

    void links()
    {
        test::Site site{QString()};
        makeStore(site);
        const QString elsewhere = site.folder.path() + QLatin1String("/elsewhere");
        test::put(elsewhere + QLatin1String("/token.yaml"), sound);
        QVERIFY(QFile::link(elsewhere, site.tokens() + QLatin1String("/linked")));
        QVERIFY(QFile::link(elsewhere + QLatin1String("/nothing"), site.tokens() + QLatin1String("/dangling")));
        QDir().mkpath(site.tokens() + QLatin1String("/linkedfile"));
        QVERIFY(QFile::link(elsewhere + QLatin1String("/token.yaml"), site.file(QStringLiteral("linkedfile"))));
        QDir().mkpath(site.tokens() + QLatin1String("/danglingfile"));
        QVERIFY(QFile::link(elsewhere + QLatin1String("/nothing"), site.file(QStringLiteral("danglingfile"))));
        const QByteArray before = pictureOf(site.folder.path());

        const QMap<QString, Token> rows = site.list();
        QCOMPARE(rows.keys(),
                 (QStringList{QStringLiteral("linked"), QStringLiteral("linkedfile"), QStringLiteral("sound")}));
        for (const auto *const id : {"linked", "linkedfile"}) {
            QCOMPARE(rows[QLatin1String(id)].state, TokenState::Broken);
            QCOMPARE(test::codes(rows[QLatin1String(id)]), QStringList{QStringLiteral("link")});
            QVERIFY(rows[QLatin1String(id)].name.isEmpty()); // nothing was read
            const TokenId token{QStringLiteral("token"), QLatin1String(id)};
            TokenDraft draft;
            draft.fields.insert(QStringLiteral("name"), QStringLiteral("Changed"));
            QVERIFY(!test::wait(site.backend().update(token, draft, {})));
        }
        const Result<Changed<Revoked>> moved =
            test::wait(site.backend().revoke({QStringLiteral("token"), QStringLiteral("linked")}, {}));
        QVERIFY(!moved);
        site.close();
        QCOMPARE(pictureOf(site.folder.path()), before);
    }

    void thingsThatAreNoFiles()
    {
        test::Site site{QString()};
        makeStore(site);
        const auto path = [&](const char *id) {
            QDir().mkpath(site.tokens() + QLatin1Char('/') + QLatin1String(id));
            return QFile::encodeName(site.file(QLatin1String(id)));
        };
        QCOMPARE(::mkfifo(path("fifo").constData(), 0600), 0);
        QLocalServer socket;
        QVERIFY(socket.listen(QString::fromUtf8(path("socket"))));
        const bool device = ::mknod(path("device").constData(), S_IFCHR | 0600, makedev(1, 5)) == 0; // as root only
        QElapsedTimer timer;
        timer.start();
        const QMap<QString, Token> rows = site.list();
        QVERIFY(timer.elapsed() < 5'000);
        QCOMPARE(test::codes(rows[QStringLiteral("fifo")]), QStringList{QStringLiteral("not-a-file")});
        QCOMPARE(test::codes(rows[QStringLiteral("socket")]), QStringList{QStringLiteral("not-a-file")});
        if (device)
            QCOMPARE(test::codes(rows[QStringLiteral("device")]), QStringList{QStringLiteral("not-a-file")});
        QCOMPARE(rows[QStringLiteral("sound")].state, TokenState::Enabled);
    }

    void largeFiles()
    {
        test::Site site{QString()};
        makeStore(site);
        const QByteArray rest = "\ncalls: 0\nlimit_calls: 0\nstate: enabled\n";
        test::put(site.file(QStringLiteral("twomebibytes")), "title: '" + QByteArray(2 << 20, 'x') + "'" + rest);
        test::put(site.file(QStringLiteral("halfmebibyte")), "title: '" + QByteArray(1 << 19, 'x') + "'" + rest);
        QByteArray many = "title: Many\ncalls: 0\nlimit_calls: 0\nstate: enabled\n";
        for (int key = 0; key < 20'000; ++key)
            many += "k" + QByteArray::number(key) + ": x\n";
        test::put(site.file(QStringLiteral("manykeys")), many);
        test::put(site.file(QStringLiteral("gibibyte")), "title: 'x'\n");
        QCOMPARE(::truncate(QFile::encodeName(site.file(QStringLiteral("gibibyte"))).constData(), Q_INT64_C(1) << 30),
                 0);

        const QMap<QString, Token> rows = site.list(true);
        for (const auto *const id : {"twomebibytes", "gibibyte"}) {
            QCOMPARE(test::codes(rows[QLatin1String(id)]), QStringList{QStringLiteral("too-large")});
            QCOMPARE(rows[QLatin1String(id)].state, TokenState::Broken);
        }
        QCOMPARE(rows[QStringLiteral("halfmebibyte")].state, TokenState::Enabled);
        QCOMPARE(test::stored(rows[QStringLiteral("halfmebibyte")], QStringLiteral("title")).size(), 4'096);
        QCOMPARE(rows[QStringLiteral("manykeys")].state, TokenState::Enabled);
        QCOMPARE(rows[QStringLiteral("manykeys")].attributes.size(), 20'004);
    }

    void longIds()
    {
        test::Site site{QString()};
        makeStore(site);
        const QString longest(255, QLatin1Char('a'));
        test::put(site.file(longest), sound);
        QCOMPARE(site.list()[longest].state, TokenState::Enabled);
        QVERIFY(site.get(longest));
    }

    void withoutPermission()
    {
        if (::geteuid() == 0) {
            runAsNobody();
            return;
        }
        test::Site site{QString()};
        makeStore(site);
        test::put(site.file(QStringLiteral("unreadable")), sound);
        test::put(site.file(QStringLiteral("unenterable")), sound);
        QCOMPARE(::chmod(QFile::encodeName(site.file(QStringLiteral("unreadable"))).constData(), 0), 0);
        const QByteArray folder = QFile::encodeName(site.tokens() + QLatin1String("/unenterable"));
        QCOMPARE(::chmod(folder.constData(), 0), 0);
        const QMap<QString, Token> rows = site.list();
        QCOMPARE(::chmod(folder.constData(), 0700), 0);
        for (const auto *const id : {"unreadable", "unenterable"})
            QCOMPARE(test::codes(rows[QLatin1String(id)]), QStringList{QStringLiteral("no-permission")});
        QCOMPARE(rows[QStringLiteral("sound")].state, TokenState::Enabled);
    }

    void fileThatFillsUp()
    {
        // A site without locks empties a file before it writes it: an empty read must not be believed.
        test::Site site{QString()};
        makeStore(site);
        const QByteArray path = QFile::encodeName(site.file(QStringLiteral("sound")));
        std::atomic_bool stop = false;
        std::thread writer([&] {
            while (!stop) {
                const int fd = ::open(path.constData(), O_WRONLY | O_TRUNC);
                std::this_thread::sleep_for(std::chrono::milliseconds(5));
                if (::write(fd, sound.constData(), static_cast<size_t>(sound.size())) != sound.size())
                    stop = true;
                ::close(fd);
                std::this_thread::sleep_for(std::chrono::milliseconds(2));
            }
        });
        int broken = 0;
        for (int round = 0; round < 60; ++round) {
            if (site.list()[QStringLiteral("sound")].state != TokenState::Enabled)
                ++broken;
        }
        stop = true;
        writer.join();
        QCOMPARE(broken, 0);
    }

    void storesThatAreNotThere()
    {
        test::Site site{QString()};
        test::put(site.root() + QLatin1String("/src/flextype/flextype.yaml"),
                  "name: Flextype\nversion: 1.0.0-alpha.3\n");
        QDir().mkpath(site.root() + QLatin1String("/project"));
        QVERIFY(site.list().isEmpty());
        QVERIFY(site.lastList); // no token yet is no error
        QVERIFY(QDir(site.root()).removeRecursively());
        QVERIFY(site.list().isEmpty());
        QVERIFY(!site.lastList);
        QCOMPARE(site.lastList.error().kind, ErrorKind::NotFound);
        QCOMPARE(site.lastList.error().object, site.root());
    }

private:
    static void rows_data_names(QStringList &names)
    {
        names = {QStringLiteral("-rf"),
                 QStringLiteral(".hidden"),
                 QStringLiteral("UPPER_lower-09"),
                 QStringLiteral("a%2Fb"),
                 QStringLiteral("alias-cycle"),
                 QStringLiteral("anchor-and-alias"),
                 QStringLiteral("ключ"),
                 QStringLiteral("comments-and-styles")};
        names += QStringLiteral("billion-laughs broken-quote byte-order-mark complex-keys crlf deep-block deep-flow "
                                "document-markers dotted.id duplicate-keys empty-file expression-title float-counters "
                                "flow-map hash-md5 hash-not-text hidden-and-dotted-keys huge-numbers integer-date "
                                "integer-keys invalid-utf8 list-root loose.yaml lying-id merge-key missing-counters "
                                "my-tokens_1 nested no-final-newline no-token-yaml not-numbers nul-byte null-fields "
                                "only-comments other-names own-cache-switch scalar-root shortcode-title sound "
                                "state-misspelt string-numbers tab-indent tags token.yaml token-yaml-is-a-folder "
                                "two-documents unparsable-title unquoted-dates utf-16 wrong-types yaml11-booleans "
                                "yaml11-numbers ~tilde")
                     .split(QLatin1Char(' '));
        names += QStringLiteral("with space");
    }

    /// Root may read everything, so this one case runs again as another user.
    void runAsNobody()
    {
        QProcess process;
        process.start(QStringLiteral("setpriv"),
                      {QStringLiteral("--reuid=65534"), QStringLiteral("--regid=65534"),
                       QStringLiteral("--clear-groups"), QCoreApplication::applicationFilePath(),
                       QStringLiteral("withoutPermission")});
        QVERIFY(process.waitForFinished());
        QVERIFY2(process.exitCode() == 0, process.readAllStandardOutput().constData());
    }
};

QTEST_GUILESS_MAIN(TestFlextypeHostile)
#include "tst_flextype_hostile.moc"
