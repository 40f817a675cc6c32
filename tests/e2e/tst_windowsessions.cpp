// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
//
// A sign-in that ends while a person works: the next one is offered, and what had failed goes on after it, once.
#include "tests/doubles/contentstack/contentstackdouble.h"
#include "tests/e2e/logcatcher.h"
#include "tests/e2e/windowdriver.h"
#include "ui/commands/pendingrevocations.h"

#include <QCheckBox>
#include <QListWidget>

using namespace tokendesk;
using namespace tokendesk::test;
using doubles::contentstack::State;

namespace {

const QString code = QStringLiteral("246810");
constexpr char deliveryTokens[] = "/v3/stacks/delivery_tokens";

State stateWith(int tokens)
{
    State state = doubles::contentstack::demoState();
    state.users.first().secondFactor = code;
    state.readsPerSecond = state.writesPerSecond = 1'000;
    doubles::contentstack::addTokens(state, tokens);
    return state;
}

} // namespace

class WindowSessionsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_config = std::make_unique<QTemporaryDir>(); }
    void cleanup();

    void creationGoesOn();
    void creationGivenUpKeepsTheForm();
    void changedFormIsNotSentByItself();
    void revocationsGoOn();
    void revocationsGivenUpAreListed();
    void anySignInAtTheConnectionWillDo();
    void closedMessageGivesUp();
    void changesOfManyGoOn();
    void askedForValueComes();

private:
    void start(int tokens);
    void endSessions();
    bool hasAllChoices(QWidget *form);
    QDialog *fillInNewToken(const QString &name);
    QDialog *askToSignIn(QWidget *in);
    void signIn(QDialog *dialog);
    void revokeAll(const QStringList &names);
    void sendNow();
    QStringList left();
    QList<QByteArray> sent(QByteArrayView method);

    std::unique_ptr<QTemporaryDir> m_config;
    std::unique_ptr<WindowDriver> m_driver;
    std::unique_ptr<doubles::ContentstackDouble> m_server;
};

void WindowSessionsTest::cleanup()
{
    m_driver.reset();
    m_server.reset();
    m_config.reset();
}

