// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/platform/concealevent.h"
#include "ui/platform/secretclipboard.h"
#include "ui/widgets/secretfield.h"

#include <QAccessible>
#include <QClipboard>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace tokendesk;

namespace {

const QString secretText = QStringLiteral("f00dSECRETMIDDLEPARTfeed");
const QString middle = QStringLiteral("SECRETMIDDLE");

/// Everything that an assistive program can read of `object` and what is in it.
QString accessibleText(QObject *object)
{
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(object);
    if (!interface)
        return {};
    QString all;
    for (const QAccessible::Text text :
         {QAccessible::Name, QAccessible::Description, QAccessible::Value, QAccessible::Help, QAccessible::Accelerator})
        all += interface->text(text) + QLatin1Char('\n');
    if (QAccessibleTextInterface *lines = interface->textInterface())
        all += lines->text(0, lines->characterCount()) + QLatin1Char('\n');
    for (QObject *child : object->children()) {
        if (child->isWidgetType())
            all += accessibleText(child);
    }
    return all;
}

QPushButton *button(QWidget &in, const QString &accessibleName)
{
    for (QPushButton *each : in.findChildren<QPushButton *>()) {
        const QString name = each->accessibleName().isEmpty() ? each->text() : each->accessibleName();
        if (name == accessibleName)
            return each;
    }
    return nullptr;
}

} // namespace

class SecretFieldTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void masksAndReveals();
    void hidesItselfAgain();
    void hidesWhenTold();
    void copiesThroughTheGuardedClipboard();
    void cannotBeSelected();
    void theAccessibilityTreeKnowsTheSecretOnlyWhileRevealed();
    void isEmptyWithoutASecret();

private:
    SecretClipboard m_clipboard;
    std::unique_ptr<SecretField> m_field;
    QLineEdit *m_line = nullptr;
};

void SecretFieldTest::init()
{
    m_field = std::make_unique<SecretField>(QStringLiteral("Access token"), m_clipboard);
    m_field->setSecret(Secret::fromText(secretText));
    m_line = m_field->findChild<QLineEdit *>();
    m_field->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_field.get()));
}

void SecretFieldTest::masksAndReveals()
{
    QCOMPARE(m_line->text(), QStringLiteral("f00d…feed"));
    QCOMPARE(m_line->accessibleName(), QStringLiteral("Access token"));
    QVERIFY(m_line->isReadOnly());
    QTest::mouseClick(button(*m_field, QStringLiteral("Reveal")), Qt::LeftButton);
    QVERIFY(m_field->isRevealed());
    QCOMPARE(m_line->text(), secretText);
    QTest::mouseClick(button(*m_field, QStringLiteral("Hide")), Qt::LeftButton);
    QVERIFY(!m_field->isRevealed());
    QCOMPARE(m_line->text(), QStringLiteral("f00d…feed"));
    m_line->undo();
    QCOMPARE(m_line->text(), QStringLiteral("f00d…feed"));
}

void SecretFieldTest::hidesItselfAgain()
{
    m_field->setRevealSeconds(1);
    QSignalSpy spy(m_field.get(), &SecretField::revealedChanged);
    m_field->reveal();
    QVERIFY(m_field->isRevealed());
    QTRY_VERIFY_WITH_TIMEOUT(!m_field->isRevealed(), 10'000);
    QCOMPARE(spy.size(), 2);
    QVERIFY(!m_line->text().contains(middle));
}

void SecretFieldTest::hidesWhenTold()
{
    m_field->reveal();
    ConcealEvent::sendToAll();
    QVERIFY(!m_field->isRevealed());
    m_field->reveal();
    m_field->hide();
    QVERIFY(!m_field->isRevealed());
}

void SecretFieldTest::copiesThroughTheGuardedClipboard()
{
    QSignalSpy spy(&m_clipboard, &SecretClipboard::countdown);
    QTest::mouseClick(button(*m_field, QStringLiteral("Copy")), Qt::LeftButton);
    QVERIFY(!m_field->isRevealed());
    QCOMPARE(QGuiApplication::clipboard()->text(), secretText);
    QCOMPARE(spy.constFirst().at(1).toString(), QStringLiteral("Access token"));
    m_clipboard.clearNow();
    m_line->setFocus();
    QTest::keyClick(m_line, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), secretText);
    QVERIFY(m_clipboard.isHolding());
    m_clipboard.clearNow();
}

void SecretFieldTest::cannotBeSelected()
{
    m_field->reveal();
    m_line->setFocus();
    const QPoint start(4, m_line->height() / 2);
    const QPoint end(m_line->width() - 4, m_line->height() / 2);
    QTest::mousePress(m_line, Qt::LeftButton, {}, start);
    QTest::mouseMove(m_line, end);
    QTest::mouseRelease(m_line, Qt::LeftButton, {}, end);
    QVERIFY(!m_line->hasSelectedText());
    QTest::mouseDClick(m_line, Qt::LeftButton, {}, start);
    QVERIFY(!m_line->hasSelectedText());
    QTest::keyClick(m_line, Qt::Key_A, Qt::ControlModifier);
    QVERIFY(!m_line->hasSelectedText());
    QTest::keyClick(m_line, Qt::Key_End, Qt::ShiftModifier);
    QVERIFY(!m_line->hasSelectedText());
    m_line->selectAll(); // as an assistive program would
    QVERIFY(!m_line->hasSelectedText());
    QCOMPARE(m_line->contextMenuPolicy(), Qt::NoContextMenu);
    QVERIFY(!m_line->dragEnabled());
}

void SecretFieldTest::theAccessibilityTreeKnowsTheSecretOnlyWhileRevealed()
{
    QVERIFY(!accessibleText(m_field.get()).contains(middle));
    m_field->reveal();
    QVERIFY(accessibleText(m_field.get()).contains(middle));
    m_field->conceal();
    QVERIFY(!accessibleText(m_field.get()).contains(middle));
}

void SecretFieldTest::isEmptyWithoutASecret()
{
    m_field->clear();
    QVERIFY(m_field->isEmpty());
    QVERIFY(m_line->text().isEmpty());
    QVERIFY(!button(*m_field, QStringLiteral("Reveal"))->isEnabled());
    QVERIFY(!button(*m_field, QStringLiteral("Copy"))->isEnabled());
    m_field->reveal();
    QVERIFY(!m_field->isRevealed());
}

QTEST_MAIN(SecretFieldTest)
#include "tst_secretfield.moc"
