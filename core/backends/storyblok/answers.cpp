// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/storyblok/answers.h"

#include "core/backends/storyblok/words.h"
#include "core/domain/secretname.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace tokendesk::storyblok {

namespace {

tl::unexpected<Error> strange(const HttpAnswer &answer)
{
    return fail(answer.error(ErrorKind::Protocol,
                             say(QT_TRANSLATE_NOOP("Storyblok", "Storyblok answered with something else than was asked "
                                                                "for. Check region and host of the connection."))));
}

} // namespace

Result<QJsonObject> objectOf(const HttpAnswer &answer, const QString &name)
{
    const Result<QJsonValue> json = answer.json();
    if (!json)
        return fail(json.error());
    const QJsonObject object = json->toObject();
    if (object.value(name).isObject())
        return object.value(name).toObject();
    if (!json->isObject() || object.isEmpty())
        return strange(answer);
    return object;
}

Result<QJsonArray> listOf(const HttpAnswer &answer, const QString &name)
{
    const Result<QJsonValue> json = answer.json();
    if (!json)
        return fail(json.error());
    if (json->isArray())
        return json->toArray();
    const QJsonValue list = json->toObject().value(name);
    if (!list.isArray())
        return strange(answer);
    return list.toArray();
}

Result<QJsonArray> anyListOf(const HttpAnswer &answer, const QString &name)
{
    Result<QJsonArray> list = listOf(answer, name);
    const Result<QJsonValue> json = answer.json();
    if (list || !json)
        return list;
    std::vector<QJsonArray> found;
    const QJsonObject object = json->toObject();
    for (const QJsonValue &value : object) {
        if (value.isArray())
            found.push_back(value.toArray());
    }
    return found.size() == 1 ? Result<QJsonArray>(found.front()) : list;
}

std::optional<qint64> wholeNumber(const QJsonValue &value)
{
    if (value.isString()) {
        bool ok = false;
        const qint64 number = value.toString().toLongLong(&ok);
        return ok ? std::optional(number) : std::nullopt;
    }
    // Two defaults tell "no whole number" from a number that is the default.
    const qint64 number = value.toInteger(0);
    return number == 0 && value.toInteger(1) == 1 ? std::nullopt : std::optional(number);
}

QStringList idsOf(const QJsonValue &list)
{
    QStringList ids;
    const QJsonArray array = list.toArray();
    for (const QJsonValue &item : array) {
        if (const std::optional<qint64> id = wholeNumber(item))
            ids.append(QString::number(*id));
    }
    return ids;
}

QJsonArray idsToJson(const QStringList &ids)
{
    QJsonArray array;
    for (const QString &id : ids)
        array.append(id.toLongLong());
    return array;
}

std::optional<QDateTime> timeOf(const QJsonValue &value)
{
    const QDateTime time = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
    return time.isValid() ? std::optional(time.toUTC()) : std::nullopt;
}

Secret secretOf(const QJsonValue &value)
{
    return Secret::fromText(value.toString());
}

Attribute attributeOf(const QString &name, const QJsonValue &value)
{
    constexpr qsizetype longestShown = 4'096;
    Attribute attribute{.name = name, .value = value};
    if (value.isString()) {
        attribute.stored = value.toString();
    } else if (value.isArray()) {
        QStringList items;
        const QJsonArray array = value.toArray();
        for (const QJsonValue &item : array)
            items.append(attributeOf({}, item).stored);
        attribute.stored = items.join(QLatin1String(", "));
    } else if (const std::optional<qint64> number = wholeNumber(value); number && value.isDouble()) {
        attribute.stored = QString::number(*number);
    } else if (!value.isNull() && !value.isUndefined()) {
        attribute.stored = value.toVariant().toString();
    }
    attribute.stored.truncate(longestShown);
    return attribute;
}

QList<Attribute> harmlessAttributes(const QJsonObject &object, const QStringList &without)
{
    QList<Attribute> attributes;
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        const QJsonArray items = entry.value().toArray();
        const bool nested = entry.value().isObject() ||
                            std::any_of(items.begin(), items.end(),
                                        [](const QJsonValue &item) { return item.isObject() || item.isArray(); });
        if (!nested && !namesSecret(entry.key()) && !without.contains(entry.key()))
            attributes.append(attributeOf(entry.key(), entry.value()));
    }
    return attributes;
}

} // namespace tokendesk::storyblok
