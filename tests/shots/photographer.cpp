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

#include <QApplication>
#include <QDirIterator>
#include <QTest>

namespace tokendesk {

namespace {

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
    : m_place(QDir::tempPath() + QStringLiteral("/city-library"))
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
    m_camera = std::make_unique<Camera>(m_program->window(), output);
    m_camera->waitForRows(11);
    m_program->window().messages().clear();
}

Photographer::~Photographer()
{
    m_program.reset();
    QDir(m_place).removeRecursively();
}

void Photographer::listAndFilter()
{
    m_camera->selectRow(2);
    m_camera->takePicture(QStringLiteral("list"));
    m_camera->filter(QStringLiteral("state:disabled"), 1);
    m_camera->takePicture(QStringLiteral("filter"));
    m_camera->filter(QString(), 10);
}

void Photographer::createToken()
{
    m_camera->trigger("tokendesk::NewTokenCommand", "&New token…");
    auto *create = m_camera->dialog<NewTokenDialog>();
    QTest::keyClicks(controlOf<QLineEdit>(*create, QStringLiteral("Name")),
                     QStringLiteral("Opening hours on the web site"));
    QLineEdit *limit = controlOf<QLineEdit>(*create, QStringLiteral("Limit of calls"));
    limit->selectAll();
    QTest::keyClicks(limit, QStringLiteral("50000"));
    m_camera->takePicture(QStringLiteral("create"));
    m_camera->press(*create, QStringLiteral("Create token"));
    auto *created = m_camera->dialog<TokenCreatedDialog>();
    m_camera->press(*created, QStringLiteral("Keep in the keychain"));
    m_camera->waitUntil("the keychain",
                        [&] { return shownText(*created).contains(QLatin1String("Kept in the keychain")); });
    m_camera->takePicture(QStringLiteral("token-created"));
    m_camera->press(*created, QStringLiteral("Done"));
    m_camera->waitUntil("the dialog to close", [] { return !QApplication::activeModalWidget(); });
    m_program->window().messages().clear();
}

void Photographer::revokeAndUndo()
{
    m_camera->selectRow(4);
    m_camera->trigger("tokendesk::RevokeCommand", "&Revoke…");
    auto *revoke = m_camera->dialog<RevokeDialog>();
    m_camera->takePicture(QStringLiteral("revoke"));
    m_camera->press(*revoke, QStringLiteral("Revoke token"));
    m_camera->waitUntil("the message", [&] { return !m_program->window().messages().text().isEmpty(); });
    QTest::qWait(1500); // the proof's own message, if there is one, comes within this
    m_camera->takePicture(QStringLiteral("undo"));
    m_program->window().messages().clear();
}

void Photographer::conflict()
{
    m_camera->filter(QStringLiteral("kiosk_entrance"), 1);
    m_camera->selectRow(0);
    m_camera->trigger("tokendesk::EditTokenCommand", "&Edit…");
    auto *edit = m_camera->dialog<EditTokenDialog>();
    QLineEdit *name = controlOf<QLineEdit>(*edit, QStringLiteral("Name"));
    m_camera->waitUntil("the token", [&] { return !name->text().isEmpty(); });
    const QByteArray before = name->text().toUtf8();
    name->selectAll();
    QTest::keyClicks(name, QStringLiteral("Kiosk at the main entrance"));
    replaceInFile(m_place + QStringLiteral("/site/project/entries/tokens/kiosk_entrance/token.yaml"), before,
                  before + QByteArrayLiteral(" (old)"));
    m_camera->press(*edit, QStringLiteral("Save"));
    auto *both = m_camera->dialog<ConflictDialog>();
    m_camera->takePicture(QStringLiteral("conflict"));
    m_camera->press(*both, QStringLiteral("Go on editing"));
    m_camera->press(*edit, QStringLiteral("Cancel"));
    m_camera->waitUntil("the dialogs to close", [] { return !QApplication::activeModalWidget(); });
    m_camera->filter(QString(), 10);
}

void Photographer::brokenFile()
{
    m_camera->filter(QStringLiteral("state:broken"), 1);
    m_camera->selectRow(0);
    QTest::qWait(500);
    m_camera->takePicture(QStringLiteral("broken-file"));
    m_camera->filter(QString(), 10);
}

void Photographer::windowOnly(const QString &name)
{
    m_camera->selectRow(2);
    m_camera->takePicture(name);
}

void Photographer::windowWithNewToken(const QString &name)
{
    m_camera->selectRow(2);
    m_camera->trigger("tokendesk::NewTokenCommand", "&New token…");
    m_camera->dialog<NewTokenDialog>();
    m_camera->takePicture(name);
}

} // namespace tokendesk
