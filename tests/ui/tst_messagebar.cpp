// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/messagebar.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace tokendesk;
using Severity = MessageBar::Severity;

class MessageBarTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheNewestAndKeepsTheOthers();
    void aNewerInfoReplacesTheOlder();
    void theButtonTriggersTheAction();
    void anActionThatIsGoneDoesNothing();
    void errorsNeverCloseThemselves();
    void tellsAssistivePrograms();
    void textIsNeverMarkup();
    void countsWithoutBeingPostedAgain();
    void withdrawsWhatIsOver();
};

void MessageBarTest::showsTheNewestAndKeepsTheOthers()
{
    MessageBar bar;
    QVERIFY(bar.isHidden());
    bar.post(Severity::Error, QStringLiteral("first"));
    bar.post(Severity::Error, QStringLiteral("second"));
    bar.post(Severity::Error, QStringLiteral("first"));
    QCOMPARE(bar.count(), 2);
    QCOMPARE(bar.text(), QStringLiteral("first"));
    QVERIFY(!bar.isHidden());
    QTest::mouseClick(bar.findChild<QToolButton *>(), Qt::LeftButton);
    QCOMPARE(bar.text(), QStringLiteral("second"));
    QSignalSpy emptied(&bar, &MessageBar::emptied);
    QTest::mouseClick(bar.findChild<QToolButton *>(), Qt::LeftButton);
    QVERIFY(bar.isHidden());
    QCOMPARE(emptied.size(), 1);
}

void MessageBarTest::aNewerInfoReplacesTheOlder()
{
    MessageBar bar;
    bar.post(Severity::Error, QStringLiteral("broken"));
    bar.post(Severity::Info, QStringLiteral("revoked one"));
    bar.post(Severity::Info, QStringLiteral("revoked another"));
    QCOMPARE(bar.count(), 2);
    QCOMPARE(bar.text(), QStringLiteral("revoked another"));
    bar.clear();
    QCOMPARE(bar.count(), 0);
    QVERIFY(bar.isHidden());
}

void MessageBarTest::theButtonTriggersTheAction()
{
    MessageBar bar;
    QAction undo(QStringLiteral("&Undo"));
    QSignalSpy triggered(&undo, &QAction::triggered);
    bar.post(Severity::Info, QStringLiteral("Revoked “CI”."), &undo);
    auto *button = bar.findChild<QPushButton *>();
    QCOMPARE(button->text(), QStringLiteral("&Undo"));
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(triggered.size(), 1);
    QVERIFY(bar.isHidden());
}

void MessageBarTest::anActionThatIsGoneDoesNothing()
{
    MessageBar bar;
    auto undo = std::make_unique<QAction>(QStringLiteral("Undo"));
    bar.post(Severity::Info, QStringLiteral("Revoked."), undo.get());
    undo.reset();
    QTest::mouseClick(bar.findChild<QPushButton *>(), Qt::LeftButton);
    QVERIFY(bar.isHidden());
}

void MessageBarTest::errorsNeverCloseThemselves()
{
    QWidget window; // with something else that has the focus
    auto *line = new QLineEdit(&window);
    MessageBar bar(&window);
    bar.move(0, 100);
    window.resize(300, 200);
    window.show();
    line->setFocus();
    bar.post(Severity::Error, QStringLiteral("cannot write"));
    bar.post(Severity::Info, QStringLiteral("saved"));
    // Only the info goes, after its time.
    QTRY_COMPARE_WITH_TIMEOUT(bar.count(), 1, MessageBar::infoMilliseconds + 20'000);
    QCOMPARE(bar.text(), QStringLiteral("cannot write"));
    QTest::qWait(MessageBar::infoMilliseconds + 500);
    QCOMPARE(bar.text(), QStringLiteral("cannot write"));
}

QList<std::pair<QAccessible::Event, QObject *>> heard;

void MessageBarTest::tellsAssistivePrograms()
{
    heard.clear();
    QTRY_VERIFY_WITH_TIMEOUT(QAccessible::isActive(), 30'000);
    const auto before = QAccessible::installUpdateHandler([](QAccessibleEvent *event) {
        heard.append({event->type(), event->object()});
    });
    MessageBar bar;
    bar.post(Severity::Warning, QStringLiteral("The keychain is locked."));
    QAccessible::installUpdateHandler(before);
    QVERIFY(heard.contains(std::pair<QAccessible::Event, QObject *>(QAccessible::Alert, &bar)));
    QCOMPARE(bar.accessibleName(), QStringLiteral("Warning"));
    QCOMPARE(bar.accessibleDescription(), QStringLiteral("The keychain is locked."));
}

void MessageBarTest::textIsNeverMarkup()
{
    MessageBar bar;
    bar.post(Severity::Error, QStringLiteral("<b>bold</b>"));
    for (const QLabel *label : bar.findChildren<QLabel *>()) {
        if (label->text().contains(QLatin1String("bold")))
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }
}

// Events for assistive programs are made only where the platform has a bridge to them.
void MessageBarTest::countsWithoutBeingPostedAgain()
{
    MessageBar bar;
    const quint64 counting = bar.post(Severity::Warning, QStringLiteral("in 10 s"));
    QSignalSpy shown(&bar, &MessageBar::shown);
    bar.update(counting, QStringLiteral("in 9 s"));
    QCOMPARE(bar.text(), QStringLiteral("in 9 s"));
    QCOMPARE(bar.accessibleDescription(), QStringLiteral("in 9 s"));
    QCOMPARE(bar.count(), 1);
    QCOMPARE(shown.size(), 0);
    bar.post(Severity::Error, QStringLiteral("something else"));
    bar.update(counting, QStringLiteral("in 8 s")); // goes on below
    QCOMPARE(bar.text(), QStringLiteral("something else"));
    QTest::mouseClick(bar.findChild<QToolButton *>(), Qt::LeftButton);
    QCOMPARE(bar.text(), QStringLiteral("in 8 s"));
}

void MessageBarTest::withdrawsWhatIsOver()
{
    MessageBar bar;
    const quint64 first = bar.post(Severity::Warning, QStringLiteral("first"));
    bar.post(Severity::Warning, QStringLiteral("second"));
    bar.withdraw(first);
    QCOMPARE(bar.count(), 1);
    QCOMPARE(bar.text(), QStringLiteral("second"));
    bar.withdraw(first); // gone already
    QCOMPARE(bar.count(), 1);
}

int main(int argc, char **argv)
{
    qputenv("QT_LINUX_ACCESSIBILITY_ALWAYS_ON", "1");
    if (qEnvironmentVariableIsSet("DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "xcb");
    QApplication application(argc, argv);
    MessageBarTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_messagebar.moc"
