// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "tests/ui/support/audit.h"
#include "tests/ui/support/pseudotranslator.h"
#include "tests/ui/support/scenes.h"
#include "ui/platform/look.h"

#include <QApplication>
#include <QDialog>
#include <QDir>

using namespace tokendesk;

/// Every dialog, in every language, left to right and right to left, light and dark. The scale comes from
/// QT_SCALE_FACTOR: the same program runs once for each. TOKENDESK_AUDIT_SHOTS=FOLDER keeps a picture of every one.
class WidgetAudit final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dialogs_data();
    void dialogs();
};

void WidgetAudit::dialogs_data()
{
    QTest::addColumn<int>("scene");
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("rightToLeft");
    QTest::addColumn<bool>("dark");
    QStringList languages{QStringLiteral("en"), QStringLiteral("pseudo")};
    for (const QString &file : QDir(QStringLiteral(":/i18n")).entryList({QStringLiteral("tokendesk_*.qm")}))
        languages.append(file.mid(10, file.size() - 13));
    const QList<Scene> scenes = dialogScenes();
    for (int i = 0; i < scenes.size(); ++i) {
        for (const QString &language : languages) {
            for (const bool rightToLeft : {false, true}) {
                // Every language once in each look; the other direction with the one that is hardest to place.
                for (const bool dark : {false, true}) {
                    if (rightToLeft && (language != QLatin1String("pseudo") || dark))
                        continue;
                    QTest::addRow("%s %s%s%s", scenes.at(i).name, qPrintable(language), rightToLeft ? " rtl" : "",
                                  dark ? " dark" : "")
                        << i << language << rightToLeft << dark;
                }
            }
        }
    }
}

void WidgetAudit::dialogs()
{
    QFETCH(int, scene);
    QFETCH(QString, language);
    QFETCH(bool, rightToLeft);
    QFETCH(bool, dark);
    PseudoTranslator pseudo;
    QTranslator real;
    if (language == QLatin1String("pseudo"))
        QVERIFY(QCoreApplication::installTranslator(&pseudo));
    else if (language != QLatin1String("en"))
        QVERIFY(real.load(QStringLiteral(":/i18n/tokendesk_%1.qm").arg(language)) &&
                QCoreApplication::installTranslator(&real));
    QApplication::setLayoutDirection(rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    applyLook(*qApp, dark ? UiSettings::Look::Dark : UiSettings::Look::Light);

    Desk desk;
    const std::unique_ptr<QDialog> dialog(dialogScenes().at(scene).make(desk));
    QVERIFY(QTest::qWaitForWindowExposed(dialog.get()));
    dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    QTest::qWait(20); // late layout requests
    const QStringList defects = auditWindow(*dialog);
    const QString shots = qEnvironmentVariable("TOKENDESK_AUDIT_SHOTS");
    if (!shots.isEmpty())
        dialog->grab().save(
            QStringLiteral("%1/%2.png")
                .arg(shots, QString::fromLatin1(QTest::currentDataTag()).replace(QLatin1Char(' '), QLatin1Char('_'))));
    QVERIFY2(defects.isEmpty(), qPrintable(defects.join(QLatin1Char('\n'))));
}

QTEST_MAIN(WidgetAudit)
#include "tst_widgetaudit.moc"
