// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/flextype/attributes.h"

#include "core/yaml/plain.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <array>

namespace tokendesk::flextype {

namespace {

constexpr qsizetype longestShown = 4'096;

/// Names that nearly every token has: shared, not made anew a hundred thousand times.
const QString &sharedName(QByteArrayView key, QString &own)
{
    static const std::array<QString, 10> names = {
        QStringLiteral("title"),      QStringLiteral("hashed_access_token"),
        QStringLiteral("created_by"), QStringLiteral("uuid"),
        QStringLiteral("calls"),      QStringLiteral("limit_calls"),
        QStringLiteral("state"),      QStringLiteral("icon"),
        QStringLiteral("created_at"), QStringLiteral("updated_at"),
    };
    const QLatin1String latin(key.data(), key.size());
    for (const QString &name : names) {
        if (name == latin)
            return name;
    }
    own = QString::fromUtf8(key);
    return own;
}

/// Nobody looks for a hash, and its letters hold every word of two.
bool isSearched(const QString &name)
{
    return name != QLatin1String("hashed_access_token");
}

QString shown(const QString &text)
{
    return text.size() <= longestShown ? text : text.left(longestShown);
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
        Attribute attribute;
        QString own;
        attribute.name = sharedName(field.key, own);
        const QString text = QString::fromUtf8(field.text);
        attribute.stored = shown(text);
        attribute.searched = isSearched(attribute.name);
        if (field.shape == StoredField::Shape::Quoted)
            attribute.value = text;
        else if (field.isNull())
            attribute.value = QJsonValue::Null;
        else if (const std::optional<qint64> integer = yaml::plainInteger(text))
            attribute.value = *integer;
        else if (text == QLatin1String("true") || text == QLatin1String("false"))
            attribute.value = text == QLatin1String("true");
        else
            attribute.value = text;
        attributes.append(std::move(attribute));
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

QList<Attribute> attributesOf(const QJsonObject &object)
{
    QList<Attribute> attributes;
    attributes.reserve(object.size());
    for (auto member = object.begin(); member != object.end(); ++member)
        attributes.append({.name = member.key(),
                           .value = *member,
                           .stored = storedText(*member),
                           .searched = isSearched(member.key())});
    return attributes;
}

QString storedText(const QJsonValue &value)
{
    if (value.isObject())
        return shown(QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact)));
    if (value.isArray())
        return shown(QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact)));
    return shown(value.toVariant().toString());
}

QString storedText(const yaml::Document &document, QStringView key)
{
    const yaml::Node *const node = document.find(key);
    return node == nullptr ? QString() : storedText(*node, document);
}

} // namespace tokendesk::flextype
