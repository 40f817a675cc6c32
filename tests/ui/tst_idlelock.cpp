// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/platform/idlelock.h"
#include "ui/platform/secretclipboard.h"
#include "ui/widgets/secretfield.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace tokendesk;

class IdleLockTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void coversEveryWindowAndHidesSecrets();
    void aKeyUncoversAndDoesNothingElse();
    void theButtonUncovers();
    void coversWindowsThatComeLater();
};

namespace {

struct Window
{
    Window()
    {
        auto *layout = new QVBoxLayout(&widget);
        layout->addWidget(line);
        layout->addWidget(secret);
        secret->setSecret(Secret::fromText(QStringLiteral("f00dSECRETMIDDLEfeed")));
        widget.show();
        line->setFocus();
    }

    bool isCovered() const
    {
        const QWidget *top = widget.childAt(widget.rect().center());
        return top && top != line && !secret->isAncestorOf(top) && top != secret;
    }

    QWidget widget;
    SecretClipboard clipboard;
    QLineEdit *line = new QLineEdit;
    SecretField *secret = new SecretField(QStringLiteral("Access token"), clipboard);
};

QPushButton *unlockButton(const QWidget &widget)
{
    for (QPushButton *button : widget.findChildren<QPushButton *>()) {
        if (button->text() == QLatin1String("Unlock"))
            return button;
    }
    return nullptr;
}

} // namespace

void IdleLockTest::coversEveryWindowAndHidesSecrets()
{
    IdleLock lock;
    Window one;
    Window two;
    one.secret->reveal();
    QSignalSpy changed(&lock, &IdleLock::lockedChanged);
    lock.lock();
    QVERIFY(lock.isLocked());
    QVERIFY(one.isCovered() && two.isCovered());
    QVERIFY(!one.secret->isRevealed());
    one.widget.resize(one.widget.size() * 2);
    QVERIFY(one.isCovered());
    lock.unlock();
    QVERIFY(!one.isCovered() && !two.isCovered());
    QCOMPARE(changed.size(), 2);
}

void IdleLockTest::aKeyUncoversAndDoesNothingElse()
{
    IdleLock lock;
    Window window;
    lock.lock();
    QTest::keyClick(window.line, Qt::Key_A);
    QTRY_VERIFY(!lock.isLocked());
    QVERIFY(window.line->text().isEmpty());
    QTest::keyClick(window.line, Qt::Key_A);
    QCOMPARE(window.line->text(), QStringLiteral("a"));
}

void IdleLockTest::theButtonUncovers()
{
    IdleLock lock;
    Window window;
    lock.lock();
    QPushButton *button = unlockButton(window.widget);
    QVERIFY(button);
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_VERIFY(!lock.isLocked());
    QVERIFY(!unlockButton(window.widget));
}

void IdleLockTest::coversWindowsThatComeLater()
{
    IdleLock lock;
    Window first;
    lock.lock();
    Window later;
    QTRY_VERIFY(later.isCovered());
    lock.unlock();
    QVERIFY(!later.isCovered());
}

QTEST_MAIN(IdleLockTest)
#include "tst_idlelock.moc"
