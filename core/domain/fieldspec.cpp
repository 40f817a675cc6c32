// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/domain/fieldspec.h"

#include <QCoreApplication>
#include <QDate>
#include <QUrl>

namespace tokendesk {

namespace {

constexpr char context[] = "Fields";
constexpr qint64 largestExactInteger = Q_INT64_C(1) << 53;

std::optional<Phrase> refusedNumber(const FieldSpec &field, const QVariant &value)
{
    bool ok = false;
    const qint64 number = value.toLongLong(&ok);
    const qint64 maximum = field.maximum > 0 ? field.maximum : largestExactInteger;
    if (!ok)
        return Phrase{context, QT_TRANSLATE_NOOP("Fields", "Enter a whole number.")};
    if (number < field.minimum || number > maximum)
        return Phrase{context,
                      QT_TRANSLATE_NOOP("Fields", "Enter a number from %1 to %2."),
                      {QString::number(field.minimum), QString::number(maximum)}};
    return std::nullopt;
}

std::optional<Phrase> refusedChoice(const FieldSpec &field, const QStringList &values)
{
    if (field.choicesFromServer || field.choices.isEmpty())
        return std::nullopt;
    for (const QString &value : values) {
        const bool known = std::any_of(field.choices.begin(), field.choices.end(),
                                       [&](const Choice &choice) { return choice.value == value; });
        if (!known) {
            QStringList allowed;
            for (const Choice &choice : field.choices)
                allowed.append(choice.value);
            return Phrase{context,
                          QT_TRANSLATE_NOOP("Fields", "“%1” is not one of: %2."),
                          {value, allowed.join(QLatin1String(", "))}};
        }
    }
    return std::nullopt;
}

std::optional<Phrase> refusedByType(const FieldSpec &field, const QVariant &value)
{
    switch (field.type) {
    case FieldType::Number:
        return refusedNumber(field, value);
    case FieldType::Choice:
        return refusedChoice(field, {value.toString()});
    case FieldType::MultiChoice:
        return refusedChoice(field, value.toStringList());
    case FieldType::Date:
        if (!value.toDate().isValid())
            return Phrase{context, QT_TRANSLATE_NOOP("Fields", "Enter a date such as 2027-01-31.")};
        return std::nullopt;
    case FieldType::Url:
        if (const QUrl url(value.toString(), QUrl::StrictMode); !url.isValid() || url.host().isEmpty())
            return Phrase{context, QT_TRANSLATE_NOOP("Fields", "Enter a URL such as https://www.example.com.")};
        return std::nullopt;
    case FieldType::Text:
    case FieldType::Folder:
        if (field.maximum > 0 && value.toString().size() > field.maximum)
            return Phrase{context,
                          QT_TRANSLATE_NOOP("Fields", "This is %1 characters long; %2 are allowed."),
                          {QString::number(value.toString().size()), QString::number(field.maximum)}};
        return std::nullopt;
    case FieldType::Switch:
    case FieldType::ScopeMatrix:
    case FieldType::KeyValues:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

bool isBlank(const QVariant &value)
{
    if (value.typeId() == QMetaType::QString)
        return value.toString().trimmed().isEmpty();
    if (value.typeId() == QMetaType::QStringList)
        return value.toStringList().isEmpty();
    return !value.isValid() || value.isNull();
}

} // namespace

std::optional<Phrase> refusal(const FieldSpec &field, const QVariant &value)
{
    if (isBlank(value)) {
        if (field.required)
            return Phrase{context, QT_TRANSLATE_NOOP("Fields", "This field must be filled in.")};
        if (field.type != FieldType::Number || !value.isValid())
            return std::nullopt;
    }
    if (std::optional<Phrase> refused = refusedByType(field, value))
        return refused;
    return field.refuse ? field.refuse(value) : std::nullopt;
}

} // namespace tokendesk
