// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "tests/ui/support/press.h"
#include "ui/dialogs/networkdialog.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/networkform.h"

#include <QCheckBox>
#include <QComboBox>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

using namespace tokendesk;
using namespace std::chrono_literals;

namespace {

NetworkSettings everything(const QString &file)
{
    NetworkSettings settings;
    settings.proxy = NetworkSettings::Proxy::Own;
    settings.proxyHost = QStringLiteral("proxy.example.com");
    settings.proxyPort = 8'080;
    settings.proxyUser = QStringLiteral("me");
    settings.caFile = file;
    settings.clientCertificate = file;
    settings.clientKey = file;
    settings.idleTimeout = 12s;
    settings.totalTimeout = 34s;
    settings.allowPlainHttp = true;
    settings.revokeDelay = 0s;
    settings.refreshEvery = 15min;
    settings.pins = {{.host = QStringLiteral("cms.example.com"),
                      .port = 443,
                      .sha256 = QStringLiteral("ab:cd"),
                      .faults = {QStringLiteral("SelfSignedCertificate")}}};
    return settings;
}

} // namespace

class NetworkFormTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void givesBackWhatItWasGiven();
    void startsWithTheDefaults();
    void asksForAProxyOnlyWhereItIsOwn();
    void refusesWhatCannotWork();
    void hasSecretsOnlyWhereTheyWereEntered();
    void plainHttpIsWarnedOfFirst();
    void trustIsTakenBack();
    void dialogLosesNothingUnasked();

private:
    QTemporaryDir m_folder;
    QString m_file;
};

void NetworkFormTest::initTestCase()
{
    m_file = m_folder.filePath(QStringLiteral("some.pem"));
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::WriteOnly));
}

void NetworkFormTest::givesBackWhatItWasGiven()
{
    NetworkForm form(false);
    form.setSettings(everything(m_file));
    QCOMPARE(form.settings(), everything(m_file));
    QVERIFY(form.validate());
}

void NetworkFormTest::startsWithTheDefaults()
{
    NetworkForm form(false);
    QCOMPARE(form.settings(), NetworkSettings());
    QVERIFY(form.validate());
}

void NetworkFormTest::asksForAProxyOnlyWhereItIsOwn()
{
    NetworkForm form(false);
    form.show();
    QVERIFY(QTest::qWaitForWindowExposed(&form));
    auto *host = controlOf<QLineEdit>(form, QStringLiteral("Host"));
    QVERIFY(!host->isVisible());
    auto *proxy = controlOf<QComboBox>(form, QStringLiteral("Proxy"));
    proxy->setCurrentIndex(proxy->findData(static_cast<int>(NetworkSettings::Proxy::Own)));
    QVERIFY(host->isVisible());
    QVERIFY(!form.validate());
    QCOMPARE(form.focusWidget(), host);
    QTest::keyClicks(host, QStringLiteral("proxy.example.com"));
    QVERIFY(form.validate());
    proxy->setCurrentIndex(proxy->findData(static_cast<int>(NetworkSettings::Proxy::None)));
    QVERIFY(form.settings().proxyHost.isEmpty());
}

void NetworkFormTest::refusesWhatCannotWork()
{
    NetworkForm form(false);
    NetworkSettings settings;
    settings.caFile = m_folder.filePath(QStringLiteral("missing.pem"));
    form.setSettings(settings);
    QVERIFY(!form.validate());
    settings = {};
    settings.clientCertificate = m_file;
    form.setSettings(settings);
    QVERIFY(!form.validate());
    settings.clientKey = m_file;
    form.setSettings(settings);
    QVERIFY(form.validate());
    settings.clientCertificate.clear();
    form.setSettings(settings);
    QVERIFY(!form.validate());
    settings = {};
    settings.idleTimeout = 60s;
    settings.totalTimeout = 30s;
    form.setSettings(settings);
    QVERIFY(!form.validate());
}

void NetworkFormTest::hasSecretsOnlyWhereTheyWereEntered()
{
    NetworkForm form(true);
    form.setSettings(everything(m_file));
    QVERIFY(form.secrets().isEmpty());
    QTest::keyClicks(controlOf<QLineEdit>(form, QStringLiteral("Password")), QStringLiteral("pw"));
    QTest::keyClicks(controlOf<QLineEdit>(form, QStringLiteral("Passphrase")), QStringLiteral("phrase"));
    QCOMPARE(form.secrets().value(proxyPasswordName).reveal(), QStringLiteral("pw"));
    QCOMPARE(form.secrets().value(clientKeyPasswordName).reveal(), QStringLiteral("phrase"));
    QCOMPARE(controlOf<QLineEdit>(form, QStringLiteral("Password"))->echoMode(), QLineEdit::Password);
}

void NetworkFormTest::plainHttpIsWarnedOfFirst()
{
    NetworkDialog dialog({}, false);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.open();
    auto *box = controlOf<QCheckBox>(dialog, QStringLiteral("Allow connections without encryption (http)"));
    if (!box) // the accessible name of a check box is its text
        box =
            qobject_cast<QCheckBox *>(buttonOf(dialog, QStringLiteral("Allow connections without encryption (http)")));
    QVERIFY(box);
    box->click();
    QVERIFY(!box->isChecked());
    QVERIFY(dialog.messages().text().contains(QLatin1String("Without encryption")));
    QVERIFY(!dialog.settings().allowPlainHttp);
    QVERIFY(press(dialog, QStringLiteral("Allow it")));
    QVERIFY(box->isChecked());
    QVERIFY(dialog.settings().allowPlainHttp);
    box->click(); // forbidding it again asks nobody
    QVERIFY(!dialog.settings().allowPlainHttp);
}

void NetworkFormTest::trustIsTakenBack()
{
    NetworkForm form(false);
    form.setSettings(everything(m_file));
    auto *pins =
        qobject_cast<QCheckBox *>(buttonOf(form, QStringLiteral("Trust 1 certificate(s) that you accepted by hand")));
    QVERIFY(pins);
    pins->setChecked(false);
    QVERIFY(form.settings().pins.isEmpty());
}

void NetworkFormTest::dialogLosesNothingUnasked()
{
    NetworkDialog dialog({}, false);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    QSignalSpy entered(&dialog, &NetworkDialog::entered);
    dialog.open();
    controlOf<QSpinBox>(dialog, QStringLiteral("Revoke after"))->setValue(0);
    dialog.reject();
    QVERIFY(dialog.isVisible());
    QVERIFY(press(dialog, QStringLiteral("OK")));
    QCOMPARE(entered.size(), 1);
    QCOMPARE(dialog.settings().revokeDelay, 0s);
    QVERIFY(!dialog.isVisible());
}

QTEST_MAIN(NetworkFormTest)
#include "tst_networkform.moc"
