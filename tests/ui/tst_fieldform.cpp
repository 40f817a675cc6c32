// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "tests/ui/support/memorybackend.h"
#include "ui/widgets/fieldeditor.h"
#include "ui/widgets/fieldform.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>
#include <QToolButton>

using namespace tokendesk;
using Mode = FieldForm::Mode;

namespace {

QList<FieldSpec> specs()
{
    return memoryCapabilities().kinds.constFirst().fields;
}

QLineEdit *lineOf(const FieldForm &form, const char *field)
{
    return qobject_cast<QLineEdit *>(form.editor(QLatin1String(field))->mainControl());
}

void enter(const FieldForm &form, const char *field, const QString &text)
{
    QLineEdit *line = lineOf(form, field);
    line->selectAll();
    QTest::keyClicks(line, text);
    if (text.isEmpty())
        QTest::keyClick(line, Qt::Key_Delete);
}

} // namespace

class FieldFormTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void buildsEveryTypeWithItsLabel();
    void aNewFormGivesInitialValuesAndWhatWasEntered();
    void refusesAsOneTypesAfterTheFirstEdit();
    void validateShowsAllAndFocusesTheFirst();
    void aRefusalFromOutsideStandsUntilTheNextEdit();
    void editingCollectsOnlyWhatChangedAndWhatWasSeen();
    void extraFieldsAreAddedChangedAndRemoved();
    void manyTakesOnlyTickedFields();
    void valuesSurviveANewSetOfFields();
    void readingAgainKeepsAHalfWrittenEdit();
    void specialNumbersHaveTheirMeaningBesideThem();
    void numbersAreTakenAsTheyAreWritten_data();
    void numbersAreTakenAsTheyAreWritten();
    void foldedFieldsComeWhenAskedForOrRefused();
    void asksForChoicesOfTheServer();
};

void FieldFormTest::buildsEveryTypeWithItsLabel()
{
    FieldForm form;
    form.setFields(specs(), Mode::Create);
    QCOMPARE(form.fieldNames(),
             QStringList({QStringLiteral("name"), QStringLiteral("state"), QStringLiteral("limit_calls"),
                          QStringLiteral("scopes"), QStringLiteral("open"), QStringLiteral("expires_on"),
                          QStringLiteral("branch"), QStringLiteral("extra")}));
    QVERIFY(lineOf(form, "name"));
    QVERIFY(qobject_cast<QComboBox *>(form.editor(QStringLiteral("state"))->mainControl()));
    QVERIFY(qobject_cast<QListWidget *>(form.editor(QStringLiteral("scopes"))->mainControl()));
    QVERIFY(qobject_cast<QCheckBox *>(form.editor(QStringLiteral("open"))->mainControl()));
    QVERIFY(qobject_cast<QTableWidget *>(form.editor(QStringLiteral("extra"))->mainControl()));
    QVERIFY(form.editor(QStringLiteral("expires_on"))->findChild<QDateEdit *>());
    for (const FieldName &field : form.fieldNames()) {
        const FieldEditor *editor = form.editor(field);
        QVERIFY(!editor->mainControl()->accessibleName().isEmpty());
        if (!editor->wantsLabel())
            continue;
        const QList<QLabel *> labels = form.findChildren<QLabel *>();
        QVERIFY2(std::any_of(labels.begin(), labels.end(),
                             [&](const QLabel *label) { return label->buddy() == editor->mainControl(); }),
                 qPrintable(field));
    }
}

void FieldFormTest::aNewFormGivesInitialValuesAndWhatWasEntered()
{
    FieldForm form;
    form.setFields(specs(), Mode::Create);
    enter(form, "name", QStringLiteral("CI"));
    const QMap<FieldName, QVariant> changes = form.changes();
    QCOMPARE(changes.value(QStringLiteral("name")).toString(), QStringLiteral("CI"));
    QCOMPARE(changes.value(QStringLiteral("state")).toString(), QStringLiteral("enabled"));
    QCOMPARE(changes.value(QStringLiteral("limit_calls")), QVariant(qint64(0)));
    QVERIFY(!changes.contains(QStringLiteral("expires_on")));
    QVERIFY(!changes.contains(QStringLiteral("scopes")));
    QVERIFY(form.seen().isEmpty());
}

void FieldFormTest::refusesAsOneTypesAfterTheFirstEdit()
{
    FieldForm form;
    form.setFields(specs(), Mode::Create);
    QVERIFY(form.refusalText(QStringLiteral("name")).isEmpty()); // empty and required, but not touched yet
    enter(form, "name", QStringLiteral("a [[ b"));
    QCOMPARE(form.refusalText(QStringLiteral("name")), QStringLiteral("“[[” would be evaluated by the site."));
    QVERIFY(lineOf(form, "name")->accessibleDescription().startsWith(form.refusalText(QStringLiteral("name"))));
    enter(form, "name", QStringLiteral("fine"));
    QVERIFY(form.refusalText(QStringLiteral("name")).isEmpty());
    enter(form, "limit_calls", QStringLiteral("many"));
    QVERIFY(!form.refusalText(QStringLiteral("limit_calls")).isEmpty());
    enter(form, "name", QString(41, QLatin1Char('x')));
    QVERIFY(form.refusalText(QStringLiteral("name")).contains(QLatin1String("41")));
}

