// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/flextype/textrules.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace tokendesk;
using namespace tokendesk::flextype;

/// 198 titles that a real server was sent: what it changes or chokes on is refused, what it keeps is taken.
class TestFlextypeTexts final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void measuredTitles_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<bool>("refused");
        // Kept by the server as it is configured by default, refused here: it takes one setting or one update to
        // change.
        const QStringList refusedToBeSafe{QStringLiteral("!shortcodes (uuid)"),
                                          QStringLiteral("!expressions [[ 1 + 1 ]]"),
                                          QStringLiteral("!types @type[int] 5"),
                                          QStringLiteral("(php)echo 1;(/php)"),
                                          QStringLiteral("-.inf"),
                                          QStringLiteral("0o17"),
                                          QString(QChar(0)) + QLatin1String("nul")};
        QFile file(QStringLiteral(TOKENDESK_TEST_DATA "/flextype/titles.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonArray cases =
            QJsonDocument::fromJson(file.readAll()).object().value(QLatin1String("cases")).toArray();
        QVERIFY(cases.size() > 150);
        int number = 0;
        for (const QJsonValue &value : cases) {
            const QJsonObject each = value.toObject();
            ++number;
            QString title;
            if (each.contains(QLatin1String("sent_repeat"))) {
                const QJsonObject repeat = each.value(QLatin1String("sent_repeat")).toObject();
                title = repeat.value(QLatin1String("text"))
                            .toString()
                            .repeated(repeat.value(QLatin1String("times")).toInt());
            } else if (each.value(QLatin1String("sent")).isString()) {
                title = each.value(QLatin1String("sent")).toString();
            } else {
                continue; // numbers, lists, null: no text field can hold them
            }
            const bool kept =
                each.value(QLatin1String("create_status")).toInt() == 200 && each.value(QLatin1String("same")).toBool();
            QTest::addRow("%d %s", number, qPrintable(title.left(30)))
                << title << (!kept || refusedToBeSafe.contains(title));
        }
    }

    void measuredTitles()
    {
        QFETCH(QString, title);
        QFETCH(bool, refused);
        QCOMPARE(refusedHashedText(title).has_value(), refused);
    }

    void everyShortcodeIsRefused()
    {
        const QStringList names =
            QStringLiteral("calc compile const date entries eval fetch field filesystem getAbsoluteUrl getBasePath "
                           "getBaseUrl getProjectUrl getUriString if markdown php raw registry strings textile tr type "
                           "unless url urlFor uuid var when")
                .split(QLatin1Char(' '));
        for (const QString &name : names) {
            for (const QString &form : {QStringLiteral("(%1)"), QStringLiteral("a (  %1:x) b"), QStringLiteral("(%1 x"),
                                        QStringLiteral("(\n%1 of)")})
                QVERIFY2(refusedHashedText(form.arg(name)), qPrintable(form.arg(name)));
            for (const QString &form : {QStringLiteral("(%1"), QStringLiteral("(%1xyz)"), QStringLiteral("%1)"),
                                        QStringLiteral("(/%1)"), QStringLiteral("(my%1)")})
                QVERIFY2(!refusedHashedText(form.arg(name)), qPrintable(form.arg(name)));
        }
    }

    void refusalsSayWhichPiece()
    {
        const auto refused = refusedHashedText(u"App [[ registry().get('x') ]] for all");
        QVERIFY(refused);
        QCOMPARE(refused->args, QStringList{QStringLiteral("[[ registry().get('x') ]]")});
        QCOMPARE(qstrcmp(refused->context, "Flextype"), 0);
    }

    void nothingOf09IsEvaluated()
    {
        for (const auto *const text : {u"App [[ x ]] (date)", u"@markdown", u".inf", u"[% x %]"})
            QVERIFY(!refusedPlainText(QString::fromUtf16(text)));
        QVERIFY(refusedPlainText(QString(QChar(0))));
        QVERIFY(refusedPlainText(QString(QChar(0xd800))));
        QVERIFY(refusedPlainText(QString(longestText + 1, QLatin1Char('x'))));
        QVERIFY(!refusedPlainText(QString(longestText, QLatin1Char('x'))));
    }

    void numbersInDisguise()
    {
        for (const auto *const text : {u"0b11", u"0o17", u"-0b1", u".Inf", u"-.NAN"})
            QVERIFY2(refusedHashedText(QString::fromUtf16(text)), qPrintable(QString::fromUtf16(text)));
        for (const auto *const text : {u"0x1F", u"010", u"1e3", u".information", u"a .inf", u"0bla"})
            QVERIFY2(!refusedHashedText(QString::fromUtf16(text)), qPrintable(QString::fromUtf16(text)));
    }

    void namesOfExtraFields()
    {
        for (const auto *const name : {u"notes", u"a.b", u"with space", u"Ünï", u"_secret", u"cache", u"version"})
            QVERIFY2(!refusedExtraName(QString::fromUtf16(name)), qPrintable(QString::fromUtf16(name)));
        for (const auto *const name : {u"", u" ", u"0", u"-7", u"<<", u"title", u"state", u"calls", u"limit_calls",
                                       u"id", u"hashed_access_token", u"created_at", u"a\nb", u"\x0085"})
            QVERIFY2(refusedExtraName(QString::fromUtf16(name)), qPrintable(QString::fromUtf16(name)));
    }
};

QTEST_GUILESS_MAIN(TestFlextypeTexts)
#include "tst_flextype_texts.moc"
