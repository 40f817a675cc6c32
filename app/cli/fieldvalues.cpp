// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "app/cli/fieldvalues.h"

#include <QDate>
#include <QJsonArray>
#include <QJsonDocument>

namespace tokendesk::cli {

namespace {

constexpr char context[] = "CommandLine";

tl::unexpected<Error> refused(const QString &field, Phrase why)
{
    return fail(ErrorKind::InvalidInput, field, {}, std::move(why));
}

std::optional<bool> truth(const QString &text)
{
    for (const auto *word : {"true", "yes", "on", "1"}) {
        if (text == QLatin1String(word))
            return true;
    }
    for (const auto *word : {"false", "no", "off", "0"}) {
        if (text == QLatin1String(word))
            return false;
    }
    return std::nullopt;
}

/// With commas in between; where the choices are known and have no blanks, blanks do as well.
QStringList listed(const FieldSpec &field, const QString &text)
{
    const bool byBlanks = !field.choices.isEmpty() &&
                          std::none_of(field.choices.begin(), field.choices.end(),
                                       [](const Choice &choice) { return choice.value.contains(QLatin1Char(' ')); });
    QStringList items;
    for (const QString &item : text.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        if (byBlanks)
            items.append(item.split(QLatin1Char(' '), Qt::SkipEmptyParts));
        else
            items.append(item.trimmed());
    }
    return items;
}

/// The value of a field that has no type: a JSON text in quotes, a whole number as JSON writes it, true and false are
/// taken as such, anything else is text. So 7 is a number, "7" in quotes and 007 are texts.
QVariant freeValue(const QString &text)
{
    const QJsonArray array = QJsonDocument::fromJson("[" + text.toUtf8() + "]").array();
    if (array.size() != 1)
        return text;
    const QJsonValue value = array.first();
    if (value.isString())
        return value.toString();
    if (value.isBool())
        return value.toBool();
    // Only as it would be written again: 1e3 and 1.0 stay what was typed.
    if (value.isDouble() && QString::number(value.toInteger()) == text)
        return value.toInteger();
    return text;
}

const FieldSpec *findField(const KindSpec &kind, const QString &name)
{
    for (const FieldSpec &field : kind.fields) {
        if (field.name == name && field.type != FieldType::KeyValues)
            return &field;
    }
    return nullptr;
}

const FieldSpec *extraFields(const KindSpec &kind)
{
    for (const FieldSpec &field : kind.fields) {
        if (field.type == FieldType::KeyValues)
            return &field;
    }
    return nullptr;
}

Result<QVariant> extraValue(const KindSpec &kind, const QString &name, const QString &text)
{
    const FieldSpec *extras = extraFields(kind);
    if (!extras)
        return refused(name, {context, QT_TRANSLATE_NOOP("CommandLine", "There is no such field. “tokendesk-cli "
                                                                        "fields” lists them.")});
    const QVariant value = freeValue(text);
    if (const std::optional<Phrase> why = refusal(*extras, QVariantMap{{name, value}}))
        return refused(name, *why);
    return value;
}

Result<QVariant> knownValue(const FieldSpec &field, Purpose purpose, const QString &text)
{
    if (purpose == Purpose::Create && !field.creatable)
        return refused(field.name,
                       {context, QT_TRANSLATE_NOOP("CommandLine", "This field cannot be set on a new token.")});
    if (purpose == Purpose::Update && !field.changeable)
        return refused(field.name,
                       {context, QT_TRANSLATE_NOOP("CommandLine", "This field cannot be changed afterwards.")});
    return fieldValue(field, text);
}

/// What a form would start with, and what it would not let pass when it is empty.
Result<> completeNew(const KindSpec &kind, TokenDraft &draft)
{
    for (const FieldSpec &field : kind.fields) {
        if (!field.creatable || field.type == FieldType::KeyValues || draft.fields.contains(field.name))
            continue;
        if (field.initial.isValid())
            draft.fields.insert(field.name, field.initial);
        else if (field.required)
            return refused(field.name, refusal(field, {}).value_or(Phrase{}));
    }
    return {};
}

} // namespace

Result<QVariant> fieldValue(const FieldSpec &field, const QString &text)
{
    QVariant value = text;
    switch (field.type) {
    case FieldType::Text:
    case FieldType::Choice:
    case FieldType::Folder:
    case FieldType::Url:
    case FieldType::KeyValues:
        break;
    case FieldType::Number: {
        bool ok = false;
        const qint64 number = text.toLongLong(&ok);
        if (ok)
            value = number;
        break; // else refusal() says what is wanted
    }
    case FieldType::Switch: {
        const std::optional<bool> on = truth(text);
        if (!on)
            return refused(field.name, {context, QT_TRANSLATE_NOOP("CommandLine", "Enter true or false.")});
        value = *on;
        break;
    }
    case FieldType::MultiChoice:
    case FieldType::ScopeMatrix:
        value = listed(field, text);
        break;
    case FieldType::Date:
        value = QDate::fromString(text, Qt::ISODate);
        break;
    }
    if (const std::optional<Phrase> why = refusal(field, value))
        return refused(field.name, *why);
    return value;
}

Result<TokenDraft> draftFrom(const KindSpec &kind, Purpose purpose, const QStringList &sets, const QStringList &unsets,
                             const TokenDraft &base)
{
    TokenDraft draft = base;
    draft.kind = kind.id;
    for (const QString &set : sets) {
        const qsizetype equals = set.indexOf(QLatin1Char('='));
        const QString name = set.left(equals);
        const QString text = set.mid(equals + 1);
        const FieldSpec *field = findField(kind, name);
        Result<QVariant> value = field ? knownValue(*field, purpose, text) : extraValue(kind, name, text);
        if (!value)
            return tl::unexpected(value.error());
        draft.fields.insert(name, *value);
    }
    for (const QString &name : unsets) {
        if (findField(kind, name) || !extraFields(kind))
            return refused(name, {context, QT_TRANSLATE_NOOP("CommandLine", "Only extra fields can be removed.")});
        draft.fields.insert(name, QVariant());
    }
    if (purpose == Purpose::Create) {
        if (const Result<> complete = completeNew(kind, draft); !complete)
            return tl::unexpected(complete.error());
    }
    return draft;
}

QLatin1String fieldTypeName(FieldType type)
{
    switch (type) {
    case FieldType::Text:
        return QLatin1String("text");
    case FieldType::Number:
        return QLatin1String("number");
    case FieldType::Switch:
        return QLatin1String("switch");
    case FieldType::Choice:
        return QLatin1String("choice");
    case FieldType::MultiChoice:
        return QLatin1String("multi_choice");
    case FieldType::Date:
        return QLatin1String("date");
    case FieldType::ScopeMatrix:
        return QLatin1String("scope_matrix");
    case FieldType::KeyValues:
        return QLatin1String("key_values");
    case FieldType::Folder:
        return QLatin1String("folder");
    case FieldType::Url:
        return QLatin1String("url");
    }
    Q_UNREACHABLE();
}

} // namespace tokendesk::cli