void FieldFormTest::validateShowsAllAndFocusesTheFirst()
{
    FieldForm form;
    form.setFields(specs(), Mode::Create);
    form.show();
    QVERIFY(QTest::qWaitForWindowExposed(&form));
    form.activateWindow();
    enter(form, "limit_calls", QStringLiteral("-1"));
    QVERIFY(!form.validate());
    QVERIFY(!form.refusalText(QStringLiteral("name")).isEmpty());
    QVERIFY(!form.refusalText(QStringLiteral("limit_calls")).isEmpty());
    QCOMPARE(form.focusWidget(), lineOf(form, "name"));
    enter(form, "name", QStringLiteral("CI"));
    enter(form, "limit_calls", QStringLiteral("5"));
    QVERIFY(form.validate());
}

void FieldFormTest::aRefusalFromOutsideStandsUntilTheNextEdit()
{
    FieldForm form;
    form.setFields(specs(), Mode::Create);
    enter(form, "name", QStringLiteral("CI"));
    QVERIFY(form.showRefusal(QStringLiteral("name"), QStringLiteral("taken")));
    QCOMPARE(form.refusalText(QStringLiteral("name")), QStringLiteral("taken"));
    enter(form, "name", QStringLiteral("CI 2"));
    QVERIFY(form.refusalText(QStringLiteral("name")).isEmpty());
    QVERIFY(!form.showRefusal(QStringLiteral("no-such-field"), QStringLiteral("taken")));
}

void FieldFormTest::editingCollectsOnlyWhatChangedAndWhatWasSeen()
{
    FieldForm form;
    form.setFields(specs(), Mode::Edit);
    form.setStored(
        {{QStringLiteral("name"), QStringLiteral("CI")},
         {QStringLiteral("state"), QStringLiteral("enabled")},
         {QStringLiteral("limit_calls"), qint64(100)}},
        {{QStringLiteral("name"), QStringLiteral("CI")}, {QStringLiteral("limit_calls"), QStringLiteral("100")}});
    QVERIFY(!form.isChanged());
    enter(form, "limit_calls", QStringLiteral("250"));
    QCOMPARE(form.changes(), (QMap<FieldName, QVariant>{{QStringLiteral("limit_calls"), qint64(250)}}));
    QCOMPARE(form.seen(), (QMap<FieldName, QString>{{QStringLiteral("limit_calls"), QStringLiteral("100")}}));
    enter(form, "limit_calls", QStringLiteral("100"));
    QVERIFY(!form.isChanged());
}

void FieldFormTest::extraFieldsAreAddedChangedAndRemoved()
{
    FieldForm form;
    form.setFields(specs(), Mode::Edit);
    form.setStored({{QStringLiteral("extra"), QVariantMap{{QStringLiteral("owner"), QStringLiteral("ops")},
                                                          {QStringLiteral("rank"), qint64(3)},
                                                          {QStringLiteral("beta"), true}}}},
                   {{QStringLiteral("owner"), QStringLiteral("ops")}, {QStringLiteral("rank"), QStringLiteral("3")}});
    QVERIFY(!form.isChanged());
    auto *table = qobject_cast<QTableWidget *>(form.editor(QStringLiteral("extra"))->mainControl());
    QCOMPARE(table->rowCount(), 3); // beta, owner, rank
    table->item(1, 2)->setText(QStringLiteral("web"));
    table->removeRow(2);
    QCOMPARE(form.changes(), (QMap<FieldName, QVariant>{{QStringLiteral("owner"), QStringLiteral("web")},
                                                        {QStringLiteral("rank"), {}}}));
    QCOMPARE(form.seen().value(QStringLiteral("owner")), QStringLiteral("ops"));
    QCOMPARE(form.seen().value(QStringLiteral("rank")), QStringLiteral("3"));
    table->item(0, 0)->setText(QStringLiteral("hash")); // refused by the field
    QVERIFY(!form.refusalText(QStringLiteral("extra")).isEmpty());
}

void FieldFormTest::manyTakesOnlyTickedFields()
{
    FieldForm form;
    form.setFields(specs(), Mode::EditMany);
    QVERIFY(form.changes().isEmpty());
    QVERIFY(form.validate()); // the empty name does not count
    QVERIFY(!form.editor(QStringLiteral("state"))->isEnabled());
    for (QCheckBox *box : form.findChildren<QCheckBox *>()) {
        if (box->text().contains(QLatin1String("State")))
            box->click();
    }
    form.setValue(QStringLiteral("state"), QStringLiteral("disabled"));
    QVERIFY(form.editor(QStringLiteral("state"))->isEnabled());
    QCOMPARE(form.changes(), (QMap<FieldName, QVariant>{{QStringLiteral("state"), QStringLiteral("disabled")}}));
}

