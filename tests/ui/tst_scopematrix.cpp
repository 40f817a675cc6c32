// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/scopematrix.h"

#include <QAccessible>
#include <QHeaderView>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>

using namespace tokendesk;

namespace {

FieldSpec rights()
{
    FieldSpec spec;
    spec.name = QStringLiteral("scopes");
    spec.type = FieldType::ScopeMatrix;
    spec.choices = {{QStringLiteral("stories:read"), {}, {}},
                    {QStringLiteral("stories:write"), {}, {}},
                    {QStringLiteral("stories:publish"), {}, {}},
                    {QStringLiteral("assets:read"), QStringLiteral("Pictures: read"), {}},
                    {QStringLiteral("assets:write"), QStringLiteral("Pictures: write"), {}}};
    return spec;
}

QTableWidget *tableOf(const ScopeMatrix &matrix)
{
    return qobject_cast<QTableWidget *>(matrix.mainControl());
}

} // namespace

class ScopeMatrixTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsAndColumns();
    void keyboardTicks();
    void clickTicksTheWholeCell();
    void whatIsNoChoiceStays();
    void choicesKeepWhatIsTicked();
    void everyBoxHasAName();
};

void ScopeMatrixTest::rowsAndColumns()
{
    const ScopeMatrix matrix(rights(), nullptr);
    const QTableWidget *table = tableOf(matrix);
    QCOMPARE(table->rowCount(), 2);
    QCOMPARE(table->columnCount(), 3);
    QCOMPARE(table->verticalHeaderItem(1)->text(), QStringLiteral("Pictures"));
    QCOMPARE(table->horizontalHeaderItem(2)->text(), QStringLiteral("publish"));
    QVERIFY(!(table->item(1, 2)->flags() & Qt::ItemIsUserCheckable)); // nothing of the kind
    QCOMPARE(matrix.value().toStringList(), QStringList());
}

void ScopeMatrixTest::keyboardTicks()
{
    ScopeMatrix matrix(rights(), nullptr);
    matrix.show();
    QVERIFY(QTest::qWaitForWindowExposed(&matrix));
    QTableWidget *table = tableOf(matrix);
    table->setFocus();
    QSignalSpy edited(&matrix, &FieldEditor::edited);
    QTest::keyClick(table, Qt::Key_Space);
    QTest::keyClick(table, Qt::Key_Right);
    QTest::keyClick(table, Qt::Key_Down);
    QTest::keyClick(table, Qt::Key_Space);
    QCOMPARE(matrix.value().toStringList(),
             (QStringList{QStringLiteral("stories:read"), QStringLiteral("assets:write")}));
    QCOMPARE(edited.count(), 2);
    QTest::keyClick(table, Qt::Key_Space);
    QCOMPARE(matrix.value().toStringList(), QStringList{QStringLiteral("stories:read")});
}

void ScopeMatrixTest::clickTicksTheWholeCell()
{
    ScopeMatrix matrix(rights(), nullptr);
    matrix.resize(500, 300);
    matrix.show();
    QVERIFY(QTest::qWaitForWindowExposed(&matrix));
    QTableWidget *table = tableOf(matrix);
    const QRect cell = table->visualItemRect(table->item(0, 1));
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, cell.topLeft() + QPoint(3, 3));
    QCOMPARE(matrix.value().toStringList(), QStringList{QStringLiteral("stories:write")});
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, cell.center());
    QCOMPARE(matrix.value().toStringList(), QStringList());
    // Where there is no box nothing happens.
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualItemRect(table->item(1, 2)).center());
    QCOMPARE(matrix.value().toStringList(), QStringList());
}

void ScopeMatrixTest::whatIsNoChoiceStays()
{
    ScopeMatrix matrix(rights(), nullptr);
    matrix.setValue(QStringList{QStringLiteral("assets:read"), QStringLiteral("taxonomies:read")});
    QCOMPARE(tableOf(matrix)->rowCount(), 3);
    QCOMPARE(matrix.value().toStringList(),
             (QStringList{QStringLiteral("assets:read"), QStringLiteral("taxonomies:read")}));
}

void ScopeMatrixTest::choicesKeepWhatIsTicked()
{
    FieldSpec spec = rights();
    const QList<Choice> later = std::exchange(spec.choices, {});
    ScopeMatrix matrix(spec, nullptr);
    matrix.setValue(QStringList{QStringLiteral("stories:publish")});
    matrix.setChoices(later);
    QCOMPARE(tableOf(matrix)->rowCount(), 2);
    QCOMPARE(matrix.value().toStringList(), QStringList{QStringLiteral("stories:publish")});
}

void ScopeMatrixTest::everyBoxHasAName()
{
    ScopeMatrix matrix(rights(), nullptr);
    matrix.setValue(QStringList{QStringLiteral("assets:read")});
    matrix.show();
    QVERIFY(QTest::qWaitForWindowExposed(&matrix));
    QAccessibleInterface *table = QAccessible::queryAccessibleInterface(tableOf(matrix));
    QVERIFY(table && table->tableInterface());
    QAccessibleInterface *box = table->tableInterface()->cellAt(1, 0);
    QVERIFY(box);
    QCOMPARE(box->text(QAccessible::Name), QStringLiteral("Pictures: read"));
    QVERIFY(box->state().checked);
    QVERIFY(!table->tableInterface()->cellAt(0, 0)->state().checked);
}

QTEST_MAIN(ScopeMatrixTest)
#include "tst_scopematrix.moc"
