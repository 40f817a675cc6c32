// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/dialogs/storedvalues.h"

#include <QJsonArray>

namespace tokendesk {

namespace {

QVariant scalar(const QJsonValue &value)
{
    if (value.isDouble()) {
        const qint64 whole = value.toInteger(-1);
        if (static_cast<double>(whole) == value.toDouble())
            return QVariant(whole);
        return QVariant(value.toVariant().toString());
    }
    return value.toVariant();
}

QVariant fieldValue(const FieldSpec &field, const Attribute &attribute)
{
    QVariant value = attribute.json().toVariant();
    switch (field.type) {
    case FieldType::Number:
    case FieldType::KeyValues:
        return scalar(attribute.json());
    case FieldType::Date:
        return QDate::fromString(value.toString().first(qMin<qsizetype>(10, value.toString().size())), Qt::ISODate);
    case FieldType::MultiChoice:
    case FieldType::ScopeMatrix:
        return value.toStringList();
    case FieldType::Text:
    case FieldType::Switch:
    case FieldType::Choice:
    case FieldType::Folder:
    case FieldType::Url:
        return value;
    }
    Q_UNREACHABLE();
}

/// For systems that keep these beside the attributes.
QVariant knownValue(const Token &token, const FieldName &field)
{
    if (field == QLatin1String("name"))
        return token.name;
    if (field == QLatin1String("state"))
        return QString(tokenStateName(token.state == TokenState::Exhausted ? TokenState::Enabled : token.state));
    if (field == QLatin1String("calls") && token.calls)
        return *token.calls;
    if (field == QLatin1String("limit_calls") && token.limitCalls)
        return *token.limitCalls;
    return {};
}

bool isEntry(const FieldSpec &entries, const Attribute &attribute, QVariant &value)
{
    if (attribute.value.isArray() || attribute.value.isObject() || attribute.value.isNull())
        return false;
    value = scalar(attribute.json());
    return !refusal(entries, QVariantMap{{attribute.name, value}});
}

} // namespace

StoredValues storedValues(const Token &token, const QList<FieldSpec> &fields)
{
    StoredValues stored;
    const FieldSpec *entries = nullptr;
    QStringList named;
    for (const FieldSpec &field : fields) {
        named.append(field.attributeName());
        if (field.type == FieldType::KeyValues) {
            entries = &field;
            continue;
        }
        const auto attribute = std::find_if(token.attributes.begin(), token.attributes.end(),
                                            [&](const Attribute &each) { return each.name == field.attributeName(); });
        if (attribute != token.attributes.end()) {
            stored.values.insert(field.name, fieldValue(field, *attribute));
            stored.texts.insert(field.name, attribute->stored);
        } else {
            stored.values.insert(field.name, knownValue(token, field.name));
        }
    }
    if (!entries)
        return stored;
    QVariantMap extras;
    for (const Attribute &attribute : token.attributes) {
        QVariant value;
        if (!named.contains(attribute.name) && isEntry(*entries, attribute, value)) {
            extras.insert(attribute.name, value);
            stored.texts.insert(attribute.name, attribute.stored);
        }
    }
    stored.values.insert(entries->name, extras);
    return stored;
}

} // namespace tokendesk
