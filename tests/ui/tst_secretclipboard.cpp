// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/platform/secretclipboard.h"

#include <QApplication>
#include <QClipboard>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace tokendesk;

namespace {

const QString secretText = QStringLiteral("s3cret-for-the-clipboard");

QClipboard &board()
{
    return *QGuiApplication::clipboard();
}

} // namespace

class SecretClipboardTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void marksItForClipboardManagers();
    void neverTouchesThePrimarySelection();
    void clearsWhenTheTimeIsUp();
    void leavesWhatSomebodyElsePutThere();
    void clearsWhenItGoes();
    void aSecondCopyStartsTheTimeAnew();
    void theTimeIsBounded();
};

void SecretClipboardTest::init()
{
    board().setText(QStringLiteral("before"));
    if (board().supportsSelection())
        board().setText(QStringLiteral("selected elsewhere"), QClipboard::Selection);
}

void SecretClipboardTest::marksItForClipboardManagers()
{
    SecretClipboard clipboard;
    clipboard.copy(Secret::fromText(secretText), QStringLiteral("Access token"));
    const QMimeData *data = board().mimeData();
    QCOMPARE(data->text(), secretText);
    QCOMPARE(data->data(QStringLiteral("x-kde-passwordManagerHint")), QByteArrayLiteral("secret"));
    QVERIFY(data->hasFormat(
        QStringLiteral("application/x-qt-windows-mime;value=\"ExcludeClipboardContentFromMonitorProcessing\"")));
    QVERIFY(!data->hasHtml());
}

void SecretClipboardTest::neverTouchesThePrimarySelection()
{
    SecretClipboard clipboard;
    clipboard.copy(Secret::fromText(secretText), QStringLiteral("Access token"));
    clipboard.clearNow();
    if (board().supportsSelection())
        QCOMPARE(board().text(QClipboard::Selection), QStringLiteral("selected elsewhere"));
    else
        QCOMPARE(board().text(QClipboard::Selection), QString());
}

void SecretClipboardTest::clearsWhenTheTimeIsUp()
{
    SecretClipboard clipboard;
    clipboard.setSeconds(SecretClipboard::shortestSeconds);
    QSignalSpy countdown(&clipboard, &SecretClipboard::countdown);
    QSignalSpy released(&clipboard, &SecretClipboard::released);
    clipboard.copy(Secret::fromText(secretText), QStringLiteral("Access token"));
    QCOMPARE(countdown.constFirst().at(0).toInt(), SecretClipboard::shortestSeconds);
    QTRY_COMPARE_WITH_TIMEOUT(released.size(), 1, 30'000);
    QVERIFY(released.constFirst().at(0).toBool());
    QVERIFY(board().text().isEmpty());
    QVERIFY(!clipboard.isHolding());
    QVERIFY(countdown.size() >= 2);
    QVERIFY(countdown.constLast().at(0).toInt() < SecretClipboard::shortestSeconds);
}

void SecretClipboardTest::leavesWhatSomebodyElsePutThere()
{
    SecretClipboard clipboard;
    QSignalSpy released(&clipboard, &SecretClipboard::released);
    clipboard.copy(Secret::fromText(secretText), QStringLiteral("Access token"));
    board().setText(QStringLiteral("something else"));
    clipboard.clearNow();
    QCOMPARE(board().text(), QStringLiteral("something else"));
    QCOMPARE(released.size(), 1);
    QVERIFY(!released.constFirst().at(0).toBool());
}

void SecretClipboardTest::clearsWhenItGoes()
{
    {
        SecretClipboard clipboard;
        clipboard.copy(Secret::fromText(secretText), QStringLiteral("Access token"));
        QCOMPARE(board().text(), secretText);
    }
    QVERIFY(board().text().isEmpty());
}

void SecretClipboardTest::aSecondCopyStartsTheTimeAnew()
{
    SecretClipboard clipboard;
    QSignalSpy countdown(&clipboard, &SecretClipboard::countdown);
    clipboard.copy(Secret::fromText(secretText), QStringLiteral("Public token"));
    clipboard.copy(Secret::fromText(QStringLiteral("another")), QStringLiteral("Access token"));
    QCOMPARE(countdown.constLast().at(0).toInt(), SecretClipboard::defaultSeconds);
    QCOMPARE(countdown.constLast().at(1).toString(), QStringLiteral("Access token"));
    clipboard.clearNow();
    QVERIFY(board().text().isEmpty());
}

void SecretClipboardTest::theTimeIsBounded()
{
    SecretClipboard clipboard;
    clipboard.setSeconds(0);
    QCOMPARE(clipboard.seconds(), SecretClipboard::shortestSeconds);
    clipboard.setSeconds(100'000);
    QCOMPARE(clipboard.seconds(), SecretClipboard::longestSeconds);
}

// The primary selection exists on X11 alone: with a display this test is run there.
int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsSet("DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "xcb");
    QApplication application(argc, argv);
    SecretClipboardTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_secretclipboard.moc"
