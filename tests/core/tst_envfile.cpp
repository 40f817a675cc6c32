// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/services/envfile.h"
#include "core/services/envtext.h"

#include <QTemporaryDir>
#include <QtTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace tokendesk;

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
}

void put(const QString &path, const QByteArray &bytes, mode_t mode)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    QCOMPARE(::chmod(QFile::encodeName(path).constData(), mode), 0);
}

mode_t modeOf(const QString &path)
{
    struct stat status = {};
    return ::lstat(QFile::encodeName(path).constData(), &status) == 0 ? status.st_mode & 07777 : 0;
}

} // namespace

class EnvFileTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void text_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("after");
        const auto row = [](const char *name, const QByteArray &before, const QByteArray &value,
                            const QByteArray &after) {
            QTest::newRow(name) << before << value << after;
        };
        row("new file", "", "abc", "KEY=abc\n");
        row("appended", "A=1\n", "abc", "A=1\nKEY=abc\n");
        row("appended without final newline", "A=1", "abc", "A=1\nKEY=abc\n");
        row("appended to CRLF", "A=1\r\nB=2", "abc", "A=1\r\nB=2\r\nKEY=abc\r\n");
        row("replaced", "A=1\nKEY=old\nB=2\n", "abc", "A=1\nKEY=abc\nB=2\n");
        row("replaced at the end", "KEY=old", "abc", "KEY=abc");
        row("replaced in CRLF", "KEY=old\r\nB=2\r\n", "abc", "KEY=abc\r\nB=2\r\n");
        row("empty before", "KEY=\nB=2\n", "abc", "KEY=abc\nB=2\n");
        row("export", "export KEY=old\n", "abc", "export KEY=abc\n");
        row("export with blanks", "  export\t KEY=old\n", "abc", "  export\t KEY=abc\n");
        row("a variable called export", "export=1\nKEY=old\n", "abc", "export=1\nKEY=abc\n");
        row("blanks around", "KEY = old  \nB=2\n", "abc", "KEY = abc  \nB=2\n");
        row("the last of two", "KEY=one\nKEY=two\n", "abc", "KEY=one\nKEY=abc\n");
        row("commented out", "#KEY=old\n", "abc", "#KEY=old\nKEY=abc\n");
        row("longer name", "KEY_2=old\nMY_KEY=x\n", "abc", "KEY_2=old\nMY_KEY=x\nKEY=abc\n");
        row("comment behind", "KEY=old # do not lose\n", "abc", "KEY=abc # do not lose\n");
        row("comment behind nothing", "KEY=# note\n", "abc", "KEY=abc # note\n");
        row("hash in the value", "KEY=a#b\n", "abc", "KEY=abc\n");
        row("comment behind quotes", "KEY=\"old # no\" # yes\n", "abc", "KEY=abc # yes\n");
        row("single quotes", "KEY='old'\n", "abc", "KEY=abc\n");
        row("escaped quote", "KEY=\"a\\\"b\" #c\n", "abc", "KEY=abc #c\n");
        row("value of several lines", "KEY=\"one\nKEY=two\n\"\nB=1\n", "abc", "KEY=abc\nB=1\n");
        row("inside another value", "A=\"x\nKEY=inside\ny\"\n", "abc", "A=\"x\nKEY=inside\ny\"\nKEY=abc\n");
        row("quote never closed", "A=\"x\nKEY=old\n", "abc", "A=\"x\nKEY=abc\n");
        row("apostrophe in plain value", "A=it's\nKEY=old\nB='s\n", "abc", "A=it's\nKEY=abc\nB='s\n");
        row("byte order mark", "\xef\xbb\xbfKEY=old\n", "abc", "\xef\xbb\xbfKEY=abc\n");
        row("not UTF-8", "A=\xff\xfe\nKEY=old\n", "abc", "A=\xff\xfe\nKEY=abc\n");
        row("no assignment", "just words\n: > x\nKEY\n", "abc", "just words\n: > x\nKEY\nKEY=abc\n");
        row("lone CR", "A=1\rKEY=old\r", "abc", "A=1\rKEY=abc\r");
        row("empty value", "KEY=old\n", "", "KEY=\n");
        row("base64", "", "ab+/c==", "KEY=ab+/c==\n");
        row("blank needs quotes", "", "a b", "KEY='a b'\n");
        row("hash needs quotes", "", "a#b", "KEY='a#b'\n");
        row("dollar needs quotes", "", "a$b`c\\d\"e", "KEY='a$b`c\\d\"e'\n");
        row("single quote", "", "it's", "KEY=\"it's\"\n");
        row("not ASCII", "", "schl\xc3\xbcssel", "KEY='schl\xc3\xbcssel'\n");
    }

    void text()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, value);
        QFETCH(QByteArray, after);
        const Result<QByteArray> changed = withEnvValue(before, "KEY", value);
        QVERIFY(changed);
        QCOMPARE(*changed, after);
        // Setting it again changes nothing.
        QCOMPARE(*withEnvValue(after, "KEY", value), after);
    }

    void refused_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<int>("kind");
        const int invalid = static_cast<int>(ErrorKind::InvalidInput);
        const int unsupported = static_cast<int>(ErrorKind::Unsupported);
        QTest::newRow("no key") << QByteArray() << QByteArray() << QByteArray("v") << invalid;
        QTest::newRow("digit first") << QByteArray() << QByteArray("1A") << QByteArray("v") << invalid;
        QTest::newRow("blank in key") << QByteArray() << QByteArray("A B") << QByteArray("v") << invalid;
        QTest::newRow("equals in key") << QByteArray() << QByteArray("A=B") << QByteArray("v") << invalid;
        QTest::newRow("newline in key") << QByteArray() << QByteArray("A\nB") << QByteArray("v") << invalid;
        QTest::newRow("newline in value") << QByteArray() << QByteArray("A") << QByteArray("v\nB=1") << invalid;
        QTest::newRow("CR in value") << QByteArray() << QByteArray("A") << QByteArray("v\r") << invalid;
        QTest::newRow("NUL in value") << QByteArray() << QByteArray("A") << QByteArray("v\0w", 3) << invalid;
        QTest::newRow("mixed quotes") << QByteArray() << QByteArray("A") << QByteArray("it's \"$x\"") << unsupported;
        QTest::newRow("UTF-16") << QByteArray("A\0=\0", 4) << QByteArray("A") << QByteArray("v") << unsupported;
    }

    void refused()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, key);
        QFETCH(QByteArray, value);
        QFETCH(int, kind);
        const Result<QByteArray> changed = withEnvValue(before, key, value);
        QVERIFY(!changed);
        QCOMPARE(static_cast<int>(changed.error().kind), kind);
        QVERIFY(!changed.error().reason.isEmpty());
    }

    /// A shell, as one more reader, gets back what was written.
    void shellAgrees()
    {
        for (const QByteArray &value : {QByteArray("plain"), QByteArray("a b#c$d`e\\f\"g!h*i?j(k)l[m]n~o;p&q|r<s>t"),
                                        QByteArray("it's"), QByteArray("-n"), QByteArray("a=b=c")}) {
            const QTemporaryDir folder;
            const QString path = folder.filePath(QStringLiteral(".env"));
            QVERIFY(setEnvValue(path, QStringLiteral("KEY"), Secret(value)));
            QProcess shell;
            shell.start(QStringLiteral("sh"),
                        {QStringLiteral("-c"), QStringLiteral(". \"$0\"; printf %s \"$KEY\""), path});
            QVERIFY(shell.waitForFinished());
            QCOMPARE(shell.readAllStandardOutput(), value);
        }
    }

    void files()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral(".env"));
        QVERIFY(setEnvValue(path, QStringLiteral("KEY"), Secret("abc")));
        QCOMPARE(contents(path), QByteArray("KEY=abc\n"));
        QCOMPARE(modeOf(path), mode_t(0600));

        put(path, "A=1 # ä\r\n", 0640);
        QVERIFY(setEnvValue(path, QStringLiteral("KEY"), Secret("abc")));
        QCOMPARE(contents(path), QByteArray("A=1 # ä\r\nKEY=abc\r\n"));
        QCOMPARE(modeOf(path), mode_t(0640));
        QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                 QStringList{QStringLiteral(".env")});
    }

    void linksAndFoldersAreLeftAlone()
    {
        const QTemporaryDir folder;
        const QString real = folder.filePath(QStringLiteral("real"));
        const QString link = folder.filePath(QStringLiteral(".env"));
        put(real, "A=1\n", 0600);
        QVERIFY(QFile::link(real, link));
        const Result<> linked = setEnvValue(link, QStringLiteral("KEY"), Secret("abc"));
        QVERIFY(!linked);
        QCOMPARE(linked.error().kind, ErrorKind::Unsupported);
        QCOMPARE(contents(real), QByteArray("A=1\n"));
        QVERIFY(QFileInfo(link).isSymLink());

        QVERIFY(!setEnvValue(folder.path(), QStringLiteral("KEY"), Secret("abc")));
        const Result<> nowhere =
            setEnvValue(folder.filePath(QStringLiteral("no/such/.env")), QStringLiteral("KEY"), Secret("abc"));
        QVERIFY(!nowhere);
        QCOMPARE(nowhere.error().kind, ErrorKind::NotFound);
    }

    void refusalsWriteNothing()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral(".env"));
        const Result<> refused = setEnvValue(path, QStringLiteral("not a key"), Secret("abc"));
        QVERIFY(!refused);
        QVERIFY(!QFileInfo::exists(path));
    }
};

QTEST_GUILESS_MAIN(EnvFileTest)
#include "tst_envfile.moc"
