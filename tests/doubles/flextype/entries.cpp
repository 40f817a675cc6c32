// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "tests/doubles/flextype/entries.h"

#include "tests/doubles/flextype/collectionfilter.h"
#include "tests/doubles/flextype/finder.h"
#include "tests/doubles/flextype/phpdates.h"
#include "tests/doubles/flextype/phpnumbers.h"
#include "tests/doubles/flextype/phpyaml.h"
#include "tests/doubles/flextype/texts.h"

#include <QRegularExpression>
#include <QUuid>

#include <cmath>

namespace tokendesk::doubles::flextype {

namespace {

void setMissing(PhpValue &fields, const QString &key, PhpValue value)
{
    if (!fields.isSet(key))
        fields.set(key, std::move(value));
}

PhpValue withoutHidden(const PhpValue &entry)
{
    PhpValue shown = PhpValue::array();
    for (const auto &[key, value] : entry.entries()) {
        if (!key.startsWith(u'_') && key != u"macros" && key != u"vars")
            shown.add(key, value);
    }
    return shown;
}

bool meansCollection(const PhpValue &option)
{
    const QString text = phpText(option).toLower();
    return !text.isEmpty() && text != u"false" && text != u"0" && text != u"off" && text != u"no";
}

void setDotted(PhpValue &fields, const QString &key, PhpValue value)
{
    const QStringList parts = key.split(u'.');
    PhpValue *where = &fields;
    for (const QString &part : parts.mid(0, parts.size() - 1))
        where = &where->child(part);
    where->set(parts.last(), std::move(value));
}

} // namespace

Entries::Entries(SiteFiles &files, EntryCache &cache, const Settings &settings, const Clock &clock, QString siteUrl)
    : m_files(files)
    , m_cache(cache)
    , m_settings(settings)
    , m_clock(clock)
    , m_siteUrl(std::move(siteUrl))
{
}

Entries::Kind Entries::kindOf(const QString &id)
{
    // PCRE's "$" also matches before a line end that is the last character.
    static const QRegularExpression token(QStringLiteral(R"(\Atokens/[a-zA-Z0-9_-]+\n?\z)"));
    if (id == u"tokens")
        return Kind::Tokens;
    return token.match(id).hasMatch() ? Kind::Token : Kind::Ordinary;
}

QString Entries::fileOf(const QString &id)
{
    return id + (kindOf(id) == Kind::Ordinary ? QStringLiteral("/entry.md") : QStringLiteral("/token.yaml"));
}

bool Entries::exists(const QString &path)
{
    return secondsOf(path).has_value();
}

std::optional<qint64> Entries::secondsOf(const QString &path)
{
    if (path == m_statPath)
        return m_statSeconds;
    const std::optional<qint64> seconds = m_files.seconds(path);
    if (seconds) {
        m_statPath = path;
        m_statSeconds = *seconds;
    }
    return seconds;
}

/// Reading under a lock asks for the size anew, and with it for the time.
std::optional<QByteArray> Entries::readLocked(const QString &path)
{
    std::optional<QByteArray> bytes = m_files.read(path);
    if (bytes) {
        m_statPath.clear();
        secondsOf(path);
    }
    return bytes;
}

QString Entries::cacheKey(const QString &id)
{
    const QString path = fileOf(id);
    return EntryCache::key(path, secondsOf(path).value_or(0));
}

bool Entries::has(const QString &id)
{
    return exists(fileOf(id));
}

Php<PhpValue> Entries::fetch(const QString &id, const PhpValue &options)
{
    if (!options.isArray())
        return typeError(QStringLiteral("Flextype\\Entries\\Entries::fetch(): Argument #2 ($options) must be of type "
                                        "array, string given"));
    const PhpValue collection = options.value(QStringLiteral("collection"));
    if (collection.isArray())
        return typeError(QStringLiteral("strings(): Argument #1 ($string) must be of type string, array given"));
    return meansCollection(collection) ? fetchCollection(id, options) : fetchSingle(id, options);
}

Php<PhpValue> Entries::fetchSingle(const QString &id, const PhpValue &options)
{
    const PhpValue filter =
        options.isSet(QStringLiteral("filter")) ? options.value(QStringLiteral("filter")) : PhpValue::array();
    const QString key = cacheKey(id);
    if (const PhpValue *cached = m_settings.cacheEnabled ? m_cache.find(key) : nullptr)
        return filterCollection(*cached, filter, m_clock.nowUtc()).map(withoutHidden);
    if (!has(id))
        return PhpValue::array();
    const std::optional<QByteArray> bytes = readLocked(fileOf(id));
    if (!bytes)
        return PhpValue::array();
    const Php<PhpValue> entry = readEntry(id, *bytes).and_then([&](const PhpValue &fields) {
        return filterCollection(fields, filter, m_clock.nowUtc());
    });
    if (!entry)
        return entry;
    const PhpValue own = entry->value(QStringLiteral("cache")).value(QStringLiteral("enabled"));
    if (m_settings.cacheEnabled && (own.isNull() || phpTruth(own)))
        m_cache.keep(key, *entry); // filtered as it is: the trap of a filtered single fetch
    return withoutHidden(*entry);
}

Php<PhpValue> Entries::readEntry(const QString &id, const QByteArray &bytes)
{
    const Php<PhpValue> decoded = kindOf(id) == Kind::Ordinary ? decodeFrontMatter(bytes) : decodeYaml(bytes);
    if (!decoded)
        return decoded;
    if (decoded->isScalar())
        return typeError(QStringLiteral("the entry is no array"));
    PhpValue fields = decoded->isNull() ? PhpValue::array() : *decoded;
    addComputed(id, fields);
    PhpValue result = PhpValue::array();
    for (const auto &[key, value] : fields.entries()) {
        if (PhpValue::isIntegerKey(key))
            return typeError(QStringLiteral("Glowy\\Arrays\\Arrays::set(): Argument #1 ($key) must be of type ?string, "
                                            "int given"));
        const Php<PhpValue> shown = evaluated(value, fields);
        if (!shown)
            return shown;
        setDotted(result, key, *shown);
    }
    return result;
}

void Entries::addComputed(const QString &id, PhpValue &fields)
{
    const PhpValue time = PhpValue::integer(secondsOf(fileOf(id)).value_or(0));
    const QString created = QStringLiteral("created_at");
    const bool ordinary = kindOf(id) == Kind::Ordinary;
    if (ordinary) {
        setMissing(fields, QStringLiteral("slug"), PhpValue::text(id.mid(id.lastIndexOf(u'/') + 1)));
        setMissing(fields, QStringLiteral("published_at"), time);
    }
    setMissing(fields, QStringLiteral("modified_at"), time);
    if (fields.isSet(created))
        fields.set(created, PhpValue::integer(parseDate(phpText(fields.value(created)), m_clock.nowUtc()).value_or(0)));
    else
        fields.set(created, time);
    if (ordinary) {
        setMissing(fields, QStringLiteral("routable"), PhpValue::boolean(true));
        setMissing(fields, QStringLiteral("visibility"), PhpValue::text(QStringLiteral("visible")));
    }
    QString shownId = id;
    if (kindOf(id) == Kind::Token)
        shownId = shownId.remove(QStringLiteral("tokens")).mid(1);
    setMissing(fields, QStringLiteral("id"), PhpValue::text(shownId));
}

Php<PhpValue> Entries::evaluated(const PhpValue &value, const PhpValue &fields) const
{
    if (value.isText())
        return evaluateText(value.asText(), {fields, m_siteUrl, m_clock.nowUtc()});
    if (value.isReal() && !std::isfinite(value.asReal()))
        return phpError(QStringLiteral("JsonException"), QStringLiteral("Inf and NaN cannot be JSON encoded"));
    if (!value.isArray())
        return value;
    PhpValue result = PhpValue::array();
    for (const auto &[key, item] : value.entries()) {
        const Php<PhpValue> shown = evaluated(item, fields);
        if (!shown)
            return shown;
        setDotted(result, key, *shown);
    }
    return result;
}

Php<PhpValue> Entries::fetchCollection(const QString &id, const PhpValue &options)
{
    if (!has(id))
        return PhpValue::array();
    const PhpValue find =
        options.isSet(QStringLiteral("find")) ? options.value(QStringLiteral("find")) : PhpValue::array();
    const Php<QStringList> found = findFiles(m_files, id, find, m_clock.nowUtc());
    if (!found)
        return tl::unexpected<PhpError>(found.error());
    m_statPath.clear();
    if (found->isEmpty())
        return PhpValue::array();
    PhpValue filter =
        options.isSet(QStringLiteral("filter")) ? options.value(QStringLiteral("filter")) : PhpValue::array();
    PhpValue list = PhpValue::array();
    for (const QString &path : *found) {
        const QString entryId = path.left(path.lastIndexOf(u'/'));
        if (path != fileOf(entryId))
            continue;
        Php<PhpValue> entry = fetchSingle(entryId, PhpValue::array());
        if (entry && filter.isSet(QStringLiteral("only")))
            entry = onlyKeys(*entry, filter.value(QStringLiteral("only")));
        if (entry && filter.isSet(QStringLiteral("except")))
            entry = exceptKeys(*entry, filter.value(QStringLiteral("except")));
        if (!entry)
            return entry;
        list.add(entryId, *std::move(entry));
    }
    if (filter.isArray()) {
        filter.remove(QStringLiteral("only"));
        filter.remove(QStringLiteral("except"));
    }
    return filterCollection(std::move(list), filter, m_clock.nowUtc());
}

Php<void> Entries::update(const QString &id, const PhpValue &data)
{
    const QString path = fileOf(id);
    if (!exists(path))
        return {};
    const bool ordinary = kindOf(id) == Kind::Ordinary;
    const std::optional<QByteArray> bytes = readLocked(path);
    if (!bytes)
        return typeError(QStringLiteral("decode(): Argument #1 ($input) must be of type string, bool given"));
    const Php<PhpValue> stored = ordinary ? decodeFrontMatter(*bytes) : decodeYaml(*bytes);
    if (!stored)
        return tl::unexpected<PhpError>(stored.error());
    if (!stored->isArray())
        return typeError(QStringLiteral("array_merge(): Argument #1 must be of type array, null given"));
    const PhpValue merged = arrayMerge(*stored, data);
    m_files.write(path, ordinary ? encodeFrontMatter(merged) : encodeYaml(merged));
    return {};
}

void Entries::create(const QString &id, const PhpValue &data)
{
    if (!m_files.makeFolder(id))
        return;
    PhpValue fields = data;
    const Kind kind = kindOf(id);
    if (kind == Kind::Ordinary)
        setMissing(fields, QStringLiteral("published_by"), PhpValue::text(QString()));
    setMissing(fields, QStringLiteral("created_by"), PhpValue::text(QString()));
    setMissing(fields, QStringLiteral("uuid"), PhpValue::text(QUuid::createUuid().toString(QUuid::WithoutBraces)));
    if (kind == Kind::Token) {
        setMissing(fields, QStringLiteral("calls"), PhpValue::integer(0));
        setMissing(fields, QStringLiteral("limit_calls"), PhpValue::integer(0));
        setMissing(fields, QStringLiteral("state"), PhpValue::text(QStringLiteral("enabled")));
    }
    m_files.write(fileOf(id), kind == Kind::Ordinary ? encodeFrontMatter(fields) : encodeYaml(fields));
}

void Entries::move(const QString &id, const QString &newId)
{
    const bool sameCollection = (kindOf(id) == Kind::Ordinary) == (kindOf(newId) == Kind::Ordinary);
    if (sameCollection && has(id) && !has(newId)) {
        m_files.moveFolder(id, newId);
        m_statPath.clear();
    }
}

void Entries::copy(const QString &id, const QString &newId)
{
    if ((kindOf(id) == Kind::Ordinary) == (kindOf(newId) == Kind::Ordinary))
        m_files.copyFolder(id, newId);
}

void Entries::remove(const QString &id)
{
    m_files.removeFolder(id);
    m_statPath.clear();
}

} // namespace tokendesk::doubles::flextype
