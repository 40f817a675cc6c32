// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "tests/ui/support/press.h"
#include "tests/ui/support/remotebackend.h"
#include "ui/widgets/secretinput.h"
#include "ui/widgets/signinform.h"

#include <QComboBox>
#include <QSignalSpy>
#include <QTest>

using namespace tokendesk;

class SignInFormTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void masksWhatIsSecret();
    void asksForWhatIsRequired();
    void requiresNothingWhereNothingChanges();
    void hidesWhatIsAskedOnDemand();
    void answersOnlyWhatIsShown();
    void saysWhyAtTheField();
    void followsTheChosenWay();
    void forgets();
    void beginsWithWhatIsRemembered();

private:
    QLineEdit *line(const char *name) { return controlOf<QLineEdit>(*m_form, QLatin1String(name)); }

    std::unique_ptr<SignInForm> m_form;
};

void SignInFormTest::init()
{
    m_form = std::make_unique<SignInForm>();
    m_form->setMethods(remoteSignInMethods(), SignInForm::Mode::New);
    m_form->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_form.get()));
}

void SignInFormTest::masksWhatIsSecret()
{
    QCOMPARE(line("Password")->echoMode(), QLineEdit::Password);
    QCOMPARE(line("E-mail")->echoMode(), QLineEdit::Normal);
    QTest::keyClicks(line("Password"), QStringLiteral("hush-hush-1234"));
    QVERIFY(!line("Password")->displayText().contains(QLatin1String("hush")));
}

void SignInFormTest::asksForWhatIsRequired()
{
    QVERIFY(!m_form->isComplete());
    QVERIFY(!m_form->validate());
    QVERIFY(!m_form->refusalText(QStringLiteral("email")).isEmpty());
    QCOMPARE(m_form->focusWidget(), line("E-mail"));
    QTest::keyClicks(line("E-mail"), QStringLiteral("me@example.com"));
    QVERIFY(m_form->refusalText(QStringLiteral("email")).isEmpty());
    QTest::keyClicks(line("Password"), QStringLiteral("right"));
    QVERIFY(m_form->isComplete());
    QVERIFY(m_form->validate());
}

void SignInFormTest::requiresNothingWhereNothingChanges()
{
    m_form->setMethods(remoteSignInMethods(), SignInForm::Mode::Change);
    QVERIFY(m_form->isEmpty());
    QVERIFY(m_form->validate());
    QTest::keyClicks(line("Password"), QStringLiteral("new"));
    QVERIFY(!m_form->validate()); // half a credential is none
    QVERIFY(!m_form->refusalText(QStringLiteral("email")).isEmpty());
}

void SignInFormTest::hidesWhatIsAskedOnDemand()
{
    QVERIFY(!line("One-time code")->isVisible());
    QVERIFY(m_form->ask(QStringLiteral("otp")));
    QVERIFY(line("One-time code")->isVisible());
    QCOMPARE(m_form->focusWidget(), line("One-time code"));
    QVERIFY(!m_form->ask(QStringLiteral("no-such-field")));
    QTest::keyClicks(line("E-mail"), QStringLiteral("me@example.com"));
    QTest::keyClicks(line("Password"), QStringLiteral("right"));
    QVERIFY(!m_form->validate()); // the server wants it now
}

void SignInFormTest::answersOnlyWhatIsShown()
{
    QTest::keyClicks(line("E-mail"), QStringLiteral(" me@example.com "));
    QTest::keyClicks(line("Password"), QStringLiteral("right"));
    SignInRequest request = m_form->request();
    QCOMPARE(request.method, QStringLiteral("password"));
    QCOMPARE(request.entered.value(QStringLiteral("email")).reveal(), QStringLiteral("me@example.com"));
    QVERIFY(!request.entered.has(QStringLiteral("otp")));
    m_form->ask(QStringLiteral("otp"));
    QTest::keyClicks(line("One-time code"), QStringLiteral("123456"));
    request = m_form->request();
    QCOMPARE(request.entered.value(QStringLiteral("otp")).reveal(), QStringLiteral("123456"));
}

void SignInFormTest::saysWhyAtTheField()
{
    QVERIFY(m_form->showRefusal(QStringLiteral("password"), QStringLiteral("It is wrong.")));
    QCOMPARE(m_form->refusalText(QStringLiteral("password")), QStringLiteral("It is wrong."));
    QVERIFY(line("Password")->accessibleDescription().contains(QLatin1String("It is wrong.")));
    QTest::keyClicks(line("Password"), QStringLiteral("x"));
    QVERIFY(m_form->refusalText(QStringLiteral("password")).isEmpty());
    QVERIFY(!m_form->showRefusal(QStringLiteral("otp"), QStringLiteral("not shown")));
}

void SignInFormTest::followsTheChosenWay()
{
    QSignalSpy changed(m_form.get(), &SignInForm::changed);
    auto *choice = controlOf<QComboBox>(*m_form, QStringLiteral("Sign in with"));
    QVERIFY(choice->isVisible());
    choice->setCurrentIndex(choice->findData(QStringLiteral("access-token")));
    QCOMPARE(m_form->method()->id, QStringLiteral("access-token"));
    QVERIFY(line("Access token"));
    QVERIFY(!line("E-mail"));
    QVERIFY(changed.size() > 0);
    m_form->setMethods({remoteSignInMethods().constFirst()}, SignInForm::Mode::New);
    QVERIFY(!choice->isVisible()); // one way needs no choice
}

void SignInFormTest::forgets()
{
    QTest::keyClicks(line("Password"), QStringLiteral("right"));
    m_form->forget();
    QVERIFY(m_form->isEmpty());
}

void SignInFormTest::beginsWithWhatIsRemembered()
{
    SignInMethod method;
    method.id = QStringLiteral("browser");
    method.inBrowser = true;
    SignInField client;
    client.name = QStringLiteral("client");
    client.label = {"Test", "Client"};
    client.secret = false;
    client.remembered = true;
    SignInField port = client;
    port.name = QStringLiteral("port");
    port.label = {"Test", "Port"};
    port.initial = QStringLiteral("4900");
    port.required = false;
    method.fields = {client, port};
    m_form->setMethods({method}, SignInForm::Mode::Change, {{QStringLiteral("client"), QStringLiteral("app1")}});
    QCOMPARE(line("Client")->text(), QStringLiteral("app1"));
    QCOMPARE(line("Port")->text(), QStringLiteral("4900"));
    QVERIFY(m_form->isEmpty()); // nobody entered anything
    QCOMPARE(m_form->request().entered.value(QStringLiteral("client")).reveal(), QStringLiteral("app1"));
    QTest::keyClick(line("Port"), Qt::Key_End);
    QTest::keyClicks(line("Port"), QStringLiteral("1"));
    QVERIFY(!m_form->isEmpty());
    QCOMPARE(m_form->remembered().value(QStringLiteral("port")).reveal(), QStringLiteral("49001"));
    m_form->forget();
    QCOMPARE(line("Port")->text(), QStringLiteral("4900"));
}

QTEST_MAIN(SignInFormTest)
#include "tst_signinform.moc"
