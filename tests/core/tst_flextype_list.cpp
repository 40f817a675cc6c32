// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "tests/core/flextypefixture.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace tokendesk;

/// The fixture sites as the real servers left them.
class TestFlextypeList final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tokensOf10_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("state");
        QTest::addColumn<int>("calls"); // -1: unknown
        QTest::addColumn<int>("limit");
        QTest::addColumn<QString>("codes");
        const auto row = [](const char *id, const char *name, const char *state, int calls, int limit,
                            const char *codes = "") {
            QTest::newRow(id) << QString::fromUtf8(name) << QString::fromLatin1(state) << calls << limit
                              << QString::fromLatin1(codes);
        };
        row("00000000000000000000000000000001", "Disabled token", "disabled", 0, 0);
        row("00000000000000000000000000000002", "Limited to 3 calls", "enabled", 0, 3);
        row("00000000000000000000000000000003", "Exhausted", "exhausted", 5, 5);
        row("00000000000000000000000000000004", "Мобільний застосунок 📱 日本語", "enabled", 0, 0);
        row("00000000000000000000000000000006", "No hash", "enabled", 0, 0, "no-secret");
        row("00000000000000000000000000000007", "No counters", "broken", -1, -1, "fields-missing");
        row("1c19eaac91af6c1ebb1cc6bdfaf9613d", "Keys", "enabled", 0, 0);
        row("4ed07de0319fa4febdfd94f2cf22da47", "Strings", "enabled", 0, 10,
            "calls-is-text limit-is-text state-misspelt");
        row("67d6914d2a97451be3617c58e02bdad8", "Form token", "enabled", 0, 7, "limit-is-text");
        row("75a15772ffc21374fd6cbf4d3074d824", "Override", "enabled", 5, 0, "lying-id");
        row("980c941f869923b74816e47c10557604", "0123", "enabled", 0, 0);
        row("a018113230691004c65e4db9daffb502", "", "enabled", 0, 0);
        row("e91e8d173fd9740b9e0c3626194a7c38", "Мобільний 📱 app", "enabled", 0, 10);
        row("f3acf199a9ac120d3bfd604e1e382456", "Admin", "enabled", 21, 0);
        row("mobile-app_2", "Readable id", "enabled", 0, 0);
    }

    void tokensOf10()
    {
        static test::Site site;
        static const QMap<QString, Token> rows = site.list();
        QVERIFY(site.lastList);
        QCOMPARE(rows.size(), 15);
        QFETCH(QString, name);
        QFETCH(QString, state);
        QFETCH(int, calls);
        QFETCH(int, limit);
        QFETCH(QString, codes);
        const Token token = rows.value(QString::fromLatin1(QTest::currentDataTag()));
        QCOMPARE(token.name, name);
        QCOMPARE(QString(tokenStateName(token.state)), state);
        QCOMPARE(token.calls.value_or(-1), calls);
        QCOMPARE(token.limitCalls.value_or(-1), limit);
        QCOMPARE(test::codes(token).join(QLatin1Char(' ')), codes);
        QCOMPARE(token.id.kind, QStringLiteral("token"));
        QVERIFY(token.callsApproximate);
        QCOMPARE(token.secretAvailability, SecretAvailability::Never);
        QVERIFY(token.attributes.isEmpty());
    }

    void wholeToken()
    {
        test::Site site;
        const Result<Token> token = site.get(QStringLiteral("e91e8d173fd9740b9e0c3626194a7c38"));
        QVERIFY(token);
        QStringList names;
        for (const Attribute &attribute : token->attributes)
            names.append(attribute.name);
        QCOMPARE(names.join(QLatin1Char(' ')), QStringLiteral("title icon state limit_calls notes hashed_access_token "
                                                              "created_by uuid calls"));
        QCOMPARE(token->attributes[3].value, QJsonValue(10));
        QCOMPARE(token->attributes[4].value.toObject().value(QLatin1String("env")), QJsonValue(QLatin1String("prod")));
        QCOMPARE(token->attributes[4].value.toObject().value(QLatin1String("tags")).toArray().size(), 2);
        QCOMPARE(token->location, site.file(QStringLiteral("e91e8d173fd9740b9e0c3626194a7c38")));

        const Result<Token> dated = site.get(QStringLiteral("75a15772ffc21374fd6cbf4d3074d824"));
        QCOMPARE(dated->createdAt, QDateTime(QDate(2020, 1, 1), QTime(10, 0), Qt::UTC));
        QCOMPARE(dated->createdBy, QStringLiteral("me"));
    }

    /// Text is not held twice: what --json prints of it is what is stored, number and truth are what they are.
    void valuesForJson()
    {
        test::Site site;
        const QString id = QStringLiteral("e91e8d173fd9740b9e0c3626194a7c38");
        const QString longText(5'000, QLatin1Char('x'));
        test::put(site.file(id), "title: 'true'\nhashed_access_token: plain words\ncalls: 10\nstate: enabled\nmade: "
                                 "true\nnone: ~\nlong: '" +
                                     longText.toUtf8() + "'\n");
        const Result<Token> token = site.get(id);
        QVERIFY(token);
        QHash<QString, QJsonValue> values;
        for (const Attribute &attribute : token->attributes)
            values.insert(attribute.name, attribute.json());
        QCOMPARE(values.value(QStringLiteral("title")), QJsonValue(QStringLiteral("true")));
        QCOMPARE(values.value(QStringLiteral("hashed_access_token")), QJsonValue(QStringLiteral("plain words")));
        QCOMPARE(values.value(QStringLiteral("calls")), QJsonValue(10));
        QCOMPARE(values.value(QStringLiteral("made")), QJsonValue(true));
        QCOMPARE(values.value(QStringLiteral("none")), QJsonValue(QJsonValue::Null));
        QCOMPARE(values.value(QStringLiteral("long")), QJsonValue(longText));
    }

    void tokensOf09()
    {
        test::Site site(QStringLiteral("site-0.9"));
        const QMap<QString, Token> rows = site.list(true);
        QVERIFY(site.lastList);
        QCOMPARE(rows.size(), 9);
        QCOMPARE(rows[QStringLiteral("entries/10000000000000000000000000000002")].state, TokenState::Disabled);
        QCOMPARE(rows[QStringLiteral("entries/10000000000000000000000000000003")].state, TokenState::Exhausted);
        QCOMPARE(rows[QStringLiteral("access/20000000000000000000000000000002")].state, TokenState::Disabled);
        const Token token = rows[QStringLiteral("files/50000000000000000000000000000001")];
        QCOMPARE(token.state, TokenState::Enabled);
        QCOMPARE(token.createdAt, QDateTime(QDate(2021, 1, 14), QTime(10, 0), Qt::UTC));
        QCOMPARE(token.createdBy, QStringLiteral("00000000-0000-4000-8000-000000000000"));
        QCOMPARE(token.secretAvailability, SecretAvailability::Always);
        QVERIFY(token.hasSecret);
        QVERIFY(!token.callsApproximate);
        QVERIFY(token.notices.isEmpty());

        QCOMPARE(site.list(false, QStringLiteral("entries")).size(), 3);
        QVERIFY(site.list(false, QStringLiteral("nothing")).isEmpty());
        QVERIFY(site.lastList);
    }

    void oneIdUnderTwoKinds()
    {
        test::Site site(QStringLiteral("site-0.9"));
        const QString id = QStringLiteral("50000000000000000000000000000001");
        QCOMPARE(site.get(id)->id.kind, QStringLiteral("files"));
        test::copyFolder(site.root() + QLatin1String("/project/tokens/media/files/") + id,
                         site.root() + QLatin1String("/project/tokens/images/") + id);
        const Result<Token> either = site.get(id);
        QVERIFY(!either);
        QCOMPARE(either.error().kind, ErrorKind::Conflict);
        QCOMPARE(site.get(id, QStringLiteral("images"))->id.kind, QStringLiteral("images"));
        QCOMPARE(site.get(QStringLiteral("nobody")).error().kind, ErrorKind::NotFound);
        QVERIFY(!site.get(QStringLiteral("nobody")).error().object.contains(QLatin1String("nobody")));
    }

    void zeroAsTextIn097()
    {
        test::Site site{QString()};
        test::put(site.root() + QLatin1String("/flextype/bootstrap.php"), "<?php define('FLEXTYPE_VERSION', '0.9.7');");
        test::put(site.root() + QLatin1String("/site/tokens/delivery/images/a/token.yaml"),
                  "title: Old\nlimit_calls: '0'\ncalls: 3\nstate: enabled\n");
        const QMap<QString, Token> rows = site.list();
        QCOMPARE(rows[QStringLiteral("images/a")].state, TokenState::Enabled);
        QCOMPARE(rows[QStringLiteral("images/a")].limitCalls, 0);
    }

    void capabilitiesAreData()
    {
        test::Site site;
        const Capabilities one = site.backend().capabilities();
        QCOMPARE(one.kinds.size(), 1);
        QVERIFY(one.kind(QStringLiteral("token"))->canRenewSecret);
        QVERIFY(one.idIsCredential && one.canRestore && one.canVerify && one.watches);
        QStringList fields;
        for (const FieldSpec &field : one.kinds.first().fields) {
            fields.append(field.name);
            QVERIFY2(!field.label.isEmpty(), qPrintable(field.name));
        }
        QCOMPARE(fields.join(QLatin1Char(' ')), QStringLiteral("name state limit_calls calls icon created_by extra"));
        QCOMPARE(one.kinds.first().fields.first().attributeName(), QStringLiteral("title"));
        QVERIFY(test::wait(site.backend().test({})));

        test::Site old(QStringLiteral("site-0.9"));
        QStringList kinds;
        const Capabilities plain = old.backend().capabilities();
        for (const KindSpec &kind : plain.kinds) {
            kinds.append(kind.id);
            QVERIFY(!kind.createWarning.isEmpty());
            QVERIFY(!kind.canDo.isEmpty());
            QCOMPARE(kind.secretAvailability, SecretAvailability::Always);
        }
        QCOMPARE(kinds.join(QLatin1Char(' ')), QStringLiteral("entries registry images files folders access"));
    }

    void demoSite()
    {
        test::Site site{QString()};
        test::copyFolder(QStringLiteral(TOKENDESK_SOURCE_DIR "/resources/demo-site"), site.root());
        const QMap<QString, Token> rows = site.list();
        QVERIFY(site.lastList);
        QCOMPARE(rows.size(), 20);
        QMap<TokenState, int> states;
        for (const Token &token : rows)
            ++states[token.state];
        QCOMPARE(states[TokenState::Disabled], 2);
        QCOMPARE(states[TokenState::Exhausted], 3);
        QCOMPARE(states[TokenState::Broken], 1);
    }

    void cancelled()
    {
        test::Site site;
        CancelToken cancel;
        cancel.cancel();
        int pages = 0;
        const Result<> listed = test::wait(site.backend().list(
            {}, [&](const QList<Token> &) { ++pages; }, cancel));
        QVERIFY(!listed);
        QCOMPARE(listed.error().kind, ErrorKind::Cancelled);
        QCOMPARE(pages, 0);
        QCOMPARE(test::wait(site.backend().get({{}, QStringLiteral("mobile-app_2")}, cancel)).error().kind,
                 ErrorKind::Cancelled);
    }

    void manyTokensOnAnyPool_data()
    {
        QTest::addColumn<int>("threads");
        QTest::newRow("one thread") << 1;
        QTest::newRow("three threads") << 3;
    }

    void manyTokensOnAnyPool()
    {
        QFETCH(int, threads);
        test::Site site;
        site.pool.setMaxThreadCount(threads);
        const QByteArray text = test::contents(site.file(QStringLiteral("mobile-app_2")));
        for (int number = 0; number < 1'100; ++number)
            test::put(site.file(QStringLiteral("t%1").arg(number)), text);
        QCOMPARE(site.list().size(), 1'115);
        QVERIFY(site.lastList);
    }

    void goingWhileListing()
    {
        // A backend that goes waits for its threads, and its sink is never called after that.
        test::Site site;
        const QByteArray text = test::contents(site.file(QStringLiteral("mobile-app_2")));
        for (int number = 0; number < 2'000; ++number)
            test::put(site.file(QStringLiteral("t%1").arg(number)), text);
        for (int round = 0; round < 5; ++round) {
            std::atomic_bool gone = false;
            std::atomic_int late = 0;
            QFuture<Result<>> future = site.backend().list({}, [&](const QList<Token> &) { late += gone ? 1 : 0; }, {});
            site.close();
            gone = true;
            future.waitForFinished();
            QCOMPARE(late.load(), 0);
        }
    }
};

QTEST_GUILESS_MAIN(TestFlextypeList)
#include "tst_flextype_list.moc"
