// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "tests/doubles/flextype/collectionfilter.h"

#include "tests/doubles/flextype/condition.h"
#include "tests/doubles/flextype/phpnumbers.h"

#include <QRandomGenerator>

#include <algorithm>

namespace tokendesk::doubles::flextype {

namespace {

Php<QStringList> keyList(const PhpValue &keys, const QString &function)
{
    if (!keys.isArray())
        return typeError(
            QStringLiteral("Glowy\\Arrays\\Arrays::%1(): Argument #1 ($keys) must be of type array, string given")
                .arg(function));
    QStringList names;
    for (const auto &[index, name] : keys.entries())
        names.append(phpText(name));
    return names;
}

PhpValue kept(const PhpValue &item, const QStringList &keys, bool wanted)
{
    PhpValue result = PhpValue::array();
    for (const auto &[key, value] : item.entries()) {
        if (keys.contains(key) == wanted)
            result.add(key, value);
    }
    return result;
}

PhpValue fieldOf(const PhpValue &item, const QString &dotted)
{
    PhpValue value = item;
    for (const QString &part : dotted.split(u'.'))
        value = value.value(part);
    return value;
}

Php<PhpValue> where(const PhpValue &items, const PhpValue &conditions, const QDateTime &now)
{
    PhpValue left = items;
    for (const auto &[index, condition] : conditions.entries()) {
        if (!condition.isSet(QStringLiteral("key")) || !condition.isSet(QStringLiteral("operator")) ||
            !condition.isSet(QStringLiteral("value")))
            continue;
        const QString field = phpText(condition.value(QStringLiteral("key")));
        PhpValue matching = PhpValue::array();
        for (const auto &[key, item] : left.entries()) {
            const PhpValue value = fieldOf(item, field);
            if (value.isNull())
                continue;
            const Php<bool> matches = meets(value, phpText(condition.value(QStringLiteral("operator"))),
                                            condition.value(QStringLiteral("value")), now);
            if (!matches)
                return tl::unexpected<PhpError>(matches.error());
            if (*matches)
                matching.add(key, item);
        }
        left = matching;
    }
    return left;
}

PhpValue grouped(const PhpValue &items, const QString &field)
{
    PhpValue groups = PhpValue::array();
    for (const auto &[key, item] : items.entries())
        groups.child(phpText(fieldOf(item, field))).append(item);
    return groups;
}

PhpValue sorted(const PhpValue &items, const QString &field, bool descending)
{
    PhpValue::Entries entries = items.entries();
    const auto sortKey = [&field](const auto &entry) {
        return PhpValue::text(phpText(fieldOf(entry.second, field)).toLower());
    };
    std::ranges::stable_sort(entries, [&](const auto &left, const auto &right) {
        const auto order = phpCompare(sortKey(left), sortKey(right));
        return descending ? order > 0 : order < 0;
    });
    return PhpValue::array(std::move(entries));
}

/// array_slice() that keeps the keys.
PhpValue slice(const PhpValue &items, qint64 offset, qint64 limit)
{
    const PhpValue::Entries &all = items.entries();
    const qint64 size = static_cast<qint64>(all.size());
    const qint64 begin = std::clamp<qint64>(offset < 0 ? size + offset : offset, 0, size);
    const qint64 end = std::clamp<qint64>(limit < 0 ? size + limit : begin + std::min(limit, size), begin, size);
    return PhpValue::array(PhpValue::Entries(all.begin() + begin, all.begin() + end));
}

Php<PhpValue> returned(const PhpValue &items, const PhpValue &options)
{
    const QString what = phpText(options.value(QStringLiteral("return")));
    const PhpValue::Entries &all = items.entries();
    if (what == u"shuffle") {
        PhpValue::Entries mixed = all;
        std::shuffle(mixed.begin(), mixed.end(), *QRandomGenerator::global());
        PhpValue list = PhpValue::array();
        for (const auto &[key, item] : mixed)
            list.append(item);
        return list;
    }
    if (what != u"first" && what != u"last" && what != u"next" && what != u"random")
        return items;
    const std::size_t index = what == u"first"  ? 0
                              : what == u"next" ? 1
                              : what == u"last" ? all.size() - 1
                              : all.empty()     ? 0
                                                : QRandomGenerator::global()->bounded(static_cast<quint32>(all.size()));
    if (index >= all.size() || !all[index].second.isArray())
        return typeError(
            QStringLiteral("Flextype\\filterCollection(): Return value must be of type array, null returned"));
    return all[index].second;
}

} // namespace

Php<PhpValue> onlyKeys(const PhpValue &item, const PhpValue &keys)
{
    return keyList(keys, QStringLiteral("only")).map([&](const QStringList &names) { return kept(item, names, true); });
}

Php<PhpValue> exceptKeys(const PhpValue &item, const PhpValue &keys)
{
    return keyList(keys, QStringLiteral("except")).map([&](const QStringList &names) {
        return kept(item, names, false);
    });
}

Php<PhpValue> filterCollection(PhpValue items, const PhpValue &options, const QDateTime &now)
{
    if (!options.isArray())
        return typeError(
            QStringLiteral("Flextype\\filterCollection(): Argument #2 ($options) must be of type array, string given"));
    Php<PhpValue> result = std::move(items);
    if (options.isSet(QStringLiteral("only")))
        result = onlyKeys(*result, options.value(QStringLiteral("only")));
    if (result && options.isSet(QStringLiteral("except")))
        result = exceptKeys(*result, options.value(QStringLiteral("except")));
    if (result && options.isSet(QStringLiteral("where")))
        result = where(*result, options.value(QStringLiteral("where")), now);
    if (!result)
        return result;
    if (options.isSet(QStringLiteral("group_by")))
        result = grouped(*result, phpText(options.value(QStringLiteral("group_by"))));
    const PhpValue order = options.value(QStringLiteral("sort_by"));
    if (order.isSet(QStringLiteral("key")) && order.isSet(QStringLiteral("direction")))
        result = sorted(*result, phpText(order.value(QStringLiteral("key"))),
                        phpText(order.value(QStringLiteral("direction"))).toUpper() == u"DESC");
    const qint64 all = static_cast<qint64>(result->entries().size());
    if (options.isSet(QStringLiteral("offset")))
        result = slice(*result, phpInteger(options.value(QStringLiteral("offset"))), all);
    if (options.isSet(QStringLiteral("limit")))
        result = slice(*result, 0, phpInteger(options.value(QStringLiteral("limit"))));
    return returned(*result, options);
}

} // namespace tokendesk::doubles::flextype
