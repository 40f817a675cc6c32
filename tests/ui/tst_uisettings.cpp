// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/platform/uisettings.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace tokendesk;

class UiSettingsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasDefaults();
    void comesBackAsItWas();
    void nonsenseIsReadAsTheDefault();
    void tellsOfChangesOnly();
    void saysWhenItCannotBeWritten();
};

void UiSettingsTest::hasDefaults()
{
    const QTemporaryDir folder;
    const UiSettings settings(folder.filePath(QStringLiteral("ui.ini")));
    QCOMPARE(settings.language(), QString());
    QCOMPARE(settings.look(), UiSettings::Look::System);
    QCOMPARE(settings.clipboardSeconds(), 30);
    QCOMPARE(settings.revealSeconds(), 20);
    QCOMPARE(settings.idleMinutes(), 0);
    QVERIFY(settings.protectsFromCapture());
    QVERIFY(settings.blob(QStringLiteral("window")).isEmpty());
}

void UiSettingsTest::comesBackAsItWas()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("ui.ini"));
    const QByteArray blob("\0\xff\n;=[]", 7);
    {
        UiSettings settings(file);
        settings.setLanguage(QStringLiteral("de"));
        settings.setLook(UiSettings::Look::Dark);
        settings.setIdleMinutes(15);
        settings.setProtectsFromCapture(false);
        settings.setBlob(QStringLiteral("window"), blob);
        QVERIFY(settings.sync());
    }
    const UiSettings again(file);
    QCOMPARE(again.language(), QStringLiteral("de"));
    QCOMPARE(again.look(), UiSettings::Look::Dark);
    QCOMPARE(again.idleMinutes(), 15);
    QVERIFY(!again.protectsFromCapture());
    QCOMPARE(again.blob(QStringLiteral("window")), blob);
}

void UiSettingsTest::nonsenseIsReadAsTheDefault()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("ui.ini")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(
        "[General]\nlanguage=../../etc\nlook=pink\nclipboardSeconds=never\nrevealSeconds=99999\nidleMinutes=-4\n");
    file.close();
    const UiSettings settings(file.fileName());
    QCOMPARE(settings.language(), QString());
    QCOMPARE(settings.look(), UiSettings::Look::System);
    QCOMPARE(settings.clipboardSeconds(), 30);
    QCOMPARE(settings.revealSeconds(), 300);
    QCOMPARE(settings.idleMinutes(), 0);
}

void UiSettingsTest::tellsOfChangesOnly()
{
    const QTemporaryDir folder;
    UiSettings settings(folder.filePath(QStringLiteral("ui.ini")));
    QSignalSpy changed(&settings, &UiSettings::changed);
    settings.setClipboardSeconds(45);
    settings.setClipboardSeconds(45);
    settings.setBlob(QStringLiteral("window"), QByteArrayLiteral("x"));
    QCOMPARE(changed.size(), 1);
}

void UiSettingsTest::saysWhenItCannotBeWritten()
{
    UiSettings settings(QStringLiteral("/proc/no-such-place/ui.ini"));
    settings.setClipboardSeconds(45);
    QVERIFY(!settings.sync());
    QCOMPARE(settings.clipboardSeconds(), 45);
}

QTEST_MAIN(UiSettingsTest)
#include "tst_uisettings.moc"
