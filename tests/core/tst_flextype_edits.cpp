// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "tests/core/flextypefixture.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace tokendesk;

namespace {

QString pathOf(const QString &name, const char *suffix)
{
    return test::Site::data(QStringLiteral("edits/")) + name + QLatin1String(suffix);
}

QMap<FieldName, QVariant> fieldsOf(const QJsonObject &update)
{
    QMap<FieldName, QVariant> fields;
    for (auto field = update.begin(); field != update.end(); ++field)
        fields.insert(field.key(),
                      field.value().isDouble() ? QVariant(field.value().toInteger()) : field.value().toVariant());
    return fields;
}

/// The fields that one reader sees changed, by name.
QStringList changedFields(const QByteArray &before, const QByteArray &after)
{
    const QJsonObject a = QJsonDocument::fromJson(before).object();
    const QJsonObject b = QJsonDocument::fromJson(after).object();
    QSet<QString> names;
    for (const QString &key : a.keys() + b.keys()) {
        if (a.value(key) != b.value(key))
            names.insert(key);
    }
    QStringList list(names.begin(), names.end());
    list.sort();
    return list;
}

} // namespace

/// tests/data/flextype/edits: what stood before, what is done, and every byte of what must stand after it.
class TestFlextypeEdits final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cases_data()
    {
        QTest::addColumn<QString>("name");
        const QStringList files = QDir(test::Site::data(QStringLiteral("edits")))
                                      .entryList({QStringLiteral("*.edit.json")}, QDir::Files, QDir::Name);
        QVERIFY(files.size() > 30);
        for (const QString &file : files) {
            const QString name = file.chopped(10);
            QTest::newRow(qPrintable(name)) << name;
        }
    }

    void cases()
    {
        QFETCH(QString, name);
        const QJsonObject edit = QJsonDocument::fromJson(test::contents(pathOf(name, ".edit.json"))).object();
        const QByteArray before = test::contents(pathOf(name, ".before.yaml"));
        test::Site site;
        const TokenId id{QStringLiteral("token"), QStringLiteral("case")};
        test::put(site.file(id.value), before);
        const QByteArray phpBefore = test::asPhpReads(site.file(id.value));

        const QJsonObject update = edit.value(QLatin1String("update")).toObject();
        const TokenDraft draft{.kind = {}, .fields = fieldsOf(update), .seen = {}};
        const Result<Changed<Token>> changed =
            update.isEmpty() ? test::wait(site.backend().repair(id, edit.value(QLatin1String("repair")).toString(), {}))
                             : test::wait(site.backend().update(id, draft, {}));
        const QByteArray after = test::contents(site.file(id.value));
        if (edit.contains(QLatin1String("error"))) {
            QVERIFY(!changed);
            QCOMPARE(QString(errorKindName(changed.error().kind)), edit.value(QLatin1String("error")).toString());
            QVERIFY(!changed.error().reason.isEmpty());
            QVERIFY(!changed.error().object.contains(site.root()));
            QCOMPARE(after, before);
            return;
        }
        QVERIFY2(changed, qPrintable(changed ? QString() : changed.error().detail));
        QCOMPARE(after, test::contents(pathOf(name, ".after.yaml")));

        const QByteArray php = test::asPhpReads(site.file(id.value));
        QVERIFY2(!php.startsWith("failed"), php.constData());
        if (!update.isEmpty()) {
            QStringList expected;
            for (const QString &key : update.keys())
                expected.append(key == QLatin1String("name") ? QStringLiteral("title") : key);
            expected.sort();
            QCOMPARE(changedFields(phpBefore, php), expected);
        }
        for (const QString &key : update.keys()) {
            const QString stored = key == QLatin1String("name") ? QStringLiteral("title") : key;
            QCOMPARE(QJsonDocument::fromJson(php).object().value(stored), update.value(key));
        }
        QVERIFY(!edit.contains(QLatin1String("repair")) || repaired(changed->value, edit));
    }

private:
    static bool repaired(const Token &token, const QJsonObject &edit)
    {
        for (const Notice &notice : token.notices) {
            if (notice.repair == edit.value(QLatin1String("repair")).toString())
                return false;
        }
        return true;
    }
};

QTEST_GUILESS_MAIN(TestFlextypeEdits)
#include "tst_flextype_edits.moc"
