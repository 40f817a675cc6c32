// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "tests/ui/support/scenes.h"

#include "core/backends/contentstack/requests.h"
#include "core/backends/contentstack/schema.h"
#include "core/services/heldacts.h"
#include "tests/ui/support/browsercatcher.h"
#include "tests/ui/support/press.h"
#include "tests/ui/support/remotebackend.h"
#include "ui/commands/pendingquestion.h"
#include "ui/commands/pendingrevocations.h"
#include "ui/dialogs/aboutdialog.h"
#include "ui/dialogs/browserdialog.h"
#include "ui/dialogs/certificatedialog.h"
#include "ui/dialogs/conflictdialog.h"
#include "ui/dialogs/connectiondialog.h"
#include "ui/dialogs/edittokendialog.h"
#include "ui/dialogs/envfiledialog.h"
#include "ui/dialogs/networkdialog.h"
#include "ui/dialogs/newsecretdialog.h"
#include "ui/dialogs/newtokendialog.h"
#include "ui/dialogs/revokedialog.h"
#include "ui/dialogs/settingsdialog.h"
#include "ui/dialogs/signinagain.h"
#include "ui/dialogs/tokencreateddialog.h"
#include "ui/dialogs/verifydialog.h"
#include "ui/platform/uisettings.h"
#include "ui/widgets/fieldform.h"
#include "ui/widgets/keychainquestion.h"
#include "ui/widgets/signinform.h"

#include <QComboBox>
#include <QMessageBox>
#include <QToolButton>