void FieldFormTest::valuesSurviveANewSetOfFields()
{
    FieldForm form;
    form.setFields(specs(), Mode::Create);
    enter(form, "name", QStringLiteral("CI deploy"));
    QList<FieldSpec> others = specs();
    others.removeAt(2);
    form.setFields(others, Mode::Create);
    QCOMPARE(lineOf(form, "name")->text(), QStringLiteral("CI deploy"));
    QVERIFY(!form.editor(QStringLiteral("limit_calls")));
}

void FieldFormTest::readingAgainKeepsAHalfWrittenEdit()
{
    FieldForm form;
    form.setFields(specs(), Mode::Edit);
    form.setStored({{QStringLiteral("name"), QStringLiteral("CI")}, {QStringLiteral("calls"), qint64(1)}}, {});
    enter(form, "name", QStringLiteral("CI dep"));
    form.setStored({{QStringLiteral("name"), QStringLiteral("Other")}, {QStringLiteral("calls"), qint64(2)}},
                   {{QStringLiteral("name"), QStringLiteral("Other")}});
    QCOMPARE(lineOf(form, "name")->text(), QStringLiteral("CI dep"));
    QCOMPARE(lineOf(form, "calls")->text(), QStringLiteral("2"));
    QCOMPARE(form.seen().value(QStringLiteral("name")), QStringLiteral("Other"));
}

void FieldFormTest::specialNumbersHaveTheirMeaningBesideThem()
{
    FieldForm form;
    form.setFields(specs(), Mode::Create);
    const auto shown = [&] {
        for (const QLabel *label : form.editor(QStringLiteral("limit_calls"))->findChildren<QLabel *>()) {
            if (!label->text().isEmpty())
                return label->text();
        }
        return QString();
    };
    QCOMPARE(shown(), QStringLiteral("no limit"));
    enter(form, "limit_calls", QStringLiteral("7"));
    QCOMPARE(shown(), QString());
}

void FieldFormTest::numbersAreTakenAsTheyAreWritten_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QVariant>("value");
    QTest::newRow("plain") << QStringLiteral("42") << QVariant(qint64(42));
    QTest::newRow("blanks") << QStringLiteral(" 42 ") << QVariant(qint64(42));
    QTest::newRow("beyond 32 bit") << QStringLiteral("9007199254740992") << QVariant(qint64(9007199254740992));
    QTest::newRow("empty") << QString() << QVariant();
    QTest::newRow("word") << QStringLiteral("ten") << QVariant(QStringLiteral("ten"));
    QTest::newRow("fraction") << QStringLiteral("1.5") << QVariant(QStringLiteral("1.5"));
}

void FieldFormTest::numbersAreTakenAsTheyAreWritten()
{
    QFETCH(QString, text);
    QFETCH(QVariant, value);
    QLocale::setDefault(QLocale::c());
    FieldForm form;
    form.setFields(specs(), Mode::Create);
    enter(form, "limit_calls", text);
    QCOMPARE(form.editor(QStringLiteral("limit_calls"))->value(), value);
}

void FieldFormTest::foldedFieldsComeWhenAskedForOrRefused()
{
    FieldForm form;
    form.setFields(specs(), Mode::Create);
    form.show();
    FieldEditor *extra = form.editor(QStringLiteral("extra"));
    QVERIFY(!extra->isVisible());
    form.setValue(QStringLiteral("name"), QStringLiteral("CI"));
    form.setValue(QStringLiteral("extra"), QVariantMap{{QStringLiteral("hash"), QStringLiteral("x")}});
    QVERIFY(!form.validate());
    QVERIFY(extra->isVisible());
    form.findChild<QToolButton *>()->click();
    QVERIFY(!extra->isVisible());
}

void FieldFormTest::asksForChoicesOfTheServer()
{
    FieldForm form;
    QSignalSpy spy(&form, &FieldForm::choicesWanted);
    form.setFields(specs(), Mode::Create);
    QCOMPARE(spy.size(), 1);
    QCOMPARE(spy.constFirst().constFirst().toString(), QStringLiteral("branch"));
    form.setChoices(QStringLiteral("branch"), {{QStringLiteral("main"), QStringLiteral("Main branch"), {}}});
    auto *box = qobject_cast<QComboBox *>(form.editor(QStringLiteral("branch"))->mainControl());
    QCOMPARE(box->itemText(0), QStringLiteral("Main branch"));
    QVERIFY(!form.editor(QStringLiteral("branch"))->value().isValid());
    form.setValue(QStringLiteral("branch"), QStringLiteral("main"));
    QCOMPARE(form.editor(QStringLiteral("branch"))->value().toString(), QStringLiteral("main"));
}

QTEST_MAIN(FieldFormTest)
#include "tst_fieldform.moc"
