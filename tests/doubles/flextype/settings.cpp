// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "tests/doubles/flextype/settings.h"

#include "tests/doubles/flextype/phpnumbers.h"
#include "tests/doubles/flextype/phpyaml.h"

#include <QStringList>

namespace tokendesk::doubles::flextype {

namespace {

PhpValue map(std::initializer_list<std::pair<QString, PhpValue>> entries)
{
    return PhpValue::array(PhpValue::Entries(entries));
}

PhpValue text(const char *value)
{
    return PhpValue::text(QString::fromUtf8(value));
}

PhpValue manifest()
{
    return map({{QStringLiteral("name"), text("Flextype")},
                {QStringLiteral("version"), text("1.0.0-alpha.3")},
                {QStringLiteral("description"), text("Modern Open Source Flat Files Content Management System.")},
                {QStringLiteral("author"), map({{QStringLiteral("name"), text("Sergey Romanenko")},
                                                {QStringLiteral("email"), text("awilum@msn.com")},
                                                {QStringLiteral("url"), text("https://awilum.github.io")}})},
                {QStringLiteral("homepage"), text("https://github.com/flextype")},
                {QStringLiteral("bugs"), text("https://github.com/flextype/issues")},
                {QStringLiteral("license"), text("MIT")}});
}

} // namespace

bool Settings::hasApi(const QString &name) const
{
    const auto found = apis.find(name);
    return found != apis.end() && found->second;
}

PhpValue Settings::registryValue(const QString &id) const
{
    PhpValue switches = PhpValue::array();
    for (const char *name : {"entries", "registry", "tokens", "cache", "query"}) {
        const QString api = QString::fromLatin1(name);
        switches.set(api, map({{QStringLiteral("enabled"), PhpValue::boolean(hasApi(api))}}));
    }
    const PhpValue settings =
        map({{QStringLiteral("charset"), text("UTF-8")},
             {QStringLiteral("base_path"), PhpValue::text(basePath)},
             {QStringLiteral("timezone"), text("UTC")},
             {QStringLiteral("date_format"), text("d-m-Y H:i")},
             {QStringLiteral("errors"), map({{QStringLiteral("display"), PhpValue::boolean(errorsDisplay)},
                                             {QStringLiteral("handler"), PhpValue::text(errorsHandler)}})},
             {QStringLiteral("entries"), map({{QStringLiteral("directory"), text("entries")}})},
             {QStringLiteral("cache"), map({{QStringLiteral("enabled"), PhpValue::boolean(cacheEnabled)},
                                            {QStringLiteral("driver"), text("auto")}})},
             {QStringLiteral("api"), switches}});
    PhpValue value = map({{QStringLiteral("flextype"),
                           map({{QStringLiteral("manifest"), manifest()}, {QStringLiteral("settings"), settings}})}});
    for (const QString &part : id.split(u'.'))
        value = value.value(part);
    return value;
}

Php<void> Settings::read(const QByteArray &yaml)
{
    const Php<PhpValue> settings = decodeYaml(yaml);
    if (!settings)
        return tl::unexpected<PhpError>(settings.error());
    for (auto &[name, enabled] : apis) {
        const PhpValue api = settings->value(QStringLiteral("api")).value(name);
        if (const PhpValue *value = api.find(QStringLiteral("enabled")))
            enabled = phpTruth(*value);
    }
    if (const PhpValue cache = settings->value(QStringLiteral("cache")); cache.isSet(QStringLiteral("enabled")))
        cacheEnabled = phpTruth(cache.value(QStringLiteral("enabled")));
    if (const PhpValue *path = settings->find(QStringLiteral("base_path")))
        basePath = phpText(*path);
    return {};
}

} // namespace tokendesk::doubles::flextype
