// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/flextype/attributes.h"

#include "core/yaml/plain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>
#include <limits>

namespace tokendesk::flextype {

namespace {

constexpr qsizetype longestShown = 4'096;
constexpr qint64 notWhole = std::numeric_limits<qint64>::min();

/// Names that nearly every token has: shared, not made anew a hundred thousand times.
template <class View>
const QString *sharedName(View key)
{
    static const std::array<QString, 10> names = {
        QStringLiteral("title"),      QStringLiteral("hashed_access_token"),
        QStringLiteral("created_by"), QStringLiteral("uuid"),
        QStringLiteral("calls"),      QStringLiteral("limit_calls"),
        QStringLiteral("state"),      QStringLiteral("icon"),
        QStringLiteral("created_at"), QStringLiteral("updated_at"),
    };
    for (const QString &name : names) {
        if (name == key)
            return &name;
    }
    return nullptr;
}

/// Nobody looks for a hash, and its letters hold every word of two.
constexpr char unsearched[] = "hashed_access_token";

bool isSearched(const QString &name)
{
    return name != QLatin1String(unsearched);
}

QString shown(const QString &text)
{
    return text.size() <= longestShown ? text : text.left(longestShown);
}

Attribute withoutValue(const StoredField &field, const QString &text)
{
    const QString *const shared = sharedName(QLatin1String(field.key.data(), field.key.size()));
    QString name = shared != nullptr ? *shared : QString::fromUtf8(field.key);
    const bool searched = isSearched(name);
    return {.name = std::move(name), .value = {}, .stored = shown(text), .searched = searched};
}

QJsonValue textValue(const QString &text)
{
    return text.size() <= longestShown ? QJsonValue(QJsonValue::Undefined) : QJsonValue(text);
}

QJsonValue plainValue(const StoredField &field, const QString &text)
{
    if (field.isNull())
        return QJsonValue::Null;
    if (const std::optional<qint64> integer = yaml::plainInteger(text))
        return *integer;
    if (text == QLatin1String("true") || text == QLatin1String("false"))
        return text == QLatin1String("true");
    return textValue(text);
}

QString storedText(const yaml::Node &node, const yaml::Document &document)
{
    if (node.isScalar())
        return shown(node.text);
    QByteArrayView source = document.source(node.span);
    return shown(QString::fromUtf8(source.first(qMin(source.size(), 4 * longestShown))));
}

} // namespace

QList<Attribute> attributesOf(const StoredFields &fields)
{
    QList<Attribute> attributes;
    attributes.reserve(static_cast<qsizetype>(fields.all().size()));
    for (const StoredField &field : fields.all()) {
        const QString text = QString::fromUtf8(field.text);
        Attribute attribute = withoutValue(field, text);
        attribute.value = field.shape == StoredField::Shape::Quoted ? textValue(text) : plainValue(field, text);
        attributes.append(std::move(attribute));
    }
    return attributes;
}

QList<Attribute> searchedAttributesOf(const StoredFields &fields)
{
    QList<Attribute> attributes;
    attributes.reserve(static_cast<qsizetype>(fields.all().size()));
    for (const StoredField &field : fields.all()) {
        if (field.key != unsearched)
            attributes.append(withoutValue(field, QString::fromUtf8(field.text)));
    }
    return attributes;
}

QList<Attribute> attributesOf(const yaml::Document &document)
{
    QList<Attribute> attributes;
    attributes.reserve(static_cast<qsizetype>(document.entries().size()));
    for (const yaml::Entry &entry : document.entries())
        attributes.append({.name = entry.key,
                           .value = yaml::resolve(entry.value),
                           .stored = storedText(entry.value, document),
                           .searched = isSearched(entry.key)});
    return attributes;
}

QList<Attribute> attributesOf(const QJsonObject &answer, const StoredFields &fields)
{
    QList<Attribute> attributes;
    for (auto member = answer.begin(); member != answer.end(); ++member) {
        if (fields.find(member.key().toUtf8()) == nullptr)
            continue;
        const QJsonValue value = *member;
        attributes.append({.name = member.key(),
                           .value = value,
                           .stored = shown(storedText(value)),
                           .searched = isSearched(member.key())});
    }
    return attributes;
}

QString storedText(const QJsonValue &value)
{
    if (value.isObject())
        return shown(QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact)));
    if (value.isArray())
        return shown(QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact)));
    if (value.isString())
        return shown(value.toString());
    // Most numbers are whole ones; a QVariant for each costs more than reading it did.
    const qint64 whole = value.toInteger(notWhole);
    return whole != notWhole ? QString::number(whole) : shown(value.toVariant().toString());
}

QString storedText(const yaml::Document &document, QStringView key)
{
    const yaml::Node *const node = document.find(key);
    return node == nullptr ? QString() : storedText(*node, document);
}

} // namespace tokendesk::flextype
