// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "tests/core/certificates.h"
#include "tests/e2e/serverdesk.h"

#include <QClipboard>

#include <unistd.h>

using namespace tokendesk;
using namespace tokendesk::test;
using doubles::FlextypeDouble;
using doubles::FlextypeKey;
using doubles::flextype::PhpValue;

namespace {

constexpr int stateColumn = 2;
constexpr int seeded = 4; ///< beside the token that the connection signs in with

} // namespace

/// The real window, a real keyring, and a stand-in of a Flextype server: what a person sees and does.
class TestWindowServer final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void testTellsWhatIsThere();
    void tellsApart_data();
    void tellsApart();
    void signInComesBackAtTheNextStart();
    void createsAToken();
    void editsAndDisables();
    void asksBeforeItLocksItselfOut();
    void undoesNoChangeOfATemplate();
    void setsANewSecretAndVerifiesIt();
    void revokesAfterTheDelay();
    void undoesARevocation();
    void quittingAsks();
    void signsOutAndInAgain();
    void readOnlyChangesNothing();
    void certificateIsPinnedAndAskedAgain();

private:
    /// "Edit…" of the selected token: enters `text` into the field once it holds `before`, and saves.
    bool edit(const QString &field, const QString &before, const QString &text);
    /// Adds the server as "Shop" and waits for its tokens.
    void connectShop();
    void startRevoking(const QString &token);
    QString shown() { return shownText(m_desk->window().window()); }
    int deletions() const { return m_site->count("DELETE", "/api/v1/"); }

    std::unique_ptr<QTemporaryDir> m_config;
    std::unique_ptr<FlextypeDouble> m_site;
    std::unique_ptr<LogCatcher> m_log;
    std::unique_ptr<ServerDesk> m_desk;
};

void TestWindowServer::init()
{
    m_config = std::make_unique<QTemporaryDir>();
    m_site = std::make_unique<FlextypeDouble>(doubles::FlextypeDoubleOptions{.tokens = seeded});
    m_log = std::make_unique<LogCatcher>();
    m_desk = std::make_unique<ServerDesk>(m_config->path());
    m_desk->start();
}

void TestWindowServer::cleanup()
{
    m_desk.reset();
    m_log.reset();
    m_site.reset();
    m_config.reset();
}

void TestWindowServer::connectShop()
{
    const FlextypeKey key = m_site->admin();
    QPointer<QDialog> dialog = m_desk->fillIn(m_site->url().toString(), key.token, key.accessToken);
    QVERIFY(dialog);
    m_desk->enter(*dialog, QStringLiteral("Name"), QStringLiteral("Shop"));
    QVERIFY(press(*dialog, QStringLiteral("Connect")));
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->rows(), m_site->tokenIds().size(), patience);
    QTRY_VERIFY_WITH_TIMEOUT(!dialog, patience);
}

void TestWindowServer::startRevoking(const QString &token)
{
    QVERIFY(m_desk->window().select(token));
    QVERIFY(m_desk->window().choose(QStringLiteral("Revoke…")));
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->window().dialogWith(QStringLiteral("Revoke token")), patience);
    QDialog *dialog = m_desk->window().dialogWith(QStringLiteral("Revoke token"));
    QVERIFY(shownText(*dialog).contains(QLatin1String("This is final there")));
    QVERIFY(press(*dialog, QStringLiteral("Revoke token")));
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->window().message().startsWith(QLatin1String("Revoking")), patience);
}

