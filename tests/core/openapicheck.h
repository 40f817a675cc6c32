// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace tokendesk {

/// Compares requests and answers with an OpenAPI 3.1 document: type, properties, required, items, enum, oneOf and $ref,
/// which is all that our documents use. Each call says what is wrong first; empty: nothing, or the path is not in it.
class OpenApiCheck final
{
public:
    explicit OpenApiCheck(QJsonObject document)
        : m_document(std::move(document))
    {
    }

    bool knows(const QString &method, const QString &path) const { return !operation(method, path).isEmpty(); }

    QString request(const QString &method, const QString &path, const QJsonObject &body) const
    {
        return mismatch(schemaIn(operation(method, path).value(QLatin1String("requestBody")).toObject()), body,
                        QStringLiteral("body"));
    }

    QString answer(const QString &method, const QString &path, int status, const QJsonValue &body) const
    {
        const QJsonObject found = operation(method, path);
        const QJsonObject responses = found.value(QLatin1String("responses")).toObject();
        if (found.isEmpty())
            return {};
        if (!responses.contains(QString::number(status)))
            return QStringLiteral("status %1 is not documented").arg(status);
        return mismatch(schemaIn(responses.value(QString::number(status)).toObject()), body, QStringLiteral("body"));
    }

private:
    QJsonObject operation(const QString &method, const QString &path) const
    {
        static const QRegularExpression parameter(QStringLiteral("\\\\\\{[^}]*\\\\\\}"));
        const QJsonObject paths = m_document.value(QLatin1String("paths")).toObject();
        if (paths.contains(path)) // "/tokens/validate" before "/tokens/{id}"
            return paths.value(path).toObject().value(method.toLower()).toObject();
        for (auto entry = paths.begin(); entry != paths.end(); ++entry) {
            const QString pattern = QRegularExpression::escape(entry.key()).replace(parameter, QStringLiteral("[^/]+"));
            if (QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(path).hasMatch())
                return entry.value().toObject().value(method.toLower()).toObject();
        }
        return {};
    }

    static QJsonObject schemaIn(const QJsonObject &holder)
    {
        return holder.value(QLatin1String("content"))
            .toObject()
            .value(QLatin1String("application/json"))
            .toObject()
            .value(QLatin1String("schema"))
            .toObject();
    }

    QJsonObject resolved(const QJsonObject &schema) const
    {
        const QString reference = schema.value(QLatin1String("$ref")).toString();
        if (reference.isEmpty())
            return schema;
        return m_document.value(QLatin1String("components"))
            .toObject()
            .value(QLatin1String("schemas"))
            .toObject()
            .value(reference.section(QLatin1Char('/'), -1))
            .toObject();
    }

    static bool isOf(const QString &type, const QJsonValue &value)
    {
        if (type == QLatin1String("integer"))
            return value.isDouble() && (value.toInteger(0) != 0 || value.toInteger(1) != 1);
        return (type == QLatin1String("object") && value.isObject()) ||
               (type == QLatin1String("array") && value.isArray()) ||
               (type == QLatin1String("string") && value.isString()) ||
               (type == QLatin1String("number") && value.isDouble()) ||
               (type == QLatin1String("boolean") && value.isBool()) ||
               (type == QLatin1String("null") && value.isNull());
    }

    QString mismatch(const QJsonObject &unresolved, const QJsonValue &value, const QString &where) const
    {
        const QJsonObject schema = resolved(unresolved);
        const QJsonArray either = schema.value(QLatin1String("oneOf")).toArray();
        for (const QJsonValue &option : either) {
            if (mismatch(option.toObject(), value, where).isEmpty())
                return {};
        }
        if (!either.isEmpty())
            return where + QStringLiteral(": fits none of the forms");
        const QJsonValue type = schema.value(QLatin1String("type"));
        const QJsonArray types = type.isString() ? QJsonArray{type} : type.toArray();
        const bool typed = types.isEmpty() || std::any_of(types.begin(), types.end(), [&](const QJsonValue &each) {
                               return isOf(each.toString(), value);
                           });
        if (!typed)
            return where + QStringLiteral(": wrong type");
        const QJsonArray allowed = schema.value(QLatin1String("enum")).toArray();
        if (!allowed.isEmpty() && !allowed.contains(value))
            return where + QStringLiteral(": not one of the values");
        return value.isObject() ? mismatchInObject(schema, value.toObject(), where)
                                : mismatchInArray(schema, value.toArray(), where);
    }

    QString mismatchInObject(const QJsonObject &schema, const QJsonObject &object, const QString &where) const
    {
        const QJsonArray required = schema.value(QLatin1String("required")).toArray();
        for (const QJsonValue &name : required) {
            if (!object.contains(name.toString()))
                return where + QLatin1Char('.') + name.toString() + QStringLiteral(": missing");
        }
        const QJsonObject properties = schema.value(QLatin1String("properties")).toObject();
        for (auto property = properties.begin(); property != properties.end(); ++property) {
            if (!object.contains(property.key()))
                continue;
            const QString wrong = mismatch(property.value().toObject(), object.value(property.key()),
                                           where + QLatin1Char('.') + property.key());
            if (!wrong.isEmpty())
                return wrong;
        }
        return {};
    }

    QString mismatchInArray(const QJsonObject &schema, const QJsonArray &array, const QString &where) const
    {
        for (const QJsonValue &item : array) {
            const QString wrong =
                mismatch(schema.value(QLatin1String("items")).toObject(), item, where + QStringLiteral("[]"));
            if (!wrong.isEmpty())
                return wrong;
        }
        return {};
    }

    const QJsonObject m_document;
};

} // namespace tokendesk
