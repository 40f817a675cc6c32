// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/crypto/bcrypt.h"
#include "core/crypto/fingerprint.h"
#include "core/crypto/random.h"

#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace tokendesk;

namespace {

/// What PHP says to `code`, with its arguments in $argv[1…].
QByteArray php(const QString &code, const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral("php"), QStringList{QStringLiteral("-r"), code, QStringLiteral("--")} + arguments);
    if (!process.waitForFinished() || process.exitCode() != 0)
        return "php failed: " + process.readAllStandardError();
    return process.readAllStandardOutput();
}

} // namespace

class TestCrypto final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void phpVerifiesOurHash_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("cost");
        QTest::newRow("secret of a token") << QStringLiteral("b311ee57cabd50e36b8eb1ee9f5e935a") << 10;
        QTest::newRow("one letter") << QStringLiteral("a") << 4;
        QTest::newRow("not ASCII") << QStringLiteral("ключ 🔑") << 4;
        QTest::newRow("72 bytes") << QString(72, QLatin1Char('x')) << 4;
    }

    void phpVerifiesOurHash()
    {
        QFETCH(QString, text);
        QFETCH(int, cost);
        const Result<QByteArray> hash = crypto::bcryptHash(Secret::fromText(text), cost);
        QVERIFY(hash);
        QCOMPARE(hash->size(), 60);
        QVERIFY(hash->startsWith("$2y$" + QByteArray::number(cost).rightJustified(2, '0') + '$'));
        QVERIFY(crypto::looksLikeBcrypt(*hash));

        const QString code = QStringLiteral("echo password_verify($argv[1], $argv[2]) ? 'yes' : 'no';");
        QCOMPARE(php(code, {text, QString::fromLatin1(*hash)}), "yes");
        QCOMPARE(php(code, {text + QLatin1Char('!'), QString::fromLatin1(*hash)}), text.size() == 72 ? "yes" : "no");
        QVERIFY(crypto::bcryptMatches(Secret::fromText(text), *hash));
        QVERIFY(!crypto::bcryptMatches(Secret::fromText(QLatin1Char('!') + text.chopped(1)), *hash));
    }

    void weVerifyPhpsHash()
    {
        const QString secret = QStringLiteral("ключ-3e82829f1c4333e1");
        for (const int cost : {4, 10, 12}) {
            const QByteArray hash =
                php(QStringLiteral("echo password_hash($argv[1], PASSWORD_BCRYPT, ['cost' => (int)$argv[2]]);"),
                    {secret, QString::number(cost)});
            QCOMPARE(hash.size(), 60);
            QVERIFY(crypto::bcryptMatches(Secret::fromText(secret), hash));
            QVERIFY(!crypto::bcryptMatches(Secret::fromText(secret + QLatin1Char('0')), hash));
            // The three spellings name the same algorithm today, and PHP takes all three.
            for (const char letter : {'a', 'b'}) {
                QByteArray other = hash;
                other[2] = letter;
                QVERIFY(crypto::bcryptMatches(Secret::fromText(secret), other));
            }
        }
    }

    void noHashMatchesNothing_data()
    {
        QTest::addColumn<QByteArray>("hash");
        const QByteArray good = "$2y$04$abcdefghijklmnopqrstuuLBepM2zVgp1/bv4b2nYM0.pCvkQbbKV";
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("md5") << QByteArray("33e1b232a4e6fa0028a6670753749a17");
        QTest::newRow("too short") << good.chopped(1);
        QTest::newRow("too long") << good + 'a';
        QTest::newRow("another version") << QByteArray(good).replace(2, 1, "x");
        QTest::newRow("cost is no number") << QByteArray(good).replace(4, 2, "ab");
        QTest::newRow("cost too low") << QByteArray(good).replace(4, 2, "03");
        QTest::newRow("cost that would never end") << QByteArray(good).replace(4, 2, "31");
        QTest::newRow("salt is no base64") << QByteArray(good).replace(7, 1, "!");
        QTest::newRow("argon2id") << QByteArray(
            "$argon2id$v=19$m=65536,t=4,p=1$c29tZXNhbHQ$aaaaaaaaaaaaaaaaaaaaaaaaaa");
    }

    void noHashMatchesNothing()
    {
        QFETCH(QByteArray, hash);
        QVERIFY(!crypto::bcryptMatches(Secret(QByteArrayView("x")), hash));
    }

    void secretsThatBcryptWouldCutAreRefused_data()
    {
        QTest::addColumn<QByteArray>("secret");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("73 bytes") << QByteArray(73, 'x');
        QTest::newRow("NUL") << QByteArray("a\0b", 3);
    }

    void secretsThatBcryptWouldCutAreRefused()
    {
        QFETCH(QByteArray, secret);
        const Result<QByteArray> hash = crypto::bcryptHash(Secret(secret), 4);
        QVERIFY(!hash);
        QCOMPARE(hash.error().kind, ErrorKind::InvalidInput);
        QVERIFY(!hash.error().reason.isEmpty());
    }

    void costsOutOfRangeAreRefused()
    {
        for (const int cost : {-1, 0, 3, 19, 31, 65540}) {
            const Result<QByteArray> hash = crypto::bcryptHash(Secret(QByteArrayView("x")), cost);
            QVERIFY(!hash);
            QCOMPARE(hash.error().kind, ErrorKind::InvalidInput);
        }
    }

    void everyHashHasItsOwnSalt()
    {
        const Secret secret(QByteArrayView("x"));
        QVERIFY(*crypto::bcryptHash(secret, 4) != *crypto::bcryptHash(secret, 4));
    }

    void randomHexIsAsPhpMakesIt()
    {
        static const QRegularExpression form(QStringLiteral("^[0-9a-f]{32}$"));
        QSet<QString> seen;
        for (int i = 0; i < 1000; ++i) {
            const QString text = crypto::randomHex(16).reveal();
            QVERIFY2(form.match(text).hasMatch(), qPrintable(text));
            seen.insert(text);
        }
        QCOMPARE(seen.size(), 1000);
        QCOMPARE(crypto::randomBytes(7).size(), 7);
        QVERIFY(crypto::randomHex(0).isEmpty());
    }

    void fingerprintIsHmacSha256()
    {
        const QByteArray key = "a key of this program";
        const QString value = QStringLiteral("a018113230691004c65e4db9daffb502");
        const QByteArray expected = php(QStringLiteral("echo substr(hash_hmac('sha256', $argv[1], $argv[2]), 0, 32);"),
                                        {value, QString::fromLatin1(key)});
        QCOMPARE(crypto::fingerprint(key, value.toLatin1()).toLatin1(), expected);
        QVERIFY(crypto::fingerprint("another key", value.toLatin1()).toLatin1() != expected);
    }
};

QTEST_GUILESS_MAIN(TestCrypto)
#include "tst_crypto.moc"