/// Signed in with an authtoken at a stack with so many delivery tokens, and as many management tokens.
void WindowSessionsTest::start(int tokens)
{
    m_server = std::make_unique<doubles::ContentstackDouble>(stateWith(2 * tokens));
    m_driver = std::make_unique<WindowDriver>(m_config->path());
    QDialog *dialog = m_driver->newConnection(QStringLiteral("contentstack"));
    QVERIFY(dialog);
    QVERIFY(m_driver->enter(dialog, QStringLiteral("Own host"), m_server->url().toString()));
    auto *methods = m_driver->named<QComboBox>(QStringLiteral("Sign in with"), dialog);
    methods->setCurrentIndex(methods->findData(QStringLiteral("authtoken")));
    QVERIFY(m_driver->enter(dialog, QStringLiteral("Authtoken"), QStringLiteral("blt6c000000000000aa")));
    QTest::keyClicks(m_driver->named<QComboBox>(QStringLiteral("Stack"), dialog)->lineEdit(),
                     QStringLiteral("blt6b000000000000aa"));
    QTest::mouseClick(WindowDriver::button(dialog, QStringLiteral("Connect")), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(m_driver->table()->model()->rowCount(), 2 * tokens, patience);
    QTRY_VERIFY_WITH_TIMEOUT(!m_driver->dialogWith(QStringLiteral("Connect")), patience);
}

/// As when somebody signs in elsewhere for the twenty-first time.
void WindowSessionsTest::endSessions()
{
    m_server->with([](State &state) { state.users.first().authtokens.clear(); });
    m_server->forgetCalls();
}

/// Nothing is under way any more that the form has asked for.
bool WindowSessionsTest::hasAllChoices(QWidget *form)
{
    const auto count = [this, form](const char *field) {
        const auto *list = m_driver->named<QListWidget>(QLatin1String(field), form);
        return list ? list->count() : 0;
    };
    return count("Environment") == 2 && count("Branches") == 2 && count("Branch aliases") == 1;
}

QDialog *WindowSessionsTest::fillInNewToken(const QString &name)
{
    QDialog *dialog = nullptr;
    const auto isFilled = [&] {
        dialog = m_driver->dialogWith(QStringLiteral("Create token"));
        return dialog && hasAllChoices(dialog);
    };
    if (!m_driver->choose(QStringLiteral("New token…")) || !QTest::qWaitFor(isFilled, patience))
        return nullptr;
    m_driver->named<QListWidget>(QStringLiteral("Environment"), dialog)->item(1)->setCheckState(Qt::Checked);
    const bool entered = m_driver->enter(dialog, QStringLiteral("Name"), name) &&
                         m_driver->enter(dialog, QStringLiteral("Description"), QStringLiteral("typed by hand"));
    return entered ? dialog : nullptr;
}

/// Presses "Sign in again…" as soon as it is offered.
QDialog *WindowSessionsTest::askToSignIn(QWidget *in)
{
    QPushButton *offer = nullptr;
    QDialog *dialog = nullptr;
    if (!QTest::qWaitFor([&] { return (offer = WindowDriver::button(in, QStringLiteral("Sign in again…"))); },
                         patience))
        return nullptr;
    QTest::mouseClick(offer, Qt::LeftButton);
    const bool opened = QTest::qWaitFor(
        [&] { return (dialog = m_driver->dialogWith(QStringLiteral("Sign in"))) != nullptr; }, patience);
    return opened ? dialog : nullptr;
}

/// With password and second factor.
void WindowSessionsTest::signIn(QDialog *dialog)
{
    QVERIFY(dialog);
    QVERIFY(!m_driver->named<QComboBox>(QStringLiteral("Stack"), dialog)->isVisible()); // where to is settled
    QVERIFY(m_driver->enter(dialog, QStringLiteral("E-mail address"), QStringLiteral("dev@example.com")));
    QVERIFY(m_driver->enter(dialog, QStringLiteral("Password"), QStringLiteral("FAKE-password")));
    QTest::mouseClick(WindowDriver::button(dialog, QStringLiteral("Sign in")), Qt::LeftButton);
    QVERIFY(m_driver->enter(dialog, QStringLiteral("Code of the second factor"), code));
    QTest::mouseClick(WindowDriver::button(dialog, QStringLiteral("Sign in")), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!m_driver->dialogWith(QStringLiteral("Sign in")), patience);
}

void WindowSessionsTest::revokeAll(const QStringList &names)
{
    QItemSelection rows;
    for (const QString &name : names) {
        const QModelIndex index = m_driver->table()->model()->index(m_driver->rowOf(name), 0);
        rows.select(index, index);
    }
    m_driver->table()->selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    QVERIFY(m_driver->choose(QStringLiteral("Revoke…")));
    const QString confirm =
        names.size() == 1 ? QStringLiteral("Revoke token") : QStringLiteral("Revoke %1 tokens").arg(names.size());
    QDialog *dialog = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT((dialog = m_driver->dialogWith(confirm)), patience);
    // As in Contentstack's web app: one token by its name, more by that of the place.
    QVERIFY(!WindowDriver::button(dialog, confirm)->isEnabled());
    const QString typed = names.size() == 1 ? names.first() : QStringLiteral("Website");
    QVERIFY(m_driver->enter(dialog, QStringLiteral("To confirm, type the name “%1”:").arg(typed), typed));
    QTest::mouseClick(WindowDriver::button(dialog, confirm), Qt::LeftButton);
    // They wait, since it is final there.
    QTRY_VERIFY_WITH_TIMEOUT(m_driver->message().contains(QLatin1String("Revoking")), patience);
}

/// Ten seconds for Undo are another test's.
void WindowSessionsTest::sendNow()
{
    m_driver->window().findChild<PendingRevocations *>()->sendNow();
}

QStringList WindowSessionsTest::left()
{
    return m_server->with([](State &state) {
        QStringList names;
        for (const QJsonObject &each : std::as_const(state.stacks.first().delivery))
            names.append(each.value(QStringLiteral("name")).toString());
        return names;
    });
}

/// The last part of the path of each request with that method.
QList<QByteArray> WindowSessionsTest::sent(QByteArrayView method)
{
    QList<QByteArray> uids;
    const QList<doubles::HttpCall> calls = m_server->calls();
    for (const doubles::HttpCall &call : calls) {
        if (call.method == method && call.path.startsWith(deliveryTokens))
            uids.append(call.path.mid(call.path.lastIndexOf('/') + 1));
    }
    std::sort(uids.begin(), uids.end());
    return uids;
}

void WindowSessionsTest::creationGoesOn()
{
    const LogCatcher log;
    start(1);
    QDialog *form = fillInNewToken(QStringLiteral("CI"));
    QVERIFY(form);
    endSessions();
    QTest::mouseClick(WindowDriver::button(form, QStringLiteral("Create token")), Qt::LeftButton);
    QDialog *again = askToSignIn(form);
    QCOMPARE(m_server->count("POST", deliveryTokens), 0);
    signIn(again);
    QDialog *made = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT((made = m_driver->dialogWith(QStringLiteral("Done"))), patience);
    QVERIFY(!m_driver->dialogWith(QStringLiteral("Create token")));
    QTest::mouseClick(WindowDriver::button(made, QStringLiteral("Copy")), Qt::LeftButton);
    QTest::mouseClick(WindowDriver::button(made, QStringLiteral("Done")), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(m_driver->rowOf(QStringLiteral("CI")) >= 0, patience);
    // Once, and as it was typed.
    QCOMPARE(m_server->count("POST", deliveryTokens), 1);
    QCOMPARE(left(), QStringList({QStringLiteral("web site 1"), QStringLiteral("CI")}));
    m_server->with([](State &state) {
        const QJsonObject token = state.stacks.first().delivery.last();
        QCOMPARE(token.value(QStringLiteral("description")).toString(), QStringLiteral("typed by hand"));
        QCOMPARE(state.users.first().authtokens.size(), 1); // one sign-in
    });
    // What was typed, what the server gave out and what the tokens are worth stand in no file and in no log.
    QStringList secrets{QStringLiteral("FAKE-password"), code, QStringLiteral("blt6c000000000000aa")};
    m_server->with([&secrets](State &state) {
        secrets += state.users.first().authtokens;
        for (const QList<QJsonObject> &kind : {state.stacks.first().delivery, state.stacks.first().management}) {
            for (const QJsonObject &each : kind)
                secrets.append(each.value(QStringLiteral("token")).toString());
        }
    });
    QCOMPARE(secrets.size(), 7);
    m_driver->window().close();
    m_driver.reset();
    QCOMPARE(placesOf(secrets, m_config->path(), log), QStringList());
}

void WindowSessionsTest::creationGivenUpKeepsTheForm()
{
    start(1);
    QDialog *form = fillInNewToken(QStringLiteral("CI"));
    QVERIFY(form);
    endSessions();
    QTest::mouseClick(WindowDriver::button(form, QStringLiteral("Create token")), Qt::LeftButton);
    QDialog *again = askToSignIn(form);
    QVERIFY(again);
    QTest::mouseClick(WindowDriver::button(again, QStringLiteral("Cancel")), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!m_driver->dialogWith(QStringLiteral("Sign in")), patience);
    QVERIFY(form->isVisible());
    QCOMPARE(m_driver->named<QLineEdit>(QStringLiteral("Name"), form)->text(), QStringLiteral("CI"));
    QCOMPARE(m_driver->named<QLineEdit>(QStringLiteral("Description"), form)->text(), QStringLiteral("typed by hand"));
    // By hand it works as soon as there is a sign-in, and nothing of the first try is left over.
    m_server->with([](State &state) { state.users.first().authtokens = {QStringLiteral("blt6c000000000000aa")}; });
    QTest::mouseClick(WindowDriver::button(form, QStringLiteral("Create token")), Qt::LeftButton);
    QDialog *made = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT((made = m_driver->dialogWith(QStringLiteral("Done"))), patience);
    QTest::mouseClick(WindowDriver::button(made, QStringLiteral("Copy")), Qt::LeftButton);
    QTest::mouseClick(WindowDriver::button(made, QStringLiteral("Done")), Qt::LeftButton);
    QCOMPARE(m_server->count("POST", deliveryTokens), 1);
    QCOMPARE(left().size(), 2);
}

void WindowSessionsTest::changedFormIsNotSentByItself()
{
    start(1);
    QDialog *form = fillInNewToken(QStringLiteral("CI"));
    QVERIFY(form);
    endSessions();
    QTest::mouseClick(WindowDriver::button(form, QStringLiteral("Create token")), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(WindowDriver::button(form, QStringLiteral("Sign in again…")), patience);
    QVERIFY(m_driver->enter(form, QStringLiteral("Name"), QStringLiteral("half a na")));
    signIn(askToSignIn(form));
    QTRY_VERIFY_WITH_TIMEOUT(WindowDriver::shown(form).contains(QLatin1String("signed in again")), patience);
    QCOMPARE(m_server->count("POST", deliveryTokens), 0);
    QCOMPARE(left().size(), 1);
}

void WindowSessionsTest::revocationsGoOn()
{
    start(6);
    const QStringList all = left();
    revokeAll(all);
    m_server->with([](State &state) { state.requestsUntilEnd = 12; }); // three for each
    sendNow();
    QTRY_VERIFY_WITH_TIMEOUT(WindowDriver::button(&m_driver->window(), QStringLiteral("Sign in again…")), patience);
    QStringList undone = left();
    QVERIFY2(undone.size() > 1 && undone.size() < all.size(), qPrintable(undone.join(QLatin1Char(' '))));
    QDialog *again = askToSignIn(&m_driver->window());
    const QList<QByteArray> uids = m_server->with([](State &state) {
        state.requestsUntilEnd = -1;
        QList<QByteArray> all;
        for (const QJsonObject &each : std::as_const(state.stacks.first().delivery))
            all.append(each.value(QStringLiteral("uid")).toString().toLatin1());
        std::sort(all.begin(), all.end());
        return all;
    });
    m_server->forgetCalls();
    signIn(again);
    QTRY_COMPARE_WITH_TIMEOUT(left(), QStringList(), patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_driver->message().contains(QLatin1String("Revoked")), patience);
    QCOMPARE(sent("DELETE"), uids); // those that were left, each once
    QTRY_COMPARE_WITH_TIMEOUT(m_driver->table()->model()->rowCount(), 6, patience);
}

void WindowSessionsTest::revocationsGivenUpAreListed()
{
    start(6);
    const QStringList all = left();
    revokeAll(all);
    m_server->with([](State &state) { state.requestsUntilEnd = 12; });
    sendNow();
    QDialog *again = askToSignIn(&m_driver->window());
    QVERIFY(again);
    const QStringList undone = left();
    QTest::mouseClick(WindowDriver::button(again, QStringLiteral("Cancel")), Qt::LeftButton);
    QDialog *report = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT((report = m_driver->dialogWith(QStringLiteral("Close"))), patience);
    QStringList lists[2];
    const QList<QListWidget *> widgets = report->findChildren<QListWidget *>();
    QCOMPARE(widgets.size(), 2);
    for (int list = 0; list < 2; ++list) {
        for (int row = 0; row < widgets.at(list)->count(); ++row)
            lists[list].append(widgets.at(list)->item(row)->text());
    }
    // Each token in one of the two; what is said to be done is gone at the server.
    QCOMPARE(lists[0].size() + lists[1].size(), all.size());
    for (const QString &done : std::as_const(lists[1]))
        QVERIFY2(all.contains(done) && !undone.contains(done), qPrintable(done));
    for (const QString &name : undone) {
        const bool told = std::any_of(lists[0].cbegin(), lists[0].cend(),
                                      [&name](const QString &line) { return line.contains(name); });
        QVERIFY2(told, qPrintable(name));
    }
    QTest::mouseClick(WindowDriver::button(report, QStringLiteral("Close")), Qt::LeftButton);
}

/// From the menu, say, while the message stands.
void WindowSessionsTest::anySignInAtTheConnectionWillDo()
{
    start(2);
    endSessions();
    revokeAll({QStringLiteral("web site 2")});
    sendNow();
    QTRY_VERIFY_WITH_TIMEOUT(WindowDriver::button(&m_driver->window(), QStringLiteral("Sign in again…")), patience);
    QVERIFY(m_driver->choose(QStringLiteral("Change credential…")) || m_driver->choose(QStringLiteral("Sign in…")));
    QDialog *dialog = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT((dialog = m_driver->dialogWith(QStringLiteral("Sign in"))), patience);
    signIn(dialog);
    QTRY_COMPARE_WITH_TIMEOUT(left(), QStringList{QStringLiteral("web site 1")}, patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_driver->message().contains(QLatin1String("Revoked")), patience);
}

void WindowSessionsTest::closedMessageGivesUp()
{
    start(2);
    endSessions();
    revokeAll({QStringLiteral("web site 2")});
    sendNow();
    QTRY_VERIFY_WITH_TIMEOUT(WindowDriver::button(&m_driver->window(), QStringLiteral("Sign in again…")), patience);
    m_driver->window().messages().clear();
    QVERIFY(m_driver->choose(QStringLiteral("Change credential…")) || m_driver->choose(QStringLiteral("Sign in…")));
    QDialog *dialog = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT((dialog = m_driver->dialogWith(QStringLiteral("Sign in"))), patience);
    m_server->forgetCalls();
    signIn(dialog);
    QTRY_VERIFY_WITH_TIMEOUT(m_server->count("GET", deliveryTokens) > 0, patience); // the list is read again
    QTest::qWait(300);
    QCOMPARE(sent("DELETE"), QList<QByteArray>());
    QCOMPARE(left().size(), 2);
}

void WindowSessionsTest::changesOfManyGoOn()
{
    start(5);
    const QStringList all = left();
    QItemSelection rows;
    for (const QString &name : all) {
        const QModelIndex index = m_driver->table()->model()->index(m_driver->rowOf(name), 0);
        rows.select(index, index);
    }
    m_driver->table()->selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    QVERIFY(m_driver->choose(QStringLiteral("Edit…")));
    QDialog *form = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT((form = m_driver->dialogWith(QStringLiteral("Save"))), patience);
    m_driver->named<QCheckBox>(QStringLiteral("Change “Description”"), form)->setChecked(true);
    QVERIFY(m_driver->enter(form, QStringLiteral("Description"), QStringLiteral("for the new site")));
    QTRY_VERIFY_WITH_TIMEOUT(hasAllChoices(form), patience);
    const auto changed = [this] {
        return m_server->with([](State &state) {
            QList<QByteArray> uids;
            for (const QJsonObject &each : std::as_const(state.stacks.first().delivery)) {
                if (each.value(QStringLiteral("description")) == QStringLiteral("for the new site"))
                    uids.append(each.value(QStringLiteral("uid")).toString().toLatin1());
            }
            std::sort(uids.begin(), uids.end());
            return uids;
        });
    };
    m_server->forgetCalls();
    m_server->with([](State &state) { state.requestsUntilEnd = 7; });
    QTest::mouseClick(WindowDriver::button(form, QStringLiteral("Save")), Qt::LeftButton);
    QDialog *again = askToSignIn(form);
    QVERIFY(again);
    const QList<QByteArray> before = changed();
    QVERIFY2(!before.isEmpty() && before.size() < all.size(), qPrintable(QString::number(before.size())));
    m_server->with([](State &state) { state.requestsUntilEnd = -1; });
    m_server->forgetCalls();
    signIn(again);
    QTRY_COMPARE_WITH_TIMEOUT(changed().size(), all.size(), patience);
    QTest::qWait(100);
    const QList<QByteArray> after = sent("PUT");
    for (const QByteArray &uid : before)
        QVERIFY2(!after.contains(uid), uid.constData());
    QCOMPARE(after.size(), all.size() - before.size());
}

/// The value of a token that the server shows: asked for in vain, it comes when there is a sign-in.
void WindowSessionsTest::askedForValueComes()
{
    start(1);
    QVERIFY(m_driver->select(QStringLiteral("web site 1")));
    QPushButton *ask = nullptr;
    const QString question = QStringLiteral("Ask the server for it");
    QTRY_VERIFY_WITH_TIMEOUT((ask = WindowDriver::button(&m_driver->window(), question)), patience);
    endSessions();
    QTest::mouseClick(ask, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(WindowDriver::shown(&m_driver->window()).contains(QLatin1String("no longer valid")),
                             patience);
    QVERIFY(m_driver->choose(QStringLiteral("Change credential…")) || m_driver->choose(QStringLiteral("Sign in…")));
    QDialog *dialog = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT((dialog = m_driver->dialogWith(QStringLiteral("Sign in"))), patience);
    signIn(dialog);
    QLineEdit *value = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT((value = m_driver->named<QLineEdit>(QStringLiteral("Token"))), patience);
    const QString whole = m_server->with(
        [](State &state) { return state.stacks.first().delivery.first().value(QStringLiteral("token")).toString(); });
    QVERIFY(!value->text().isEmpty() && !value->text().contains(whole)); // masked until a person wants to see it
}

QTEST_MAIN(WindowSessionsTest)
#include "tst_windowsessions.moc"
