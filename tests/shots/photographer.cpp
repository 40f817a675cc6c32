// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "tests/shots/photographer.h"

#include "tests/ui/support/press.h"
#include "ui/dialogs/conflictdialog.h"
#include "ui/dialogs/edittokendialog.h"
#include "ui/dialogs/newtokendialog.h"
#include "ui/dialogs/revokedialog.h"
#include "ui/dialogs/tokencreateddialog.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/widgets/messagebar.h"

#include <QAction>
#include <QApplication>
#include <QDirIterator>
#include <QScreen>
#include <QTableView>
#include <QTest>

namespace tokendesk {

namespace {

constexpr int patience = 60'000; ///< ms

void copyFolder(const QString &from, const QString &to)
{
    QDirIterator entries(from, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        const QString source = entries.next();
        const QString target = to + source.mid(from.size());
        QDir().mkpath(QFileInfo(target).path());
        if (!QFile::copy(source, target))
            qFatal("cannot copy %s", qPrintable(source));
        QFile::setPermissions(target, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther);
    }
}

/// As somebody else, or the running site, would change it.
void replaceInFile(const QString &path, const QByteArray &before, const QByteArray &after)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite))
        qFatal("cannot change %s", qPrintable(path));
    QByteArray text = file.readAll();
    if (!text.contains(before))
        qFatal("%s has no %s", qPrintable(path), before.constData());
    file.resize(0);
    file.write(text.replace(before, after));
}

} // namespace

Photographer::Photographer(QApplication &application, const QString &output, const QString &language,
                           UiSettings::Look look)
    : m_output(output)
    , m_place(QDir::tempPath() + QStringLiteral("/city-library"))
{
    QDir(m_place).removeRecursively();
    copyFolder(QStringLiteral(TOKENDESK_SOURCE_DIR "/resources/demo-site"), m_place + QStringLiteral("/site"));
    const QString config = m_place + QStringLiteral("/config");
    {
        UiSettings settings(WorkspacePaths::standard(config).settingsFile);
        settings.setLanguage(language);
        settings.setLook(look);
    }
    m_program = std::make_unique<Application>(
        application, Arguments{.configDir = config, .folder = m_place + QStringLiteral("/site")});
    m_program->start();
    m_window = &m_program->window();
    m_window->move(0, 0);
    const auto *table = m_window->findChild<QTableView *>();
    waitUntil("the tokens", [&] { return table->model()->rowCount() > 10; });
    m_program->window().messages().clear();
}

Photographer::~Photographer()
{
    m_program.reset();
    QDir(m_place).removeRecursively();
}

void Photographer::listAndFilter()
{
    selectRow(2);
    takePicture(QStringLiteral("list"));
    filter(QStringLiteral("state:disabled"), 1);
    takePicture(QStringLiteral("filter"));
    filter(QString(), 10);
}

void Photographer::createToken()
{
    trigger("tokendesk::NewTokenCommand", "&New token…");
    auto *create = dialog<NewTokenDialog>();
    QTest::keyClicks(controlOf<QLineEdit>(*create, QStringLiteral("Name")),
                     QStringLiteral("Opening hours on the web site"));
    QLineEdit *limit = controlOf<QLineEdit>(*create, QStringLiteral("Limit of calls"));
    limit->selectAll();
    QTest::keyClicks(limit, QStringLiteral("50000"));
    takePicture(QStringLiteral("create"));
    press(*create, QStringLiteral("Create token"));
    auto *created = dialog<TokenCreatedDialog>();
    press(*created, QStringLiteral("Keep in the keychain"));
    waitUntil("the keychain", [&] { return shownText(*created).contains(QLatin1String("Kept in the keychain")); });
    takePicture(QStringLiteral("token-created"));
    press(*created, QStringLiteral("Done"));
    waitUntil("the dialog to close", [] { return !QApplication::activeModalWidget(); });
    m_program->window().messages().clear();
}

void Photographer::revokeAndUndo()
{
    selectRow(4);
    trigger("tokendesk::RevokeCommand", "&Revoke…");
    auto *revoke = dialog<RevokeDialog>();
    takePicture(QStringLiteral("revoke"));
    press(*revoke, QStringLiteral("Revoke token"));
    waitUntil("the message", [&] { return !m_program->window().messages().text().isEmpty(); });
    QTest::qWait(1500); // the proof's own message, if there is one, comes within this
    takePicture(QStringLiteral("undo"));
    m_program->window().messages().clear();
}

