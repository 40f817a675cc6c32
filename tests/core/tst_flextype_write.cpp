// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "tests/core/flextypewriting.h"

#include <QJsonDocument>

#include <unistd.h>

using namespace tokendesk;
using test::asPhpVerifies;
using test::changedLines;
using test::clone;
using test::draft;
using test::mobile;
using test::modifiedSeconds;

/// Editing, and what is not to be written, judged by PHP, PyYAML and the bytes themselves.
class TestFlextypeWrite final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void updateChangesItsOwnLinesOnly()
    {
        test::Site site;
        const QByteArray before = test::contents(site.file(mobile.value));
        const qint64 second = modifiedSeconds(site.file(mobile.value));
        const Result<Changed<Token>> changed =
            test::wait(site.backend().update(mobile,
                                             draft({{QStringLiteral("name"), QStringLiteral("010")},
                                                    {QStringLiteral("state"), QStringLiteral("disabled")},
                                                    {QStringLiteral("limit_calls"), 7},
                                                    {QStringLiteral("note"), QStringLiteral("on")}},
                                                   {{QStringLiteral("name"), QStringLiteral("Readable id")},
                                                    {QStringLiteral("state"), QStringLiteral("enabled")},
                                                    {QStringLiteral("limit_calls"), QStringLiteral("0")}}),
                                             {}));
        QVERIFY(changed);
        QCOMPARE(changed->value.name, QStringLiteral("010"));
        QCOMPARE(changed->value.state, TokenState::Disabled);
        QCOMPARE(changed->value.limitCalls, 7);
        const QByteArray after = test::contents(site.file(mobile.value));
        QCOMPARE(changedLines(before, after),
                 (QStringList{QStringLiteral("-title: 'Readable id'"), QStringLiteral("-limit_calls: 0"),
                              QStringLiteral("-state: enabled"), QStringLiteral("+title: '010'"),
                              QStringLiteral("+limit_calls: 7"), QStringLiteral("+state: disabled"),
                              QStringLiteral("+note: 'on'")}));
        QCOMPARE(test::asPhpReads(site.file(mobile.value)), test::asPythonReads(site.file(mobile.value)));
        QVERIFY(modifiedSeconds(site.file(mobile.value)) > second);
        QVERIFY(test::wait(changed->inForce));

        const Result<Changed<Token>> removed =
            test::wait(site.backend().update(mobile, draft({{QStringLiteral("note"), QVariant()}}), {}));
        QVERIFY(removed);
        QVERIFY(!test::contents(site.file(mobile.value)).contains("note"));
    }

    void conflictsNameTheField()
    {
        test::Site site;
        const QByteArray before = test::contents(site.file(mobile.value));
        const Result<Changed<Token>> title =
            test::wait(site.backend().update(mobile,
                                             draft({{QStringLiteral("name"), QStringLiteral("Mine")}},
                                                   {{QStringLiteral("name"), QStringLiteral("What I saw")}}),
                                             {}));
        QVERIFY(!title);
        QCOMPARE(title.error().kind, ErrorKind::Conflict);
        QCOMPARE(title.error().object, QStringLiteral("name"));
        QCOMPARE(title.error().reason.args, QStringList{QStringLiteral("Readable id")});
        QCOMPARE(test::contents(site.file(mobile.value)), before);

        // The counter moves by itself: it is never a conflict, and what is not changed is not compared.
        QVERIFY(
            test::wait(site.backend().update(mobile,
                                             draft({{QStringLiteral("calls"), 0}, {QStringLiteral("limit_calls"), 3}},
                                                   {{QStringLiteral("calls"), QStringLiteral("99")},
                                                    {QStringLiteral("state"), QStringLiteral("paused")}}),
                                             {})));
        QCOMPARE(site.get(mobile.value)->limitCalls, 3);
    }

    void counterComesFromTheDisk()
    {
        test::Site site;
        test::put(site.file(mobile.value),
                  test::contents(site.file(mobile.value)).replace("calls: 0\nlimit", "calls: 41\nlimit"));
        QVERIFY(test::wait(
            site.backend().update(mobile, draft({{QStringLiteral("name"), QStringLiteral("Renamed")}}), {})));
        QCOMPARE(site.get(mobile.value)->calls, 41);
        QVERIFY(test::wait(site.backend().update(mobile, draft({{QStringLiteral("calls"), 0}}), {})));
        QCOMPARE(site.get(mobile.value)->calls, 0);
    }

    void oldCopiesAreOverwritten()
    {
        test::Site site;
        const QByteArray old = test::contents(site.file(mobile.value));
        const Result<Changed<Token>> changed = test::wait(
            site.backend().update(mobile, draft({{QStringLiteral("state"), QStringLiteral("disabled")}}), {}));
        QVERIFY(changed);
        QTest::qWait(100);
        // A request in flight writes what it read before, with one call more.
        test::put(site.file(mobile.value), QByteArray(old).replace("calls: 0\nlimit", "calls: 9\nlimit"));
        QVERIFY(test::wait(changed->inForce));
        const Result<Token> token = site.get(mobile.value);
        QCOMPARE(token->state, TokenState::Disabled);
        QCOMPARE(token->calls, 9);
    }

    void updateIn09()
    {
        test::Site site(QStringLiteral("site-0.9"));
        const TokenId id{QStringLiteral("folders"), QStringLiteral("60000000000000000000000000000001")};
        const QString path =
            site.root() + QLatin1String("/project/tokens/media/folders/") + id.value + QLatin1String("/token.yaml");
        const QByteArray before = test::contents(path);
        QVERIFY(
            test::wait(site.backend().update(id, draft({{QStringLiteral("state"), QStringLiteral("disabled")}}), {})));
        QCOMPARE(changedLines(before, test::contents(path)),
                 (QStringList{QStringLiteral("-state: enabled"), QStringLiteral("-updated_at: '14-01-2021 10:00'"),
                              QStringLiteral("+state: disabled"), QStringLiteral("+updated_at: '22-11-2026 10:47'")}));
        QCOMPARE(test::asPhpReads(path), test::asPythonReads(path));
        const Result<Changed<CreatedToken>> renewed = test::wait(site.backend().renewSecret(id, {}));
        QVERIFY(!renewed);
        QCOMPARE(renewed.error().kind, ErrorKind::Unsupported);
    }

    void renewSecret()
    {
        test::Site site;
        const Secret old = Secret::fromText(u"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa5");
        QCOMPARE(*test::wait(site.backend().verify(mobile, old.clone(), {})), Verified::Works);
        const QByteArray before = test::contents(site.file(mobile.value));
        Result<Changed<CreatedToken>> renewed = test::wait(site.backend().renewSecret(mobile, {}));
        QVERIFY(renewed);
        QCOMPARE(renewed->value.secrets.size(), 1U);
        const QStringList changed = changedLines(before, test::contents(site.file(mobile.value)));
        QCOMPARE(changed.size(), 2);
        QVERIFY(changed.last().startsWith(QLatin1String("+hashed_access_token: '$2y$10$")));
        const QByteArray php = test::asPhpReads(site.file(mobile.value));
        QCOMPARE(php, test::asPythonReads(site.file(mobile.value)));
        const QString hash =
            QJsonDocument::fromJson(php).object().value(QLatin1String("hashed_access_token")).toString();
        QCOMPARE(asPhpVerifies(clone(renewed->value, "access_token").reveal(), hash), "yes");
        QCOMPARE(asPhpVerifies(old.reveal(), hash), "no");
        QCOMPARE(*test::wait(site.backend().verify(mobile, old.clone(), {})), Verified::WrongSecret);
        QCOMPARE(*test::wait(site.backend().verify(mobile, clone(renewed->value, "access_token"), {})),
                 Verified::Works);
    }

    void secretOfADisabledToken()
    {
        test::Site site;
        const TokenId id{{}, QStringLiteral("00000000000000000000000000000001")};
        QCOMPARE(*test::wait(site.backend().verify(id, Secret::fromText(u"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa1"), {})),
                 Verified::NotUsable);
    }

    void idsThatMustNotReachTheDisk_data()
    {
        QTest::addColumn<QString>("id");
        for (const auto *const id : {"", ".", "..", "../blog", "a/b", "/etc", "with space", "dotted.id", "ключ",
                                     "~tilde", "a%2Fb", ".hidden", "token.yaml", "x\n"})
            QTest::newRow(id) << QString::fromUtf8(id);
    }

    void idsThatMustNotReachTheDisk()
    {
        QFETCH(QString, id);
        test::Site site;
        test::put(site.file(QStringLiteral("with space")), test::contents(site.file(mobile.value)));
        test::put(site.root() + QLatin1String("/project/entries/blog/token.yaml"), "title: Blog\n");
        const QByteArray before =
            test::run(QStringLiteral("tar"), {QStringLiteral("-cf"), QStringLiteral("-"), QStringLiteral("-C"),
                                              site.root(), QStringLiteral(".")});
        const TokenId token{QStringLiteral("token"), id};
        QVERIFY(!test::wait(site.backend().update(token, draft({{QStringLiteral("name"), QStringLiteral("x")}}), {})));
        QVERIFY(!test::wait(site.backend().renewSecret(token, {})));
        QVERIFY(!test::wait(site.backend().revoke(token, {})));
        QVERIFY(!test::wait(site.backend().repair(token, QStringLiteral("add-missing-fields"), {})));
        QCOMPARE(test::run(QStringLiteral("tar"), {QStringLiteral("-cf"), QStringLiteral("-"), QStringLiteral("-C"),
                                                   site.root(), QStringLiteral(".")}),
                 before);
    }

    void readOnlyWritesNothing()
    {
        test::Site site;
        const QString key =
            test::wait(site.backend().revoke({{}, QStringLiteral("00000000000000000000000000000001")}, {}))
                ->value.restoreKey;
        const QByteArray before =
            test::run(QStringLiteral("tar"), {QStringLiteral("-cf"), QStringLiteral("-"), QStringLiteral("-C"),
                                              site.root(), QStringLiteral(".")});
        TokenBackend &backend = site.backend(Guard::ReadOnly);
        QVERIFY(!test::wait(backend.create(draft({{QStringLiteral("name"), QStringLiteral("x")}}), {})));
        QVERIFY(!test::wait(backend.update(mobile, draft({{QStringLiteral("name"), QStringLiteral("x")}}), {})));
        QVERIFY(!test::wait(backend.renewSecret(mobile, {})));
        QVERIFY(!test::wait(backend.revoke(mobile, {})));
        QVERIFY(!test::wait(backend.restore(key, {})));
        const TokenId broken{{}, QStringLiteral("00000000000000000000000000000007")};
        QVERIFY(!test::wait(backend.repair(broken, QStringLiteral("add-missing-fields"), {})));
        QCOMPARE(test::run(QStringLiteral("tar"), {QStringLiteral("-cf"), QStringLiteral("-"), QStringLiteral("-C"),
                                                   site.root(), QStringLiteral(".")}),
                 before);
    }

    void hardLinksAreNotWritten()
    {
        test::Site site;
        const QString second = site.folder.path() + QLatin1String("/second-name");
        QCOMPARE(::link(QFile::encodeName(site.file(mobile.value)).constData(), QFile::encodeName(second).constData()),
                 0);
        const Result<Changed<Token>> changed =
            test::wait(site.backend().update(mobile, draft({{QStringLiteral("name"), QStringLiteral("x")}}), {}));
        QVERIFY(!changed);
        QCOMPARE(changed.error().kind, ErrorKind::Unsupported);
        QCOMPARE(changed.error().object, QStringLiteral("Readable id"));
        QVERIFY(test::codes(*site.get(mobile.value)).contains(QLatin1String("hard-link")));
    }

    void changesFromOutsideAreTold()
    {
        test::Site site;
        // What was made in the same tick of the file system's clock as the watch may be told too: let it pass.
        QTest::qWait(50);
        std::mutex mutex;
        QSet<TokenId> told;
        site.backend().watch([&](const OutsideChange &change) {
            const std::lock_guard lock(mutex);
            told.unite(QSet<TokenId>(change.changed.begin(), change.changed.end()));
        });
        const auto isTold = [&](const char *id) {
            const std::lock_guard lock(mutex);
            return told.contains({QStringLiteral("token"), QLatin1String(id)});
        };
        // The watcher begins on a thread of its own: touch until it is heard of.
        QTRY_VERIFY_WITH_TIMEOUT((test::put(site.file(mobile.value), test::contents(site.file(mobile.value)) + "#\n"),
                                  QTest::qWait(200), isTold("mobile-app_2")),
                                 10'000);
        test::put(site.file(QStringLiteral("newcomer")), "title: New\ncalls: 0\nlimit_calls: 0\nstate: enabled\n");
        QTRY_VERIFY_WITH_TIMEOUT(isTold("newcomer"), 10'000);
        QVERIFY(!isTold("f3acf199a9ac120d3bfd604e1e382456"));
        site.backend().watch(nullptr);
        {
            const std::lock_guard lock(mutex);
            told.clear();
        }
        test::put(site.file(mobile.value), "title: x\n");
        QTest::qWait(400);
        QVERIFY(!isTold("mobile-app_2"));
    }
};

QTEST_GUILESS_MAIN(TestFlextypeWrite)
#include "tst_flextype_write.moc"