void TestWindowServer::testTellsWhatIsThere()
{
    m_site->change([](doubles::flextype::Settings &settings) {
        settings.basePath = QStringLiteral("/blog");
        settings.apis[QStringLiteral("query")] = false;
    });
    const FlextypeKey key = m_site->admin();
    QDialog *dialog = m_desk->fillIn(m_site->url().toString(), key.token, key.accessToken);
    QVERIFY(dialog);
    const QStringList before = m_site->tokenIds();
    QVERIFY(press(*dialog, QStringLiteral("Test")));
    QTRY_VERIFY_WITH_TIMEOUT(shownText(*dialog).contains(QLatin1String("Flextype 1.0.0-alpha.3 at 127.0.0.1:")),
                             patience);
    const QString found = shownText(*dialog);
    QVERIFY(found.contains(QLatin1String("Public token and access token are right.")));
    QVERIFY(found.contains(QLatin1String("Switched on: entries, registry, tokens.")));
    QVERIFY(found.contains(QLatin1String("Switched off: query.")));
    // It asks, and changes nothing.
    QCOMPARE(m_site->tokenIds(), before);
    for (const doubles::HttpCall &call : m_site->calls())
        QVERIFY2(call.method == "GET" || call.path.endsWith("/tokens/generate"), call.path.constData());
    QVERIFY(m_desk->window().application().workspace().connections().all().isEmpty());
    QVERIFY(dialog->isVisible());
}

void TestWindowServer::tellsApart_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("says");
    QTest::newRow("wrong secret") << "secret"
                                  << "The public token is right, the access token is not";
    QTest::newRow("wrong token") << "token"
                                 << "does not know this public token";
    QTest::newRow("disabled token") << "disabled"
                                    << "it is disabled, its limit of calls";
    QTest::newRow("wrong path") << "path"
                                << "check the address and its base path";
    QTest::newRow("nobody there") << "port"
                                  << "could not be reached";
    QTest::newRow("another site") << "html"
                                  << "is not a Flextype site";
    QTest::newRow("failing server") << "failing"
                                    << "The server failed";
    QTest::newRow("no way to list") << "apis"
                                    << "So its tokens cannot be listed.";
}

void TestWindowServer::tellsApart()
{
    QFETCH(QString, what);
    QFETCH(QString, says);
    FlextypeKey key = m_site->admin();
    QString url = m_site->url().toString();
    if (what == QLatin1String("secret"))
        key.accessToken = QStringLiteral("SENTINEL-secret");
    if (what == QLatin1String("token"))
        key.token = QStringLiteral("SENTINEL-token");
    if (what == QLatin1String("disabled")) {
        PhpValue disabled;
        disabled.set(QStringLiteral("state"), PhpValue::text(QStringLiteral("disabled")));
        key = m_site->addToken(QStringLiteral("Disabled"), disabled);
    }
    if (what == QLatin1String("path"))
        url += QLatin1String("/nowhere");
    if (what == QLatin1String("port"))
        url = QStringLiteral("http://127.0.0.1:1");
    using Mishap = FlextypeDouble::Mishap;
    if (what == QLatin1String("html"))
        m_site->plan(Mishap{.kind = Mishap::Kind::Html, .times = -1});
    if (what == QLatin1String("failing"))
        m_site->plan(Mishap{.kind = Mishap::Kind::Error500, .times = -1});
    if (what == QLatin1String("apis"))
        m_site->change([](doubles::flextype::Settings &settings) {
            settings.apis[QStringLiteral("entries")] = settings.apis[QStringLiteral("query")] = false;
        });
    QDialog *dialog = m_desk->fillIn(url, key.token, key.accessToken);
    QVERIFY(dialog);
    QVERIFY(press(*dialog, QStringLiteral("Test")));
    QTRY_VERIFY2_WITH_TIMEOUT(shownText(*dialog).contains(says), qPrintable(shownText(*dialog)), patience);
    QVERIFY(!shownText(*dialog).contains(QLatin1String("SENTINEL")));
    QVERIFY(!m_log->all().contains("SENTINEL"));
    QVERIFY(!m_log->all().contains(key.accessToken.toUtf8()));
}

void TestWindowServer::signInComesBackAtTheNextStart()
{
    const int before = ServerDesk::keyringEntries();
    connectShop();
    const int withCredential = ServerDesk::keyringEntries();
    QVERIFY(withCredential > before);
    m_desk->end();
    m_site->forgetCalls();
    m_desk->start();
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->rows(), seeded + 1, patience);
    QVERIFY(!QApplication::activeModalWidget());
    QVERIFY(m_site->count("GET", "/api/v1/entries") > 0); // asked, not remembered
    QVERIFY(!shown().contains(QLatin1String("could not be read")));
    QCOMPARE(ServerDesk::keyringEntries(), withCredential);

    const FlextypeKey key = m_site->admin();
    QCOMPARE(m_desk->placesOf({key.token, key.accessToken}, *m_log), QStringList());
    QVERIFY(!m_desk->window().window().windowTitle().contains(key.token));
}

