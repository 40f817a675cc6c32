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

QTEST_MAIN(TestTokenTable)
#include "tst_tokentable.moc"
