// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/flextype/settings.h"

#include "core/backends/flextype/words.h"
#include "core/files/readbounded.h"
#include "core/yaml/document.h"

#include <QFileInfo>

#include <array>

namespace tokendesk::flextype {

namespace {

/// Settings in the order in which they count.
class Layers
{
public:
    void add(yaml::Document document) { m_documents.push_back(std::move(document)); }

    /// The scalar at `path` ("api.entries.enabled"); nullptr: not set, so the server's default counts.
    const yaml::Node *scalar(const QString &path) const
    {
        for (const yaml::Document &document : m_documents) {
            const yaml::Node *const node = at(document, path);
            if (node != nullptr && node->isScalar() && !(node->isPlain() && yaml::resolve(*node).isNull()))
                return node;
        }
        return nullptr;
    }

    QString text(const QString &path, const QString &fallback) const
    {
        const yaml::Node *const node = scalar(path);
        return node == nullptr ? fallback : node->text;
    }

    bool flag(const QString &path) const
    {
        const yaml::Node *const node = scalar(path);
        if (node == nullptr)
            return true;
        static const std::array off = {QLatin1String("false"), QLatin1String("no"), QLatin1String("off"),
                                       QLatin1String("n"),     QLatin1String("0"),  QLatin1String("")};
        const QString word = node->text.toLower();
        return std::find(off.begin(), off.end(), word) == off.end();
    }

private:
    static const yaml::Node *at(const yaml::Document &document, const QString &path)
    {
        if (!document.hasMapRoot())
            return nullptr;
        const yaml::Node *node = &document.root();
        for (const QString &name : path.split(QLatin1Char('.'))) {
            const yaml::Node *next = nullptr;
            for (const yaml::Entry &entry : node->entries) {
                if (entry.key == name)
                    next = &entry.value;
            }
            if (next == nullptr)
                return nullptr;
            node = next;
        }
        return node;
    }

    std::vector<yaml::Document> m_documents;
};

struct SettingsFiles
{
    QString own;
    QString defaults;
};

SettingsFiles filesOf(Layout layout)
{
    switch (layout) {
    case Layout::V0_9_7:
        return {QStringLiteral("site/config/flextype/settings.yaml"), QStringLiteral("flextype/config/settings.yaml")};
    case Layout::V0_9_8:
        return {QStringLiteral("project/config/flextype/settings.yaml"),
                QStringLiteral("src/flextype/config/settings.yaml")};
    case Layout::V0_9_9:
    case Layout::V0_9_13:
    case Layout::V1_0:
        return {QStringLiteral("project/config/flextype/settings.yaml"), QStringLiteral("src/flextype/settings.yaml")};
    }
    Q_UNREACHABLE();
}

/// Where the settings of a version switch the API of a kind.
QString switchOf(Layout layout, const QString &kind)
{
    if (layout == Layout::V0_9_13 && (kind == QLatin1String("files") || kind == QLatin1String("folders")))
        return QStringLiteral("api.media.%1.enabled").arg(kind);
    return QStringLiteral("api.%1.enabled").arg(kind);
}

} // namespace

QByteArray readSiteFile(const QString &root, const QString &relative, QString *problem)
{
    const QFileInfo info(root + QLatin1Char('/') + relative);
    const auto remember = [&](const Error &error) {
        if (problem != nullptr && error.kind != ErrorKind::NotFound)
            *problem = error.detail;
        return QByteArray();
    };
    const Result<Directory> directory = Directory::open(info.path());
    if (!directory)
        return remember(directory.error());
    const Result<FileSnapshot> file = readBounded(*directory, info.fileName().toUtf8());
    if (!file)
        return remember(file.error());
    return file->bytes;
}

SiteSettings SiteSettings::read(const QString &root, Layout layout)
{
    SiteSettings settings;
    Layers layers;
    const SettingsFiles files = filesOf(layout);
    for (const QString &file : {files.own, files.defaults}) {
        QString problem;
        const QByteArray bytes = readSiteFile(root, file, &problem);
        if (!bytes.isEmpty()) {
            Result<yaml::Document> document = yaml::Document::parse(bytes);
            if (document)
                layers.add(std::move(*document));
            else
                problem = document.error().detail;
        }
        if (!problem.isEmpty())
            settings.remarks.append(
                say(QT_TRANSLATE_NOOP("Flextype", "The settings in %1 could not be read (%2); defaults are assumed."),
                    {file, problem}));
    }

    const auto isUsual = [&](const char *name, const char *usual) {
        const QString path = QStringLiteral("entries.collections.tokens_item.") + QLatin1String(name);
        return layers.text(path, QLatin1String(usual)) == QLatin1String(usual);
    };
    settings.tokenFilesAreUsual =
        isUsual("filename", "token") && isUsual("extension", "yaml") && isUsual("serializer", "yaml");
    settings.entriesDirectory = layers.text(QStringLiteral("entries.directory"), settings.entriesDirectory);
    settings.cacheEnabled = layers.flag(QStringLiteral("cache.enabled"));
    settings.dateFormat = layers.text(QStringLiteral("date_format"), settings.dateFormat);
    const QTimeZone zone(layers.text(QStringLiteral("timezone"), QStringLiteral("UTC")).toUtf8());
    if (zone.isValid())
        settings.timeZone = zone;

    QStringList apis;
    if (layout == Layout::V1_0) {
        apis = QStringList{QStringLiteral("entries"), QStringLiteral("registry"), QStringLiteral("tokens"),
                           QStringLiteral("cache"), QStringLiteral("query")};
    } else {
        for (const Store &store : storesOf(layout))
            apis.append(store.kind);
    }
    for (const QString &api : std::as_const(apis))
        settings.apis.insert(api, layers.flag(switchOf(layout, api)));
    return settings;
}

} // namespace tokendesk::flextype