void TestWindowServer::createsAToken()
{
    connectShop();
    QVERIFY(m_desk->window().choose(QStringLiteral("New token…")));
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->window().dialogWith(QStringLiteral("Create token")), patience);
    QDialog *dialog = m_desk->window().dialogWith(QStringLiteral("Create token"));
    m_desk->enter(*dialog, QStringLiteral("Name"), QStringLiteral("Night build"));
    m_desk->enter(*dialog, QStringLiteral("Limit of calls"), QStringLiteral("500"));
    QVERIFY(press(*dialog, QStringLiteral("Create token")));
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->window().dialogWith(QStringLiteral("Done")), patience);
    QDialog *created = m_desk->window().dialogWith(QStringLiteral("Done"));
    QVERIFY(m_desk->window().named<QLineEdit>(QStringLiteral("Access token"), created));
    QVERIFY(press(*created, QStringLiteral("Done")));
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->rows(), seeded + 2, patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->window().selectedNames(), QStringList{QStringLiteral("Night build")}, patience);
    QStringList made;
    for (const QString &id : m_site->tokenIds()) {
        if (m_site->stored(id, QStringLiteral("title")).asText() == QLatin1String("Night build"))
            made.append(id);
    }
    QCOMPARE(made.size(), 1);
    QCOMPARE(m_site->stored(made.first(), QStringLiteral("limit_calls")), PhpValue::integer(500));
}

void TestWindowServer::editsAndDisables()
{
    const FlextypeKey other = m_site->addToken(QStringLiteral("Old app"));
    connectShop();
    QVERIFY(m_desk->window().select(QStringLiteral("Old app")));
    QVERIFY(m_desk->window().choose(QStringLiteral("Edit…")));
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->window().dialogWith(QStringLiteral("Save")), patience);
    QDialog *dialog = m_desk->window().dialogWith(QStringLiteral("Save"));
    // The form is made when the token has been read.
    const auto name = [&] {
        const auto *line = m_desk->window().named<QLineEdit>(QStringLiteral("Name"), dialog);
        return line ? line->text() : QString();
    };
    QTRY_COMPARE_WITH_TIMEOUT(name(), QStringLiteral("Old app"), patience);
    m_desk->enter(*dialog, QStringLiteral("Name"), QStringLiteral("New app"));
    QVERIFY(press(*dialog, QStringLiteral("Save")));
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->window().rowOf(QStringLiteral("New app")) >= 0, patience);
    QCOMPARE(m_site->stored(other.token, QStringLiteral("title")).asText(), QStringLiteral("New app"));
    // "Saved" is said when a later second has proved it.
    QVERIFY2(m_desk->window().message().contains(QLatin1String("asking the server")),
             qPrintable(m_desk->window().message()));
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->window().message().endsWith(QLatin1String("Saved.")), patience);

    QVERIFY(m_desk->window().select(QStringLiteral("New app")));
    QVERIFY(m_desk->window().choose(QStringLiteral("Disable")));
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->window().cell(QStringLiteral("New app"), stateColumn), QStringLiteral("disabled"),
                              patience);
    QCOMPARE(m_site->stored(other.token, QStringLiteral("state")).asText(), QStringLiteral("disabled"));
    QVERIFY(m_desk->window().choose(QStringLiteral("Undo")));
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->window().cell(QStringLiteral("New app"), stateColumn), QStringLiteral("enabled"),
                              patience);
    QCOMPARE(m_site->stored(other.token, QStringLiteral("state")).asText(), QStringLiteral("enabled"));
}

