// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "tests/shots/signinphotographer.h"

#include "tests/ui/support/browsercatcher.h"
#include "tests/ui/support/press.h"
#include "ui/dialogs/browserdialog.h"
#include "ui/dialogs/connectiondialog.h"
#include "ui/dialogs/newtokendialog.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/widgets/messagebar.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>
#include <QTableWidget>
#include <QTest>
#include <QToolButton>

namespace tokendesk {

namespace {

/// Twenty-nine of thirty management tokens, and stacks to choose from.
doubles::contentstack::State fullState()
{
    auto state = doubles::contentstack::demoState();
    state.users.first().secondFactor = QStringLiteral("246810");
    state.organizations.first().name = QStringLiteral("Northwind Media");
    state.organizations.first().deliveryTokens = 40;
    doubles::contentstack::Stack other = state.stacks.first();
    int number = 1;
    for (const char *const name : {"Events", "Help centre", "Shop", "Website (staging)"}) {
        other.name = QLatin1String(name);
        other.uid = QStringLiteral("blt6100000000000%1").arg(number, 3, 10, QLatin1Char('0'));
        other.apiKey = QStringLiteral("blt6b00000000000%1").arg(number++, 3, 10, QLatin1Char('0'));
        state.stacks.append(other);
    }
    doubles::contentstack::addTokens(state, 58);
    return state;
}

QString said(const char *context, const char *text)
{
    return withoutMark(QCoreApplication::translate(context, text));
}

} // namespace

SignInPhotographer::SignInPhotographer(QApplication &application, const QString &output, const QString &suffix,
                                       const QString &language, UiSettings::Look look)
    : m_suffix(suffix)
    , m_contentstack(fullState())
{
    m_storyblok.listen();
    {
        UiSettings settings(WorkspacePaths::standard(m_place.path()).settingsFile);
        settings.setLanguage(language);
        settings.setLook(look);
    }
    m_program = std::make_unique<Application>(
        application, Arguments{.configDir = m_place.path(), .folder = {}, .useKeychain = false});
    m_program->start();
    m_camera = std::make_unique<Camera>(m_program->window(), output);
}

QDialog *SignInPhotographer::newConnection(const QString &type, const QString &url)
{
    m_program->window().messages().clear();
    m_camera->trigger("tokendesk::ConnectionCommand", "New &connection…");
    auto *dialog = m_camera->dialog<ConnectionDialog>();
    auto *types = controlOf<QComboBox>(*dialog, said("tokendesk::ConnectionDialog", "Type"));
    types->setCurrentIndex(types->findData(type));
    QToolButton *more = nullptr;
    for (QToolButton *each : dialog->findChildren<QToolButton *>()) {
        if (withoutMark(each->text()) == said("tokendesk::FieldForm", "More fields"))
            more = each;
    }
    if (more && !url.isEmpty()) {
        more->setChecked(true);
        const bool contentstack = type == QLatin1String("contentstack");
        m_camera->enter(*dialog, contentstack ? "Contentstack" : "Storyblok", contentstack ? "Own host" : "Host", url);
        QTest::qWait(500);
        more->setChecked(false);
        QTest::qWait(500);
    }
    return dialog;
}

void SignInPhotographer::connectNow(const QDialog &dialog, const QString &token)
{
    m_camera->press(dialog, said("tokendesk::ConnectionDialog", "Connect"));
    const QAbstractItemModel *model = m_program->window().findChild<QTableView *>()->model();
    const auto rowOf = [model](const QString &name) {
        for (int row = 0; row < model->rowCount(); ++row) {
            if (model->index(row, 0).data().toString() == name)
                return row;
        }
        return -1;
    };
    m_camera->waitUntil("the tokens", [&] { return rowOf(token) >= 0; });
    QTest::qWait(3'000); // what is read after the list
    m_camera->selectRow(rowOf(token));
    QTest::qWait(2'000); // its details
    m_program->window().messages().clear();
}

void SignInPhotographer::signInWithACode()
{
    QDialog *dialog = newConnection(QStringLiteral("contentstack"), m_contentstack.url().toString());
    m_camera->enter(*dialog, "Contentstack", "E-mail address", QStringLiteral("dev@example.com"));
    m_camera->enter(*dialog, "Contentstack", "Password", QStringLiteral("FAKE-password"));
    auto *stacks = controlOf<QComboBox>(*dialog, said("Contentstack", "Stack"));
    QTest::keyClick(stacks, Qt::Key_F4);
    const auto *code = controlOf<QLineEdit>(*dialog, said("Contentstack", "Code of the second factor"));
    m_camera->waitUntil("the code", [&] { return code->isVisible(); });
    takePictureOf(*dialog, "sign-in");
    m_camera->enter(*dialog, "Contentstack", "Code of the second factor", QStringLiteral("246810"));
    QTest::keyClick(stacks, Qt::Key_F4);
    m_camera->waitUntil("the stacks", [&] { return stacks->count() == 5 && stacks->view()->isVisible(); });
    takePictureOf(*dialog, "stacks");
    stacks->hidePopup();
    stacks->setCurrentText(QStringLiteral("Website"));
    connectNow(*dialog, QStringLiteral("import 4"));
}

void SignInPhotographer::rightsAndLimits()
{
    m_camera->trigger("tokendesk::NewTokenCommand", "&New token…");
    auto *create = m_camera->dialog<NewTokenDialog>();
    auto *kinds = controlOf<QComboBox>(*create, said("tokendesk::NewTokenDialog", "Kind"));
    kinds->setCurrentIndex(kinds->findData(QStringLiteral("management")));
    m_camera->enter(*create, "Contentstack", "Name", QStringLiteral("Nightly import"));
    QTest::qWait(2'000); // the pickers are filled
    takePictureOf(*create, "rights");
    // Elsewhere somebody signs in for the twenty-first time.
    const QStringList sessions = m_contentstack.with(
        [](doubles::contentstack::State &state) { return std::exchange(state.users.first().authtokens, {}); });
    press(*create, said("tokendesk::NewTokenDialog", "Create token"));
    m_camera->waitUntil("the offer to sign in", [&] { return create->messages().count() > 0; });
    takePictureOf(*create, "sign-in-again");
    m_contentstack.with(
        [&sessions](doubles::contentstack::State &state) { state.users.first().authtokens = sessions; });
    create->reject();
    m_camera->press(*create, said("tokendesk::FormDialog", "Discard"));
    m_camera->waitUntil("the dialog to close", [] { return !QApplication::activeModalWidget(); });
}

void SignInPhotographer::browser()
{
    const BrowserCatcher nobody;
    QDialog *dialog = newConnection(QStringLiteral("storyblok"), {});
    auto *ways = controlOf<QComboBox>(*dialog, said("tokendesk::SignInForm", "Sign in with"));
    ways->setCurrentIndex(ways->findData(QStringLiteral("browser")));
    m_camera->enter(*dialog, "Storyblok", "Client id", QStringLiteral("q7Zk1vN0aUxw3sYbR5mT2g"));
    m_camera->press(*dialog, said("tokendesk::ServerSection", "Sign in with the browser"));
    auto *waiting = m_camera->dialog<BrowserDialog>();
    takePictureOf(*waiting, "browser");
    waiting->reject();
    m_camera->waitUntil("the end of the sign-in",
                        [&] { return buttonOf(*dialog, said("tokendesk::ConnectionDialog", "Connect"))->isEnabled(); });
    delete dialog;
}

void SignInPhotographer::legacyToken()
{
    QDialog *dialog = newConnection(QStringLiteral("storyblok"), m_storyblok.url().toString());
    m_camera->enter(*dialog, "Storyblok", "Personal access token",
                    QStringLiteral("sb_pat_FAKEfakeFAKEfakeFAKEfakeFAKEfakeFA00002"));
    connectNow(*dialog, QStringLiteral("Production API Token"));
    m_camera->takePicture(QLatin1String("legacy-token") + m_suffix);
    m_camera->press(m_program->window(), said("Storyblok", "Make its successor…"));
    const auto *form = m_camera->dialog<NewTokenDialog>();
    QTest::qWait(3'000); // the pickers are filled
    takePictureOf(*form, "successor");
}

} // namespace tokendesk