void Photographer::conflict()
{
    filter(QStringLiteral("kiosk_entrance"), 1);
    selectRow(0);
    trigger("tokendesk::EditTokenCommand", "&Edit…");
    auto *edit = dialog<EditTokenDialog>();
    QLineEdit *name = controlOf<QLineEdit>(*edit, QStringLiteral("Name"));
    waitUntil("the token", [&] { return !name->text().isEmpty(); });
    const QByteArray before = name->text().toUtf8();
    name->selectAll();
    QTest::keyClicks(name, QStringLiteral("Kiosk at the main entrance"));
    replaceInFile(m_place + QStringLiteral("/site/project/entries/tokens/kiosk_entrance/token.yaml"), before,
                  before + QByteArrayLiteral(" (old)"));
    press(*edit, QStringLiteral("Save"));
    auto *both = dialog<ConflictDialog>();
    takePicture(QStringLiteral("conflict"));
    press(*both, QStringLiteral("Go on editing"));
    press(*edit, QStringLiteral("Cancel"));
    waitUntil("the dialogs to close", [] { return !QApplication::activeModalWidget(); });
    filter(QString(), 10);
}

void Photographer::brokenFile()
{
    filter(QStringLiteral("state:broken"), 1);
    selectRow(0);
    QTest::qWait(500);
    takePicture(QStringLiteral("broken-file"));
    filter(QString(), 10);
}

void Photographer::windowOnly(const QString &name)
{
    selectRow(2);
    takePicture(name);
}

void Photographer::windowWithNewToken(const QString &name)
{
    selectRow(2);
    trigger("tokendesk::NewTokenCommand", "&New token…");
    dialog<NewTokenDialog>();
    takePicture(name);
}

void Photographer::takePicture(const QString &name)
{
    QTest::qWait(400); // hover, focus and layout settle
    const QRect frame = m_window->geometry();
    const QPixmap picture = m_window->screen()->grabWindow(0, frame.x(), frame.y(), frame.width(), frame.height());
    const QString path = m_output.filePath(name + QStringLiteral(".png"));
    if (picture.isNull() || !picture.save(path))
        qFatal("cannot write %s", qPrintable(path));
}

void Photographer::trigger(const char *command, const char *text)
{
    const QString wanted = QCoreApplication::translate(command, text);
    for (QAction *action : m_window->findChildren<QAction *>()) {
        if (action->text() == wanted) {
            waitUntil(text, [&] { return action->isEnabled(); });
            action->trigger();
            return;
        }
    }
    qFatal("no command %s", qPrintable(wanted));
}

void Photographer::filter(const QString &text, int rows)
{
    QLineEdit *field = nullptr;
    for (QLineEdit *each : m_window->findChildren<QLineEdit *>()) {
        if (each->inherits("tokendesk::FilterField"))
            field = each;
    }
    if (!field)
        qFatal("no filter field");
    field->setFocus();
    field->selectAll();
    QTest::keyClick(field, Qt::Key_Delete);
    QTest::keyClicks(field, text);
    const auto *table = m_window->findChild<QTableView *>();
    waitUntil("the filtered rows", [&] { return table->model()->rowCount() >= rows; });
    QTest::qWait(300);
}

void Photographer::selectRow(int row)
{
    auto *table = m_window->findChild<QTableView *>();
    table->setFocus();
    table->selectRow(row);
    QTest::qWait(500); // the details are read
}

template <class Dialog>
Dialog *Photographer::dialog()
{
    Dialog *found = nullptr;
    waitUntil(Dialog::staticMetaObject.className(), [&] {
        for (QWidget *window : QApplication::topLevelWidgets()) {
            auto *candidate = qobject_cast<Dialog *>(window);
            if (candidate && candidate->isVisible())
                found = candidate;
        }
        return found != nullptr;
    });
    return found;
}

void Photographer::waitUntil(const char *what, const std::function<bool()> &condition)
{
    if (!QTest::qWaitFor(condition, patience))
        qFatal("waited in vain for %s", what);
}

} // namespace tokendesk