/// With the token that it signs in with.
void TestWindowServer::asksBeforeItLocksItselfOut()
{
    connectShop();
    const QString own = QStringLiteral("Admin");
    const auto state = [this] {
        return m_site->stored(m_site->admin().token, QStringLiteral("state")).asText();
    };
    WindowDriver &window = m_desk->window();
    const auto opened = [&window](const QString &button) {
        QDialog *dialog = nullptr;
        (void)QTest::qWaitFor([&] { return (dialog = window.dialogWith(button)) != nullptr; }, patience);
        return dialog;
    };
    const QString warning = QStringLiteral("This connection signs in with “Admin”");

    QVERIFY(window.select(own));
    QVERIFY(window.choose(QStringLiteral("Disable")));
    QPointer<QDialog> dialog = opened(QStringLiteral("Disable token"));
    QVERIFY(dialog);
    QVERIFY2(shownText(*dialog).contains(QStringLiteral("Admin")) && shownText(*dialog).contains(warning),
             qPrintable(shownText(*dialog)));
    QVERIFY(press(*dialog, QStringLiteral("Cancel")));
    QTRY_VERIFY_WITH_TIMEOUT(!dialog, patience);
    QCOMPARE(state(), QStringLiteral("enabled"));

    QVERIFY(window.choose(QStringLiteral("Edit…")));
    dialog = opened(QStringLiteral("Save"));
    QVERIFY(dialog);
    const auto stateField = [&] {
        return window.named<QComboBox>(QStringLiteral("State"), dialog);
    };
    QTRY_VERIFY_WITH_TIMEOUT(stateField() && stateField()->isEnabled(), patience);
    stateField()->setFocus();
    QTest::keyClick(stateField(), Qt::Key_Down);
    QCOMPARE(stateField()->currentText(), QStringLiteral("Disabled"));
    QVERIFY(press(*dialog, QStringLiteral("Save")));
    QTRY_VERIFY_WITH_TIMEOUT(WindowDriver::button(dialog, QStringLiteral("Save with this")), patience);
    QVERIFY2(shownText(*dialog).contains(warning), qPrintable(shownText(*dialog)));
    QCOMPARE(state(), QStringLiteral("enabled"));
    dialog->close();
    delete dialog.data();

    window.table()->selectAll();
    QVERIFY(window.choose(QStringLiteral("Revoke…")));
    dialog = opened(QStringLiteral("Revoke %1 tokens").arg(seeded + 1));
    QVERIFY(dialog);
    QTRY_VERIFY_WITH_TIMEOUT(shownText(*dialog).contains(warning), patience);
    QVERIFY(press(*dialog, QStringLiteral("Cancel")));
    QTRY_VERIFY_WITH_TIMEOUT(!dialog, patience);

    // Several, of which it is one; what the person wants is done.
    QVERIFY(window.choose(QStringLiteral("Disable")));
    dialog = opened(QStringLiteral("Disable %1 tokens").arg(m_desk->rows()));
    QVERIFY(dialog);
    QVERIFY(press(*dialog, QStringLiteral("Cancel")));
    QTRY_VERIFY_WITH_TIMEOUT(!dialog, patience);
    QVERIFY(window.select(own));
    QVERIFY(window.choose(QStringLiteral("Disable")));
    dialog = opened(QStringLiteral("Disable token"));
    QVERIFY(dialog && press(*dialog, QStringLiteral("Disable token")));
    QTRY_COMPARE_WITH_TIMEOUT(state(), QStringLiteral("disabled"), patience);
}

bool TestWindowServer::edit(const QString &field, const QString &before, const QString &text)
{
    QDialog *dialog = nullptr;
    const auto isRead = [&] {
        dialog = m_desk->window().dialogWith(QStringLiteral("Save"));
        const auto *line = dialog ? m_desk->window().named<QLineEdit>(field, dialog) : nullptr;
        return line && line->isEnabled() && line->text() == before;
    };
    if (!m_desk->window().choose(QStringLiteral("Edit…")) || !QTest::qWaitFor(isRead, patience))
        return false;
    m_desk->enter(*dialog, field, text);
    return press(*dialog, QStringLiteral("Save")) &&
           QTest::qWaitFor([this] { return m_desk->window().message().endsWith(QLatin1String("Saved.")); }, patience);
}

