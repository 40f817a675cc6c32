// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/flextype/site.h"

#include "core/backends/flextype/words.h"
#include "core/files/directory.h"
#include "core/yaml/document.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include <cerrno>
#include <cstring>
#include <sys/file.h>
#include <unistd.h>

namespace tokendesk::flextype {

namespace {

bool isFolder(const QString &root, const char *relative)
{
    return QFileInfo(root + QLatin1Char('/') + QLatin1String(relative)).isDir();
}

/// The version that a manifest names; empty: no manifest of Flextype there.
QString versionOfManifest(const QString &root, const QString &file)
{
    const QByteArray bytes = readSiteFile(root, file);
    if (bytes.isEmpty())
        return {};
    const Result<yaml::Document> document = yaml::Document::parse(bytes);
    if (!document || !document->hasMapRoot())
        return {};
    const yaml::Node *const name = document->find(u"name");
    const yaml::Node *const version = document->find(u"version");
    if (name == nullptr || version == nullptr || name->text != QLatin1String("Flextype") || !version->isScalar())
        return {};
    return version->text;
}

/// 0.9.7 and older: a constant in PHP.
QString versionOfBootstrap(const QString &root)
{
    static const QRegularExpression constant(
        QStringLiteral("FLEXTYPE_VERSION['\"]?\\s*[,=]\\s*['\"]([0-9][0-9A-Za-z.-]*)['\"]"));
    const QByteArray bytes = readSiteFile(root, QStringLiteral("flextype/bootstrap.php"));
    return constant.match(QString::fromUtf8(bytes)).captured(1);
}

QString versionOf(const QString &root)
{
    for (const auto *const file : {"src/flextype/flextype.yaml", "src/flextype/config/flextype.yaml"}) {
        QString version = versionOfManifest(root, QLatin1String(file));
        if (!version.isEmpty())
            return version;
    }
    return versionOfBootstrap(root);
}

std::optional<Layout> oldLayoutByStore(const QString &root)
{
    if (isFolder(root, "project/tokens/media"))
        return Layout::V0_9_13;
    if (isFolder(root, "project/tokens/files") || isFolder(root, "project/tokens/folders"))
        return Layout::V0_9_9;
    if (isFolder(root, "project/tokens/delivery") || isFolder(root, "project/tokens/management"))
        return Layout::V0_9_8;
    // The other folders are the same from 0.9.9 on; the newest of them takes them all.
    for (const auto *const kind : {"entries", "registry", "images", "access"}) {
        if (QFileInfo(root + QStringLiteral("/project/tokens/") + QLatin1String(kind)).isDir())
            return Layout::V0_9_13;
    }
    if (isFolder(root, "site/tokens/delivery"))
        return Layout::V0_9_7;
    return std::nullopt;
}

QList<Layout> layoutsByStore(const QString &root)
{
    QList<Layout> layouts;
    if (isFolder(root, "project/entries/tokens"))
        layouts.append(Layout::V1_0);
    if (const std::optional<Layout> old = oldLayoutByStore(root))
        layouts.append(*old);
    return layouts;
}

/// Something below the site's base folder, and nothing above it.
bool isInside(const QString &directory)
{
    if (directory.isEmpty() || QDir::isAbsolutePath(directory))
        return false;
    const QStringList names = directory.split(QLatin1Char('/'));
    return std::all_of(names.begin(), names.end(), [](const QString &name) { return isFileName(name.toUtf8()); });
}

void remarkOnRights(Site &site)
{
    for (const Store &store : std::as_const(site.stores)) {
        const QString base = site.root + QLatin1Char('/') + QString::fromLatin1(store.base);
        QString path = base + QLatin1Char('/') + QString::fromUtf8(store.place);
        if (!QFileInfo::exists(path))
            path = base;
        const QByteArray native = QFile::encodeName(path);
        if (::access(native.constData(), W_OK) != 0) {
            if (errno == EROFS)
                site.remarks.append(
                    say(QT_TRANSLATE_NOOP("Flextype", "This file system is read-only: the tokens can be "
                                                      "seen, not changed."),
                        {path}));
            else if (errno == EACCES)
                site.remarks.append(
                    say(QT_TRANSLATE_NOOP("Flextype", "You may not write in %1: the tokens can be seen, "
                                                      "not changed. Ask for the rights, or run as the "
                                                      "owner of the site."),
                        {path}));
        }
        const Result<Directory> directory = Directory::open(path);
        if (directory && ::flock(directory->fd(), LOCK_SH | LOCK_NB) != 0 && errno != EWOULDBLOCK)
            site.remarks.append(say(QT_TRANSLATE_NOOP("Flextype", "This file system has no locks (%1): a change can "
                                                                  "meet one that the site makes in the same moment. "
                                                                  "Changes are watched and made again."),
                                    {QString::fromLocal8Bit(std::strerror(errno))}));
        if (!site.remarks.isEmpty())
            return; // once is enough: the stores lie side by side
    }
}

void remarkOnStores(Site &site)
{
    const QList<Layout> present = layoutsByStore(site.root);
    if (site.version.isEmpty() && site.layouts.size() > 1)
        site.remarks.append(say(QT_TRANSLATE_NOOP("Flextype", "Tokens of 1.x and of 0.9 lie side by side, and nothing "
                                                              "tells which version runs: both are shown.")));
    else if (present.contains(Layout::V1_0) && eraOf(site.layouts.first()) == Era::Plain)
        site.remarks.append(say(QT_TRANSLATE_NOOP("Flextype", "The folder also holds tokens of version 1.x, which this "
                                                              "version does not use.")));
    else if (eraOf(site.layouts.first()) == Era::Hashed && present.size() > 1)
        site.remarks.append(say(QT_TRANSLATE_NOOP("Flextype", "Tokens of the old version 0.9 still lie in the folder. "
                                                              "Version 1.x does not use them.")));
    if (site.settings.entriesDirectory != QLatin1String("entries") && eraOf(site.layouts.first()) == Era::Hashed)
        site.remarks.append(say(QT_TRANSLATE_NOOP("Flextype", "The site's settings keep entries in the folder “%1”."),
                                {site.settings.entriesDirectory}));
}

Error noSite(const QString &folder)
{
    return {.kind = ErrorKind::NotFound,
            .object = folder,
            .reason =
                say(QT_TRANSLATE_NOOP("Flextype", "This is no Flextype site: there is neither "
                                                  "src/flextype/flextype.yaml nor a folder of tokens in it. Choose "
                                                  "the folder that holds “project”."))};
}

/// Is there a site in exactly this folder? nullopt: no; an error: there is one that cannot be used.
Result<std::optional<Site>> siteAt(const QString &root)
{
    Site site;
    site.root = root;
    site.version = versionOf(root);
    if (site.version.isEmpty()) {
        site.layouts = layoutsByStore(root);
        if (site.layouts.isEmpty())
            return std::nullopt;
    } else if (const std::optional<Layout> layout = layoutOfVersion(site.version)) {
        site.layouts = {*layout};
    } else if (isBeforeTokens(site.version)) {
        return fail(ErrorKind::Unsupported, root, site.version,
                    say(QT_TRANSLATE_NOOP("Flextype", "This is Flextype %1, which has no API tokens: they came with "
                                                      "0.9.7."),
                        {site.version}));
    } else {
        return fail(
            ErrorKind::Unsupported, root, site.version,
            say(QT_TRANSLATE_NOOP("Flextype", "This is Flextype %1; versions 0.9.7 to 0.9.16 and 1.x are known."),
                {site.version}));
    }

    site.settings = SiteSettings::read(root, site.layouts.first());
    if (site.layouts.contains(Layout::V1_0)) {
        if (!site.settings.tokenFilesAreUsual || !isInside(site.settings.entriesDirectory))
            return fail(
                ErrorKind::Unsupported, root, QStringLiteral("entries.collections.tokens_item"),
                say(QT_TRANSLATE_NOOP("Flextype", "The settings of this site keep tokens in files of another kind than "
                                                  "token.yaml, or elsewhere (entries.directory, "
                                                  "entries.collections.tokens_item). That is not supported.")));
    }
    for (const Layout layout : std::as_const(site.layouts))
        site.stores.append(storesOf(layout, site.settings.entriesDirectory));
    site.remarks = site.settings.remarks;
    remarkOnStores(site);
    remarkOnRights(site);
    return site;
}

QStringList candidates(const QString &folder)
{
    QStringList result{folder};
    const QFileInfo info(folder);
    int up = 0;
    if (info.fileName() == QLatin1String("project") || info.fileName() == QLatin1String("site"))
        up = 1;
    else if (info.fileName() == QLatin1String("tokens") || info.fileName() == QLatin1String("entries"))
        up = 3;
    QDir directory(folder);
    for (; up > 0 && directory.cdUp(); --up)
        result.append(directory.absolutePath());
    return result;
}

} // namespace

const Store *Site::store(QStringView kind) const
{
    for (const Store &candidate : stores) {
        if (candidate.kind == kind)
            return &candidate;
    }
    return nullptr;
}

QString Site::displayVersion() const
{
    if (!version.isEmpty())
        return version;
    QStringList names;
    for (const Layout layout : layouts)
        names.append(layoutName(layout));
    return names.join(QLatin1String(" + "));
}

Result<Site> Site::load(const QString &root)
{
    if (const Result<Directory> directory = Directory::open(root); !directory)
        return fail(directory.error());
    Result<std::optional<Site>> site = siteAt(root);
    if (!site)
        return fail(site.error());
    if (!*site)
        return fail(noSite(root));
    return std::move(**site);
}

Result<Site> Site::recognise(const QString &folder)
{
    const QString absolute = QDir::cleanPath(QFileInfo(folder).absoluteFilePath());
    if (const Result<Directory> directory = Directory::open(absolute); !directory)
        return fail(directory.error());
    for (const QString &candidate : candidates(absolute)) {
        Result<std::optional<Site>> site = siteAt(candidate);
        if (!site)
            return fail(site.error());
        if (*site)
            return std::move(**site);
    }
    return fail(noSite(absolute));
}

} // namespace tokendesk::flextype
