// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
//
// What is special about tokens of single servers, in the real window.
#include "tests/doubles/contentstack/contentstackdouble.h"
#include "tests/doubles/storyblok/storyblokdouble.h"
#include "tests/e2e/windowdriver.h"

using namespace tokendesk;
using namespace tokendesk::test;

class WindowServersTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void legacyTokenIsReplacedInOneStep();
    void revokingTellsWhoDependsOnIt();
    void whatCannotBeRevokedCannotBeChosen();
    void newSecretSaysWhichOne();

private:
    void connectStoryblok(bool space);
    bool selectAndRead(const QString &token, const QString &said);

    std::unique_ptr<QTemporaryDir> m_config;
    std::unique_ptr<WindowDriver> m_driver;
    std::unique_ptr<doubles::StoryblokDouble> m_storyblok;
};

void WindowServersTest::init()
{
    m_config = std::make_unique<QTemporaryDir>();
    m_storyblok = std::make_unique<doubles::StoryblokDouble>();
    m_storyblok->listen();
    m_driver = std::make_unique<WindowDriver>(m_config->path());
}

void WindowServersTest::cleanup()
{
    m_driver.reset();
    m_storyblok.reset();
    m_config.reset();
}

void WindowServersTest::connectStoryblok(bool space)
{
    QDialog *dialog = m_driver->newConnection(QStringLiteral("storyblok"));
    QVERIFY(dialog);
    QVERIFY(m_driver->enter(dialog, QStringLiteral("Host"), m_storyblok->url().toString()));
    QVERIFY(m_driver->enter(dialog, QStringLiteral("Personal access token"),
                            QStringLiteral("sb_pat_FAKEfakeFAKEfakeFAKEfakeFAKEfakeFA00002")));
    if (space) {
        auto *spaces = m_driver->named<QComboBox>(QStringLiteral("Space"), dialog);
        spaces->setFocus();
        QTest::keyClicks(spaces->lineEdit(), QStringLiteral("286021932913226"));
    }
    QTest::mouseClick(WindowDriver::button(dialog, QStringLiteral("Connect")), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(m_driver->rowOf(QStringLiteral("Production API Token")) >= 0, patience);
    // All of the list is there when the last of its families is.
    const QString last = space ? QStringLiteral("Rebuild") : QStringLiteral("Token Manager");
    QTRY_VERIFY_WITH_TIMEOUT(m_driver->rowOf(last) >= 0, patience);
}

/// Selects it, and waits until the details say so.
bool WindowServersTest::selectAndRead(const QString &token, const QString &said)
{
    return m_driver->select(token) &&
           QTest::qWaitFor([&] { return WindowDriver::shown(&m_driver->window()).contains(said); }, patience);
}

void WindowServersTest::legacyTokenIsReplacedInOneStep()
{
    connectStoryblok(false);
    QVERIFY(selectAndRead(QStringLiteral("Production API Token"), QStringLiteral("2026-11-30")));
    QPushButton *successor = WindowDriver::button(&m_driver->window(), QStringLiteral("Make its successor…"));
    QVERIFY(successor);
    QTest::mouseClick(successor, Qt::LeftButton);
    QDialog *form = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT((form = m_driver->dialogWith(QStringLiteral("Create token"))), patience);
    QVERIFY(form->windowTitle().contains(QLatin1String("Production API Token")));
    QVERIFY(m_driver->enter(form, QStringLiteral("Name"), QStringLiteral("Production API Token (2)")));
    QTest::mouseClick(WindowDriver::button(form, QStringLiteral("Create token")), Qt::LeftButton);
    QDialog *secrets = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT((secrets = m_driver->dialogWith(QStringLiteral("Done"))), patience);
    QTest::mouseClick(WindowDriver::button(secrets, QStringLiteral("Copy")), Qt::LeftButton);
    QTest::mouseClick(WindowDriver::button(secrets, QStringLiteral("Done")), Qt::LeftButton);
    // It is there beside the old one, which may be revoked now.
    QTRY_VERIFY_WITH_TIMEOUT(m_driver->rowOf(QStringLiteral("Production API Token (2)")) >= 0, patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_driver->message().contains(QLatin1String("still works")), patience);
    QTest::mouseClick(WindowDriver::button(&m_driver->window(), QStringLiteral("Revoke the old one…")), Qt::LeftButton);
    QDialog *revoke = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT((revoke = m_driver->dialogWith(QStringLiteral("Revoke token"))), patience);
    QVERIFY(WindowDriver::shown(revoke).contains(QLatin1String("Production API Token in")));
    QTRY_VERIFY_WITH_TIMEOUT(WindowDriver::shown(revoke).contains(QLatin1String("2026-11-30")), patience);
    QTest::mouseClick(WindowDriver::button(revoke, QStringLiteral("Cancel")), Qt::LeftButton);
    bool allRights = false;
    m_storyblok->with([&](doubles::storyblok::State &state) {
        allRights = state.personalTokens.last().toObject().value(QLatin1String("user_permission")).toBool();
    });
    QVERIFY(allRights);
}

void WindowServersTest::revokingTellsWhoDependsOnIt()
{
    connectStoryblok(true);
    QVERIFY(m_driver->select(QStringLiteral("Winter campaign preview")));
    QAction *action = m_driver->action(QStringLiteral("Revoke…"));
    QTRY_VERIFY_WITH_TIMEOUT(action->isEnabled(), patience);
    action->trigger();
    QDialog *revoke = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT((revoke = m_driver->dialogWith(QStringLiteral("Revoke token"))), patience);
    // The release that lists it as allowed.
    QTRY_VERIFY_WITH_TIMEOUT(WindowDriver::shown(revoke).contains(QLatin1String("“Winter campaign”")) ||
                                 WindowDriver::shown(revoke).count(QLatin1String("Winter campaign")) > 1,
                             patience);
    QTest::mouseClick(WindowDriver::button(revoke, QStringLiteral("Cancel")), Qt::LeftButton);
}

void WindowServersTest::whatCannotBeRevokedCannotBeChosen()
{
    connectStoryblok(false);
    QAction *revoke = m_driver->action(QStringLiteral("Revoke…"));
    QVERIFY(m_driver->select(QStringLiteral("CI token")));
    QTRY_VERIFY_WITH_TIMEOUT(revoke->isEnabled(), patience);
    QVERIFY(m_driver->select(QStringLiteral("Token Manager")));
    QTRY_VERIFY_WITH_TIMEOUT(!revoke->isEnabled(), patience);
}

void WindowServersTest::newSecretSaysWhichOne()
{
    auto state = doubles::contentstack::demoState();
    doubles::contentstack::addTokens(state, 2);
    doubles::ContentstackDouble server(state);
    QDialog *dialog = m_driver->newConnection(QStringLiteral("contentstack"));
    QVERIFY(dialog);
    QVERIFY(m_driver->enter(dialog, QStringLiteral("Own host"), server.url().toString()));
    auto *methods = m_driver->named<QComboBox>(QStringLiteral("Sign in with"), dialog);
    methods->setCurrentIndex(methods->findData(QStringLiteral("authtoken")));
    QVERIFY(m_driver->enter(dialog, QStringLiteral("Authtoken"), QStringLiteral("blt6c000000000000aa")));
    QTest::keyClicks(m_driver->named<QComboBox>(QStringLiteral("Stack"), dialog)->lineEdit(),
                     QStringLiteral("blt6b000000000000aa"));
    QTest::mouseClick(WindowDriver::button(dialog, QStringLiteral("Connect")), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(m_driver->rowOf(QStringLiteral("web site 1")) >= 0, patience);
    QVERIFY(m_driver->select(QStringLiteral("web site 1")));
    QAction *action = m_driver->action(QStringLiteral("Set a new secret…"));
    QTRY_VERIFY_WITH_TIMEOUT(action->isEnabled(), patience);
    action->trigger();
    QDialog *renew = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT((renew = m_driver->dialogWith(QStringLiteral("Set a new secret"))), patience);
    QVERIFY(WindowDriver::shown(renew).contains(QLatin1String("Only its preview token gets a new value")));
    QTest::mouseClick(WindowDriver::button(renew, QStringLiteral("Set a new secret")), Qt::LeftButton);
    QDialog *secrets = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT((secrets = m_driver->dialogWith(QStringLiteral("Done"))), patience);
    QVERIFY(m_driver->named<QLineEdit>(QStringLiteral("Preview token"), secrets));
    QTest::mouseClick(WindowDriver::button(secrets, QStringLiteral("Done")), Qt::LeftButton);
}

QTEST_MAIN(WindowServersTest)
#include "tst_windowservers.moc"