/// What is shown of it is its result, which must not take its place and be called what was there.
void TestWindowServer::undoesNoChangeOfATemplate()
{
    const FlextypeKey other = m_site->addToken(QStringLiteral("[[ 1 + 1 ]] keys"));
    connectShop();
    QVERIFY(m_desk->window().select(QStringLiteral("2 keys")));
    QVERIFY(edit(QStringLiteral("Limit of calls"), QStringLiteral("0"), QStringLiteral("50")));
    QCOMPARE(m_site->stored(other.token, QStringLiteral("limit_calls")), PhpValue::integer(50));
    QVERIFY(m_desk->window().choose(QStringLiteral("Undo")));
    QTRY_VERIFY_WITH_TIMEOUT(m_site->stored(other.token, QStringLiteral("limit_calls")) == PhpValue::integer(0),
                             patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->window().message().contains(QLatin1String("back as it was")), patience);
    QCOMPARE(m_site->stored(other.token, QStringLiteral("title")).asText(), QStringLiteral("[[ 1 + 1 ]] keys"));

    QVERIFY(edit(QStringLiteral("Name"), QStringLiteral("2 keys"), QStringLiteral("Some keys")));
    QCOMPARE(m_site->stored(other.token, QStringLiteral("title")).asText(), QStringLiteral("Some keys"));
    QVERIFY(!m_desk->window().action(QStringLiteral("Undo"))->isEnabled());
}

void TestWindowServer::setsANewSecretAndVerifiesIt()
{
    const FlextypeKey other = m_site->addToken(QStringLiteral("Old app"));
    connectShop();
    QVERIFY(m_desk->window().select(QStringLiteral("Old app")));
    QVERIFY(m_desk->window().choose(QStringLiteral("Set a new secret…")));
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->window().dialogWith(QStringLiteral("Set a new secret")), patience);
    QVERIFY(
        press(*m_desk->window().dialogWith(QStringLiteral("Set a new secret")), QStringLiteral("Set a new secret")));
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->window().dialogWith(QStringLiteral("Done")), patience);
    QDialog *shownOnce = m_desk->window().dialogWith(QStringLiteral("Done"));
    QVERIFY(press(*shownOnce, QStringLiteral("Copy")));
    const QString fresh = QGuiApplication::clipboard()->text();
    QCOMPARE(fresh.size(), 32);
    QVERIFY(fresh != other.accessToken);
    QVERIFY(press(*shownOnce, QStringLiteral("Done")));

    QVERIFY(m_desk->window().select(QStringLiteral("Old app")));
    QVERIFY(m_desk->window().choose(QStringLiteral("Verify a secret…")));
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->window().dialogWith(QStringLiteral("Check")), patience);
    QDialog *dialog = m_desk->window().dialogWith(QStringLiteral("Check"));
    const auto check = [&](const QString &secret) {
        m_desk->enter(*dialog, QStringLiteral("Secret"), secret);
        return press(*dialog, QStringLiteral("Check"));
    };
    QVERIFY(check(other.accessToken));
    QTRY_VERIFY2_WITH_TIMEOUT(shownText(*dialog).contains(QLatin1String("This is not the token's secret.")),
                              qPrintable(shownText(*dialog)), patience);
    QVERIFY(check(fresh));
    QTRY_VERIFY2_WITH_TIMEOUT(shownText(*dialog).contains(QLatin1String("The secret works.")),
                              qPrintable(shownText(*dialog)), patience);
    QCOMPARE(m_desk->placesOf({fresh, other.accessToken}, *m_log), QStringList());
}

