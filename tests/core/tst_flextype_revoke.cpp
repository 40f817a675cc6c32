// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "tests/core/flextypewriting.h"

using namespace tokendesk;
using test::draft;
using test::mobile;

/// Revoking and bringing back, and acts that follow on each other before the first is proved.
class TestFlextypeRevoke final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void revokeAndRestore()
    {
        test::Site site;
        const QByteArray before = test::contents(site.file(mobile.value));
        Result<Changed<Revoked>> revoked = test::wait(site.backend().revoke(mobile, {}));
        QVERIFY(revoked);
        QCOMPARE(revoked->value.name, QStringLiteral("Readable id"));
        QVERIFY(!QFileInfo::exists(site.tokens() + QLatin1String("/mobile-app_2")));
        QVERIFY(test::wait(revoked->inForce));
        QCOMPARE(site.get(mobile.value).error().kind, ErrorKind::NotFound);
        QCOMPARE(test::wait(site.backend().revoke(mobile, {})).error().kind, ErrorKind::NotFound);

        const Result<QList<RevokedToken>> list = test::wait(site.backend().revoked({}));
        QVERIFY(list);
        QCOMPARE(list->size(), 1);
        QCOMPARE(list->first().id, mobile);
        QCOMPARE(list->first().name, QStringLiteral("Readable id"));
        QCOMPARE(list->first().revokedAt, site.clock.now);
        const QString trash = site.root() + QLatin1String("/project/.tokendesk-trash");
        struct stat status = {};
        QCOMPARE(::stat(QFile::encodeName(trash).constData(), &status), 0);
        QCOMPARE(status.st_mode & 0777, 0700U);

        Result<Changed<Token>> restored = test::wait(site.backend().restore(list->first().restoreKey, {}));
        QVERIFY(restored);
        QCOMPARE(restored->value.name, QStringLiteral("Readable id"));
        QCOMPARE(test::contents(site.file(mobile.value)), before);
        QVERIFY(test::wait(restored->inForce));
        QVERIFY(test::wait(site.backend().revoked({}))->isEmpty());
    }

    void undoRightAway()
    {
        // The proof of the first act still runs when the second one comes; it must not take it for an old copy.
        test::Site site;
        const QByteArray before = test::contents(site.file(mobile.value));
        const Result<Changed<Revoked>> revoked = test::wait(site.backend().revoke(mobile, {}));
        QVERIFY(revoked);
        QTest::qWait(100);
        const Result<Changed<Token>> restored = test::wait(site.backend().restore(revoked->value.restoreKey, {}));
        QVERIFY(restored);
        QVERIFY(test::wait(revoked->inForce));
        QVERIFY(test::wait(restored->inForce));
        QCOMPARE(test::contents(site.file(mobile.value)), before);
        QVERIFY(test::wait(site.backend().revoked({}))->isEmpty());
    }

    void changeOfMind()
    {
        test::Site site;
        const QByteArray old = test::contents(site.file(mobile.value));
        QList<QFuture<Result<>>> proofs;
        const QList<std::pair<const char *, const char *>> changes{
            {"state", "disabled"}, {"name", "First"}, {"state", "enabled"}, {"name", "Second"}, {"limit_calls", "7"}};
        for (const auto &[field, value] : changes) {
            const Result<Changed<Token>> changed = test::wait(
                site.backend().update(mobile, draft({{QLatin1String(field), QString::fromLatin1(value)}}), {}));
            QVERIFY(changed);
            proofs.append(changed->inForce);
        }
        // An old copy of all of it comes back in between.
        QTest::qWait(50);
        test::put(site.file(mobile.value), old);
        for (const QFuture<Result<>> &proof : proofs)
            QVERIFY(test::wait(proof));
        const Result<Token> token = site.get(mobile.value);
        QCOMPARE(token->state, TokenState::Enabled);
        QCOMPARE(token->name, QStringLiteral("Second"));
        QCOMPARE(token->limitCalls, 7);
    }

    void refusedActLeavesEarlierProofs()
    {
        test::Site site;
        const QByteArray old = test::contents(site.file(mobile.value));
        const Result<Changed<Token>> disabled = test::wait(
            site.backend().update(mobile, draft({{QStringLiteral("state"), QStringLiteral("disabled")}}), {}));
        QVERIFY(disabled);
        QVERIFY(!test::wait(site.backend().update(mobile,
                                                  draft({{QStringLiteral("state"), QStringLiteral("enabled")}},
                                                        {{QStringLiteral("state"), QStringLiteral("enabled")}}),
                                                  {})));
        test::put(site.file(mobile.value), old);
        QVERIFY(test::wait(disabled->inForce));
        QCOMPARE(site.get(mobile.value)->state, TokenState::Disabled);
    }

    void restoreRefusesATakenId()
    {
        test::Site site;
        const Result<Changed<Revoked>> gone = test::wait(site.backend().revoke(mobile, {}));
        const QString key = gone->value.restoreKey;
        // While the revocation is being proved, a token that comes back is taken away again.
        QVERIFY(test::wait(gone->inForce));
        test::put(site.file(mobile.value), "title: Newer\nstate: enabled\ncalls: 0\nlimit_calls: 0\n");
        const Result<Changed<Token>> restored = test::wait(site.backend().restore(key, {}));
        QVERIFY(!restored);
        QCOMPARE(restored.error().kind, ErrorKind::Conflict);
        QCOMPARE(site.get(mobile.value)->name, QStringLiteral("Newer"));
        for (const auto *const odd :
             {"", "project/", "project/../entries", "project/../../etc", "/etc", "site/x", "x"}) {
            const Result<Changed<Token>> none = test::wait(site.backend().restore(QString::fromLatin1(odd), {}));
            QVERIFY2(!none, odd);
        }
        QCOMPARE(test::wait(site.backend().revoked({}))->size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestFlextypeRevoke)
#include "tst_flextype_revoke.moc"
