// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/flextype/foldertype.h"

#include "core/backends/flextype/folderbackend.h"
#include "core/backends/flextype/words.h"

#include <QDir>

namespace tokendesk::flextype {

namespace {

const QString folderField = QStringLiteral("folder");
const QString versionField = QStringLiteral("version");
const QString layoutField = QStringLiteral("layout");

Result<Recognised> recognise(const QVariantMap &location)
{
    const QString folder = location.value(folderField).toString();
    if (folder.isEmpty())
        return fail(ErrorKind::InvalidInput, folderField, {},
                    say(QT_TRANSLATE_NOOP("Flextype", "Choose the site's folder.")));
    const Result<Site> site = Site::recognise(folder);
    if (!site)
        return fail(site.error());
    Recognised recognised;
    QStringList layouts;
    for (const Layout layout : site->layouts)
        layouts.append(layoutName(layout));
    recognised.location = {
        {folderField, site->root}, {versionField, site->version}, {layoutField, layouts.join(QLatin1Char(' '))}};
    recognised.suggestedName = QDir(site->root).dirName();
    recognised.description =
        site->version.isEmpty()
            ? say(QT_TRANSLATE_NOOP("Flextype", "Tokens of Flextype %1 in %2; the site itself is not there"),
                  {site->displayVersion(), site->root})
            : say(QT_TRANSLATE_NOOP("Flextype", "Flextype %1 in %2"), {site->version, site->root});
    return recognised;
}

/// What recognise() found out, until the disk is looked at again.
Site assumedSite(const QVariantMap &location)
{
    Site site;
    site.root = location.value(folderField).toString();
    site.version = location.value(versionField).toString();
    const QStringList names = location.value(layoutField).toString().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString &name : names) {
        if (const std::optional<Layout> layout = layoutFromName(name))
            site.layouts.append(*layout);
    }
    if (site.layouts.isEmpty())
        site.layouts = {Layout::V1_0};
    for (const Layout layout : std::as_const(site.layouts))
        site.stores.append(storesOf(layout));
    return site;
}

Result<std::unique_ptr<TokenBackend>> open(const Connection &connection, const BackendContext &context)
{
    if (connection.location.value(folderField).toString().isEmpty())
        return fail(ErrorKind::InvalidInput, connection.name, folderField,
                    say(QT_TRANSLATE_NOOP("Flextype", "Choose the site's folder.")));
    const AccessMode mode = connection.guard == Guard::ReadOnly ? AccessMode::ReadOnly : AccessMode::ReadWrite;
    return std::make_unique<FolderBackend>(assumedSite(connection.location), mode, context);
}

} // namespace

BackendType folderType()
{
    BackendType type;
    type.id = QStringLiteral("flextype-folder");
    type.label = say(QT_TRANSLATE_NOOP("Flextype", "Flextype site (folder)"));
    FieldSpec folder;
    folder.name = folderField;
    folder.label = say(QT_TRANSLATE_NOOP("Flextype", "Folder"));
    folder.type = FieldType::Folder;
    folder.required = true;
    folder.help = say(QT_TRANSLATE_NOOP("Flextype", "The folder of the site, with “project” in it."));
    type.fields = {folder};
    type.acceptsFolders = true;
    type.recognise = recognise;
    type.open = open;
    return type;
}

} // namespace tokendesk::flextype