void TestWindowServer::revokesAfterTheDelay()
{
    const FlextypeKey other = m_site->addToken(QStringLiteral("Old app"));
    connectShop();
    QElapsedTimer since;
    since.start();
    startRevoking(QStringLiteral("Old app"));
    QTRY_COMPARE_WITH_TIMEOUT(deletions(), 1, patience);
    QVERIFY2(since.elapsed() >= 10'000, qPrintable(QString::number(since.elapsed())));
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->window().rowOf(QStringLiteral("Old app")), -1, patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->window().message().startsWith(QLatin1String("Revoked")), patience);
    QVERIFY(!m_site->tokenIds().contains(other.token));
    QCOMPARE(m_site->tokenIds().size(), seeded + 1);
}

void TestWindowServer::undoesARevocation()
{
    const FlextypeKey other = m_site->addToken(QStringLiteral("Old app"));
    connectShop();
    startRevoking(QStringLiteral("Old app"));
    QTest::qWait(1'500);
    QVERIFY(m_desk->window().choose(QStringLiteral("Undo")));
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->window().message().contains(QLatin1String("was not revoked")), patience);
    QTest::qWait(10'500);
    QCOMPARE(deletions(), 0);
    QVERIFY(m_site->tokenIds().contains(other.token));
    QVERIFY(m_desk->window().rowOf(QStringLiteral("Old app")) >= 0);
}

void TestWindowServer::quittingAsks()
{
    const FlextypeKey one = m_site->addToken(QStringLiteral("Old app"));
    const FlextypeKey two = m_site->addToken(QStringLiteral("Old site"));
    connectShop();
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->window().rowOf(QStringLiteral("Old site")) >= 0, patience);
    startRevoking(QStringLiteral("Old app"));
    QVERIFY(!m_desk->window().window().close());
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->window().dialogWith(QStringLiteral("Do not revoke")), patience);
    QVERIFY(press(*m_desk->window().dialogWith(QStringLiteral("Do not revoke")), QStringLiteral("Do not revoke")));
    QTRY_VERIFY_WITH_TIMEOUT(!m_desk->window().window().isVisible(), patience);
    m_desk->end();
    QCOMPARE(deletions(), 0);

    m_desk->start();
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->rows() == seeded + 3, patience);
    startRevoking(QStringLiteral("Old site"));
    QVERIFY(!m_desk->window().window().close());
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->window().dialogWith(QStringLiteral("Revoke now")), patience);
    QVERIFY(press(*m_desk->window().dialogWith(QStringLiteral("Revoke now")), QStringLiteral("Revoke now")));
    QTRY_VERIFY_WITH_TIMEOUT(!m_desk->window().window().isVisible(), patience);
    QVERIFY(m_site->tokenIds().contains(one.token));
    QVERIFY(!m_site->tokenIds().contains(two.token));
}

void TestWindowServer::signsOutAndInAgain()
{
    connectShop();
    const int withCredential = ServerDesk::keyringEntries();
    QVERIFY(m_desk->chooseConnection(QStringLiteral("Shop")));
    QVERIFY(m_desk->window().choose(QStringLiteral("Sign out…")));
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->window().dialogWith(QStringLiteral("Sign out")), patience);
    QVERIFY(press(*m_desk->window().dialogWith(QStringLiteral("Sign out")), QStringLiteral("Sign out")));
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->window().message().startsWith(QLatin1String("Signed out")), patience);
    QCOMPARE(ServerDesk::keyringEntries(), withCredential - 1);

    m_desk->end();
    m_site->forgetCalls();
    m_desk->start();
    QVERIFY(m_desk->chooseConnection(QStringLiteral("Shop")));
    QTRY_VERIFY_WITH_TIMEOUT(WindowDriver::button(&m_desk->window().window(), QStringLiteral("Sign in again…")),
                             patience);
    QVERIFY(m_site->calls().isEmpty());
    QVERIFY(press(m_desk->window().window(), QStringLiteral("Sign in again…")));
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->connectionDialog(), patience);
    const FlextypeKey key = m_site->admin();
    m_desk->enterCredential(*m_desk->connectionDialog(), key.token, key.accessToken);
    QVERIFY(press(*m_desk->connectionDialog(), QStringLiteral("Sign in")));
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->rows(), seeded + 1, patience);
    QCOMPARE(ServerDesk::keyringEntries(), withCredential);
}

