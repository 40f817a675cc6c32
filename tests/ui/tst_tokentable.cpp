// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/mainwindow/tokentable.h"

#include "ui/platform/uisettings.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>

using namespace tokendesk;

namespace {

Connection named(const QString &name)
{
    Connection connection;
    connection.id = QUuid::createUuid();
    connection.name = name;
    return connection;
}

TokenRows rowsOf(const Connection &connection, const QString &names, int count)
{
    auto rows = std::make_shared<std::vector<TokenRow>>();
    for (int number = 1; number <= count; ++number) {
        Token token;
        token.id = {.kind = QStringLiteral("token"), .value = names + QString::number(number)};
        token.name = token.id.value;
        rows->push_back(makeRow(token, connection));
    }
    return rows;
}

} // namespace

/// Where the table stands while rows come and go.
class TestTokenTable final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void staysAtTheTopWhileConnectionsAnswer();
    void keepsItsPlaceByToken();
    void showsWhetherThereIsASecretWithoutScrolling();
    void aLongHeadGivesWayBeforeWhatStandsInTheCells();

private:
    QString topName() const;

    Connection m_early = named(QStringLiteral("Early"));
    Connection m_late = named(QStringLiteral("Late"));
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<UiSettings> m_settings;
    std::unique_ptr<ConnectionBook> m_book;
    std::unique_ptr<QThreadPool> m_pool;
    std::unique_ptr<TokenTableModel> m_model;
    std::unique_ptr<Subject> m_subject;
    std::unique_ptr<TokenTable> m_table;
};

void TestTokenTable::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<UiSettings>(m_folder->filePath(QStringLiteral("settings.ini")));
    m_book = std::make_unique<ConnectionBook>();
    m_book->set(m_early, {});
    m_book->set(m_late, {});
    m_pool = std::make_unique<QThreadPool>();
    m_model = std::make_unique<TokenTableModel>(*m_book, *m_pool);
    m_subject = std::make_unique<Subject>(*m_model, *m_book);
    m_table = std::make_unique<TokenTable>(*m_model, *m_subject, *m_settings);
    m_table->resize(600, 300);
    m_table->show();
    m_table->activateWindow();
    m_table->setFocus();
    QVERIFY(QTest::qWaitForWindowActive(m_table.get()));
}

void TestTokenTable::cleanup()
{
    m_table.reset();
    m_subject.reset();
    m_model.reset();
}

QString TestTokenTable::topName() const
{
    return m_model->row(m_table->rowAt(0)).name;
}

void TestTokenTable::staysAtTheTopWhileConnectionsAnswer()
{
    m_model->addRows(m_early.id, rowsOf(m_early, QStringLiteral("n"), 40), true);
    QCOMPARE(topName(), QStringLiteral("n1"));
    // The focus that comes back gives the table a current row.
    m_table->clearFocus();
    m_table->setFocus();
    QVERIFY(m_table->currentIndex().isValid());
    m_model->addRows(m_late.id, rowsOf(m_late, QStringLiteral("a"), 40), true);
    QCOMPARE(topName(), QStringLiteral("a1"));
    QCOMPARE(m_table->verticalScrollBar()->value(), 0);
}

void TestTokenTable::keepsItsPlaceByToken()
{
    m_model->addRows(m_early.id, rowsOf(m_early, QStringLiteral("n"), 40), true);
    QTRY_VERIFY(m_table->verticalScrollBar()->maximum() > 0);
    m_table->verticalScrollBar()->setValue(7 * m_table->verticalHeader()->defaultSectionSize());
    QCOMPARE(topName(), QStringLiteral("n8"));
    m_model->addRows(m_late.id, rowsOf(m_late, QStringLiteral("a"), 40), true);
    QCOMPARE(topName(), QStringLiteral("n8"));
    // Read again: the same tokens under other numbers.
    m_model->addRows(m_late.id, rowsOf(m_late, QStringLiteral("z"), 40), true);
    QCOMPARE(topName(), QStringLiteral("n8"));
}

void TestTokenTable::showsWhetherThereIsASecretWithoutScrolling()
{
    auto rows = std::make_shared<std::vector<TokenRow>>();
    for (const QString &name : {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}) {
        Token token;
        token.id = {.kind = QStringLiteral("token"), .value = name};
        token.name = name;
        token.hasSecret = name != QLatin1String("a");
        rows->push_back(makeRow(token, m_early));
        rows->back().kept = name == QLatin1String("c");
    }
    m_model->addRows(m_early.id, rows, true);
    const int column = static_cast<int>(TokenColumn::Secret);
    const QHeaderView *header = m_table->horizontalHeader();
    QVERIFY(!header->isSectionHidden(column));
    const int character = m_table->fontMetrics().horizontalAdvance(QLatin1Char('0'));
    m_table->resize(character * 112, 300); // as in a new window
    QTRY_COMPARE(header->length(), m_table->viewport()->width());
    QStringList cells;
    for (int row = 0; row < 3; ++row) {
        cells.append(m_model->index(row, column).data().toString());
        QVERIFY(m_table->sizeHintForIndex(m_model->index(row, column)).width() <= header->sectionSize(column));
    }
    QCOMPARE(cells, (QStringList{QStringLiteral("None"), QStringLiteral("Set"), QStringLiteral("Kept")}));
    QVERIFY(!m_model->index(2, column).data(Qt::ToolTipRole).toString().isEmpty());
}

void TestTokenTable::aLongHeadGivesWayBeforeWhatStandsInTheCells()
{
    const QHeaderView *header = m_table->horizontalHeader();
    const auto widthOf = [header](TokenColumn column) {
        return header->sectionSize(static_cast<int>(column));
    };
    m_table->resize(3'000, 300);
    const int calls = widthOf(TokenColumn::Calls);
    const int kind = widthOf(TokenColumn::Kind);
    const int modified = widthOf(TokenColumn::Modified);
    Capabilities wordy;
    wordy.modifiedLabel = {.context = "Test", .source = "When it was used or changed for the last time"};
    m_book->set(m_early, wordy);
    QVERIFY(widthOf(TokenColumn::Modified) > modified);
    // As much as it takes without the long head, and the name at its least.
    m_table->resize(m_table->width() - widthOf(TokenColumn::Name) - (widthOf(TokenColumn::Modified) - modified) +
                        m_table->fontMetrics().horizontalAdvance(QLatin1Char('0')) * 20,
                    300);
    QCOMPARE(widthOf(TokenColumn::Calls), calls);
    QCOMPARE(widthOf(TokenColumn::Kind), kind);
    QVERIFY(widthOf(TokenColumn::Modified) >= modified);
    QCOMPARE(header->length(), m_table->viewport()->width());
    QCOMPARE(m_model->headerData(static_cast<int>(TokenColumn::Modified), Qt::Horizontal, Qt::ToolTipRole).toString(),
             QStringLiteral("When it was used or changed for the last time"));
}

QTEST_MAIN(TestTokenTable)
#include "tst_tokentable.moc"