namespace tokendesk {

namespace {

ConnectionId shop(Desk &desk)
{
    const Connection *known = desk.connections->findByName(QStringLiteral("Shop"));
    return known ? known->id : desk.connect(QStringLiteral("Shop"));
}

ConnectionId live(Desk &desk)
{
    const Connection *known = desk.connections->findByName(QStringLiteral("Live site"));
    return known ? known->id : desk.connect(QStringLiteral("Live site"), Environment::Production);
}

template <class Dialog>
Dialog *show(Dialog *dialog)
{
    dialog->open();
    return dialog;
}

void settle(QDialog *dialog)
{
    auto *form = qobject_cast<FormDialog *>(dialog);
    for (QDeadlineTimer deadline(30'000); form && form->isBusy() && !deadline.hasExpired();)
        QTest::qWait(5);
}

std::shared_ptr<CreatedToken> created(Desk &desk)
{
    return std::make_shared<CreatedToken>(std::move(
        *resultOf(desk.tokens->create(shop(desk), {.kind = QStringLiteral("token"),
                                                   .fields = {{QStringLiteral("name"), QStringLiteral("CI deploy")}},
                                                   .seen = {}}))));
}

QDialog *newToken(Desk &desk)
{
    return show(new NewTokenDialog(*desk.tokens, *desk.connections, shop(desk)));
}

QDialog *newTokenRefused(Desk &desk)
{
    QDialog *dialog = newToken(desk);
    const auto *form = dialog->findChild<FieldForm *>();
    dialog->findChild<FieldForm *>()->setValue(QStringLiteral("limit_calls"), QStringLiteral("many"));
    form->findChild<QToolButton *>()->click();
    press(*dialog, QCoreApplication::translate("tokendesk::NewTokenDialog", "Create token"));
    return dialog;
}

/// With the forms of Contentstack: the one of a management token has rights in a grid, and warns of its limit.
void becomeStack(Desk &desk)
{
    contentstack::Knowledge knowledge;
    knowledge.setCount(contentstack::managementKind, 30);
    desk.store->capabilities = contentstack::capabilitiesOf(knowledge, desk.clock);
    for (KindSpec &kind : desk.store->capabilities.kinds) {
        for (FieldSpec &field : kind.fields)
            field.choicesFromServer = field.choicesFromServer && field.choices.isEmpty();
    }
}

QDialog *managementToken(Desk &desk)
{
    becomeStack(desk);
    QDialog *dialog = newToken(desk);
    for (QComboBox *box : dialog->findChildren<QComboBox *>()) {
        if (const int kind = box->findData(contentstack::managementKind); kind >= 0)
            box->setCurrentIndex(kind);
    }
    QTest::qWait(10);
    return dialog;
}

/// As above, with everything refused that can be, and modules among the rights that no form knows.
QDialog *managementTokenRefused(Desk &desk)
{
    QDialog *dialog = managementToken(desk);
    auto *form = dialog->findChild<FieldForm *>();
    form->setValue(QStringLiteral("scope"),
                   QStringList{QStringLiteral("content_type:write"), QStringLiteral("global_field:read"),
                               QStringLiteral("publish_queue:read")});
    form->setValue(QStringLiteral("expires_on"), QDate(2020, 1, 1));
    press(*dialog, QCoreApplication::translate("tokendesk::NewTokenDialog", "Create token"));
    return dialog;
}

QDialog *editManyRights(Desk &desk)
{
    becomeStack(desk);
    const QList<TokenId> ids{{contentstack::managementKind, QStringLiteral("blt1")},
                             {contentstack::managementKind, QStringLiteral("blt2")}};
    return show(new EditTokenDialog(*desk.tokens, *desk.connections, shop(desk), ids));
}

/// The sign-in has ended while a form was filled in.
QDialog *newTokenSignInAgain(Desk &desk)
{
    auto *dialog = show(new NewTokenDialog(*desk.tokens, *desk.connections, shop(desk)));
    auto *held = new HeldActs(*desk.connections, *desk.signIns, dialog);
    dialog->setSignInAgain(*new SignInAgain(*desk.connections, *desk.signIns, *held, dialog));
    dialog->findChild<FieldForm *>()->setValue(QStringLiteral("name"), QStringLiteral("CI deploy"));
    desk.store->nextError = Error{.kind = ErrorKind::AuthFailed, .object = QStringLiteral("Shop"), .nothingDone = true};
    press(*dialog, QCoreApplication::translate("tokendesk::NewTokenDialog", "Create token"));
    settle(dialog);
    return dialog;
}

QDialog *tokenCreated(Desk &desk)
{
    return show(new TokenCreatedDialog(created(desk), shop(desk), *desk.kept, desk.clipboard, desk.pool));
}

QDialog *tokenCreatedWithoutKeychain(Desk &desk)
{
    desk.secrets.error = Error{.kind = ErrorKind::KeychainUnavailable};
    QDialog *dialog = tokenCreated(desk);
    const auto text = [](const char *words) {
        return QCoreApplication::translate("tokendesk::TokenCreatedDialog", words);
    };
    press(*dialog, text("Keep in the keychain"));
    const QAbstractButton *wayOn = buttonOf(*dialog, text("Keep for this session only"));
    for (QDeadlineTimer deadline(30'000); !wayOn->isVisible() && !deadline.hasExpired();)
        QTest::qWait(5);
    return dialog;
}

QDialog *editOne(Desk &desk)
{
    const TokenId id = desk.addToken(QStringLiteral("aaaabbbbccccdddd"), QStringLiteral("CI deploy"));
    auto *dialog = show(new EditTokenDialog(*desk.tokens, *desk.connections, shop(desk), {id}));
    const auto *form = dialog->findChild<FieldForm *>();
    for (QDeadlineTimer deadline(30'000); !form->isEnabled() && !deadline.hasExpired();)
        QTest::qWait(5);
    return dialog;
}

QDialog *editMany(Desk &desk)
{
    const QList<TokenId> ids{desk.addToken(QStringLiteral("aaaabbbbccccdddd"), QStringLiteral("One")),
                             desk.addToken(QStringLiteral("eeeeffffgggghhhh"), QStringLiteral("Two"))};
    return show(new EditTokenDialog(*desk.tokens, *desk.connections, shop(desk), ids));
}

QDialog *conflict(Desk &)
{
    const QList<FieldSpec> fields = memoryCapabilities().kinds.constFirst().fields;
    const StoredValues theirs{{{QStringLiteral("name"), QStringLiteral("CI deploy (old)")},
                               {QStringLiteral("limit_calls"), qint64(900)},
                               {QStringLiteral("state"), QStringLiteral("disabled")}},
                              {}};
    const StoredValues before{
        {{QStringLiteral("name"), QStringLiteral("CI deploy (old)")}, {QStringLiteral("limit_calls"), qint64(100)}},
        {}};
    return show(new ConflictDialog(
        fields, before,
        {{QStringLiteral("name"), QStringLiteral("CI deploy")}, {QStringLiteral("limit_calls"), qint64(250)}}, theirs));
}

QDialog *revokeOne(Desk &desk)
{
    return show(new RevokeDialog(
        *desk.connections, {{shop(desk), {QStringLiteral("token"), QStringLiteral("a")}, QStringLiteral("CI deploy")}},
        memoryCapabilities().revokeConsequences));
}

QDialog *revokeMany(Desk &desk)
{
    QList<RevokeItem> items;
    for (int i = 0; i < 40; ++i)
        items.append({live(desk), {QStringLiteral("token"), QString::number(i)}, QStringLiteral("Token %1").arg(i)});
    return show(new RevokeDialog(*desk.connections, items, memoryCapabilities().revokeConsequences));
}

QDialog *newConnection(Desk &desk)
{
    return show(new ConnectionDialog(*desk.connections, *desk.signIns, std::nullopt, {}));
}

QDialog *editConnection(Desk &desk)
{
    return show(new ConnectionDialog(*desk.connections, *desk.signIns, live(desk), {}));
}

QDialog *refusedConnection(Desk &desk)
{
    desk.store->placeError =
        Error{.kind = ErrorKind::NotFound, .object = QStringLiteral("/srv/www/shop.example.com/htdocs")};
    auto *dialog =
        show(new ConnectionDialog(*desk.connections, *desk.signIns, std::nullopt, QStringLiteral("/srv/www/shop")));
    press(*dialog, QCoreApplication::translate("tokendesk::ConnectionDialog", "Test"));
    settle(dialog);
    desk.store->placeError.reset();
    return dialog;
}

QDialog *network(Desk &)
{
    return show(new NetworkDialog({}, false));
}

QDialog *networkWithEverything(Desk &)
{
    NetworkSettings settings;
    settings.proxy = NetworkSettings::Proxy::Own;
    settings.pins = {CertificateDialog::pinOf(selfSigned(QStringLiteral("cms.example.com")))};
    settings.clientKey = QStringLiteral("/etc/ssl/private/no-such-key.pem");
    auto *dialog = show(new NetworkDialog(settings, true));
    press(*dialog, QCoreApplication::translate("tokendesk::NetworkDialog", "OK"));
    press(*dialog,
          QCoreApplication::translate("tokendesk::NetworkForm", "Allow connections without encryption (http)"));
    return dialog;
}

/// The connection dialog for a server, filled in.
ConnectionDialog *server(Desk &desk, const QString &password = QStringLiteral("right"))
{
    auto *dialog = show(new ConnectionDialog(*desk.connections, *desk.signIns, std::nullopt, {}));
    auto *type = dialog->findChild<QComboBox *>();
    type->setCurrentIndex(type->findData(QStringLiteral("remote")));
    QTest::qWait(10);
    dialog->findChild<FieldForm *>()->setValue(QStringLiteral("url"), QStringLiteral("https://cms.example.com"));
    const QList<QLineEdit *> lines = dialog->findChild<SignInForm *>()->findChildren<QLineEdit *>();
    lines.at(0)->setText(QStringLiteral("me@example.com"));
    lines.at(1)->setText(password);
    return dialog;
}

QDialog *tested(QDialog *dialog)
{
    press(*dialog, QCoreApplication::translate("tokendesk::ConnectionDialog", "Test"));
    settle(dialog);
    return dialog;
}

QDialog *serverThatWantsACode(Desk &desk)
{
    desk.remote->wantsCode = true;
    return tested(server(desk));
}

QDialog *serverWithoutKeychain(Desk &desk)
{
    desk.secrets.error = Error{.kind = ErrorKind::KeychainLocked};
    ConnectionDialog *dialog = server(desk);
    press(*dialog, QCoreApplication::translate("tokendesk::ConnectionDialog", "Connect"));
    const auto *question = dialog->findChild<KeychainQuestion *>();
    for (QDeadlineTimer deadline(30'000); !question->isVisible() && !deadline.hasExpired();)
        QTest::qWait(5);
    return dialog;
}

QDialog *editServer(Desk &desk)
{
    return tested(show(
        new ConnectionDialog(*desk.connections, *desk.signIns, desk.connectServer(QStringLiteral("Library")), {})));
}

QDialog *signInOnly(Desk &desk)
{
    auto *dialog =
        new ConnectionDialog(*desk.connections, *desk.signIns, desk.connectServer(QStringLiteral("Library")), {});
    dialog->showSignInOnly();
    return show(dialog);
}

/// A new connection of that kind, signed in with that way, and nothing entered: everything is said to be needed.
QDialog *emptyServer(Desk &desk, const QString &kind, int method)
{
    auto *dialog = show(new ConnectionDialog(*desk.connections, *desk.signIns, std::nullopt, {}));
    auto *type = dialog->findChild<QComboBox *>();
    type->setCurrentIndex(type->findData(kind));
    QTest::qWait(10);
    dialog->findChild<SignInForm *>()->findChild<QComboBox *>()->setCurrentIndex(method);
    QTest::qWait(10);
    press(*dialog, QCoreApplication::translate("tokendesk::ConnectionDialog", "Connect"));
    return dialog;
}

QList<Scene> emptyServers()
{
    QList<Scene> scenes;
    for (const BackendType &type : backendTypes()) {
        for (int method = 0; method < type.signInMethods.size(); ++method) {
            const QString name = QStringLiteral("%1-%2").arg(type.id, type.signInMethods.at(method).id);
            scenes.append({name.toLatin1(),
                           [kind = type.id, method](Desk &desk) { return emptyServer(desk, kind, method); },
                           Desk::systems});
        }
    }
    return scenes;
}

/// Quitting with a revocation that waits.
QDialog *quitQuestion(Desk &desk)
{
    auto *window = new QWidget;
    auto *pending = new PendingRevocations(window);
    pending->add({{.key = {.connection = shop(desk), .id = {QStringLiteral("token"), QStringLiteral("a")}},
                   .name = QStringLiteral("CI deploy")}},
                 std::chrono::minutes(1));
    settlePending(*pending, *window, {},
                  QCoreApplication::translate("tokendesk::WindowContents",
                                              "Tokendesk is about to end. What is not revoked now, stays."),
                  [] {});
    auto *box = window->findChild<QMessageBox *>();
    QObject::connect(box, &QObject::destroyed, window, &QObject::deleteLater);
    return box;
}

QDialog *settings(Desk &desk)
{
    auto *values = new UiSettings(desk.folder.filePath(QStringLiteral("ui.ini")));
    auto *dialog = new SettingsDialog(*values);
    values->setParent(dialog);
    return show(dialog);
}

} // namespace

QList<Scene> dialogScenes()
{
    QList<Scene> scenes{
        {"new-token", newToken},
        {"new-token-refused", newTokenRefused},
        {"new-token-rights", managementToken},
        {"new-token-rights-refused", managementTokenRefused},
        {"new-token-sign-in-again", newTokenSignInAgain},
        {"token-created", tokenCreated},
        {"token-created-keychain", tokenCreatedWithoutKeychain},
        {"env-file",
         [](Desk &desk) -> QDialog * {
             return show(new EnvFileDialog(created(desk), desk.pool));
         }},
        {"edit-one", editOne},
        {"edit-many", editMany},
        {"edit-many-rights", editManyRights},
        {"conflict", conflict},
        {"revoke-one", revokeOne},
        {"revoke-many", revokeMany},
        {"new-connection", newConnection},
        {"edit-connection", editConnection},
        {"refused-connection", refusedConnection},
        {"verify",
         [](Desk &desk) -> QDialog * {
             const TokenId id = desk.addToken(QStringLiteral("aaaabbbbccccdddd"), QStringLiteral("CI deploy"));
             return show(new VerifyDialog(*desk.tokens, shop(desk), id, QStringLiteral("CI deploy")));
         }},
        {"new-secret",
         [](Desk &desk) -> QDialog * {
             const TokenId id = desk.addToken(QStringLiteral("aaaabbbbccccdddd"), QStringLiteral("CI deploy"));
             return show(
                 new NewSecretDialog(*desk.tokens, *desk.connections, live(desk), id, QStringLiteral("CI deploy")));
         }},
        {"server", [](Desk &desk) -> QDialog * { return server(desk); }, Desk::withServer},
        {"server-tested", [](Desk &desk) { return tested(server(desk)); }, Desk::withServer},
        {"server-refused", [](Desk &desk) { return tested(server(desk, QStringLiteral("wrong"))); }, Desk::withServer},
        {"server-code", serverThatWantsACode, Desk::withServer},
        {"server-keychain", serverWithoutKeychain, Desk::withServer},
        {"server-edit", editServer, Desk::withServer},
        {"server-sign-in", signInOnly, Desk::withServer},
        {"quit-question", quitQuestion},
        {"network", network},
        {"network-everything", networkWithEverything},
        {"certificate",
         [](Desk &) -> QDialog * {
             return show(new CertificateDialog(selfSigned(QStringLiteral("cms.example.com"))));
         }},
        {"browser",
         [](Desk &) -> QDialog * {
             auto *browser = new BrowserCatcher;
             auto *dialog =
                 show(new BrowserDialog(QUrl(QStringLiteral("https://sign-in.example.com/authorize?state=abc"))));
             browser->setParent(dialog);
             return dialog;
         }},
        {"settings", settings},
        {"about",
         [](Desk &) -> QDialog * {
             return show(new AboutDialog(
                 {{QStringLiteral("Connections"), QStringLiteral("/home/me/.config/tokendesk/connections.json")},
                  {QStringLiteral("Activity"), QStringLiteral("/home/me/.local/state/tokendesk/activity.sqlite")}}));
         }},
    };
    scenes += emptyServers();
    return scenes;
}

} // namespace tokendesk