void TestWindowServer::readOnlyChangesNothing()
{
    const FlextypeKey key = m_site->admin();
    QPointer<QDialog> dialog = m_desk->fillIn(m_site->url().toString(), key.token, key.accessToken);
    QVERIFY(dialog);
    auto *guard = m_desk->window().named<QComboBox>(QStringLiteral("Guard"), dialog);
    guard->setCurrentIndex(guard->findText(QStringLiteral("Read-only")));
    QVERIFY(press(*dialog, QStringLiteral("Connect")));
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->rows(), seeded + 1, patience);
    QTRY_VERIFY_WITH_TIMEOUT(shown().contains(QLatin1String("Read-only: Tokendesk changes nothing there.")), patience);
    m_desk->window().table()->selectRow(0);
    QTest::qWait(100);
    for (const char *act : {"New token…", "Edit…", "Enable", "Disable", "Revoke…"})
        QVERIFY2(!m_desk->window().action(QString::fromUtf8(act))->isEnabled(), act);
    for (const doubles::HttpCall &call : m_site->calls())
        QVERIFY2(call.method == "GET" || call.path.endsWith("/tokens/generate"), call.path.constData());
}

void TestWindowServer::certificateIsPinnedAndAskedAgain()
{
    Certificates certificates;
    certificates.issue(QStringLiteral("one"), QStringLiteral("IP:127.0.0.1"));
    certificates.issue(QStringLiteral("two"), QStringLiteral("IP:127.0.0.1"));
    QVERIFY(certificates.isSound());
    const auto options = [&certificates](const QString &name, quint16 port) {
        QFile certificate(certificates.certificate(name));
        QFile key(certificates.key(name));
        const bool opened = certificate.open(QIODevice::ReadOnly) && key.open(QIODevice::ReadOnly);
        return doubles::FlextypeDoubleOptions{.port = port,
                                              .tokens = opened ? seeded : 0,
                                              .certificate = QSslCertificate(&certificate),
                                              .privateKey = QSslKey(&key, QSsl::Ec)};
    };
    m_site = std::make_unique<FlextypeDouble>(options(QStringLiteral("one"), 0));
    const FlextypeKey key = m_site->admin();
    const QUrl url = m_site->url();
    QVERIFY(url.scheme() == QLatin1String("https"));
    QPointer<QDialog> dialog = m_desk->fillIn(url.toString(), key.token, key.accessToken);
    QVERIFY(dialog);
    QVERIFY(press(*dialog, QStringLiteral("Connect")));
    const QString trust = QStringLiteral("Trust this certificate");
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->window().dialogWith(trust), patience);
    QVERIFY(shownText(*m_desk->window().dialogWith(trust)).contains(QLatin1String("127.0.0.1")));
    QVERIFY(m_site->calls().isEmpty()); // nothing was sent before the answer
    QVERIFY(press(*m_desk->window().dialogWith(trust), trust));
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->rows(), seeded + 1, patience);
    m_desk->end();

    // The same place with another certificate, at the next start.
    m_site.reset();
    m_site = std::make_unique<FlextypeDouble>(options(QStringLiteral("two"), static_cast<quint16>(url.port())));
    QVERIFY(m_site->isListening());
    m_desk->start();
    QVERIFY(m_desk->chooseConnection(QStringLiteral("127.0.0.1")));
    QTRY_VERIFY_WITH_TIMEOUT(
        WindowDriver::button(&m_desk->window().window(), QStringLiteral("Look at the certificate…")), patience);
    QVERIFY(m_site->calls().isEmpty());
    QCOMPARE(m_desk->rows(), 0);
}

/// Outside of a test session it starts one for itself: no keyring of the person who runs it is touched.
int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("TOKENDESK_TEST_SESSION")) {
        std::vector<char *> again{const_cast<char *>(TOKENDESK_SOURCE_DIR "/tests/session")};
        again.insert(again.end(), argv, argv + argc);
        again.push_back(nullptr);
        ::execv(again.front(), again.data());
        return 127;
    }
    QApplication application(argc, argv);
    TestWindowServer test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_windowserver.moc"
