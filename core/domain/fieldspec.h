// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/phrase.h"

#include <QVariant>

#include <functional>
#include <optional>

namespace tokendesk {

using FieldName = QString; ///< the system's own name of a field; "name" everywhere for what people call a token

enum class FieldType {
    Text,
    Number,      ///< qint64
    Switch,      ///< bool
    Choice,      ///< QString, the value of one Choice
    MultiChoice, ///< QStringList
    Date,        ///< QDate
    ScopeMatrix, ///< QStringList of "module:right"
    KeyValues,   ///< QVariantMap of names to texts, whole numbers or bools; names without a FieldSpec
    Folder,      ///< QString, an absolute path
    Url,         ///< QString
};

struct Choice
{
    QString value;
    QString label; ///< as the system names it; empty: see phrase, else the value
    Phrase phrase; ///< for choices that the program itself knows
};

/// One field of a form, of `--set`, of the details panel and of the audit: all read the same list.
struct FieldSpec
{
    FieldName name;
    Phrase label;
    FieldType type = FieldType::Text;
    bool required = false;
    bool changeable = true; ///< may be changed after creation
    bool creatable = true;  ///< may be given at creation
    QVariant initial;       ///< value a new form starts with
    qint64 minimum = 0;     ///< Number
    qint64 maximum = 0;     ///< Number: 0 means 2^53; Text: longest in characters, 0 means unbounded
    Phrase help;            ///< one sentence below the field
    QList<Choice> choices;  ///< fixed choices
    bool choicesFromServer = false;
    bool advanced = false; ///< folded away in the form until asked for
    /// False: what is shown may have been made of what is stored, so it is never written back as what was there.
    bool shownAsStored = true;
    FieldName storedAs; ///< Attribute::name that shows this field; empty: the same as `name`

    /// What else speaks against a value, at the field, before anything is written; null or an empty result: nothing.
    std::function<std::optional<Phrase>(const QVariant &)> refuse;

    const FieldName &attributeName() const { return storedAs.isEmpty() ? name : storedAs; }
};

/// Why `value` cannot stand in `field` (required, type, range, length, choice, then FieldSpec::refuse); empty: it can.
std::optional<Phrase> refusal(const FieldSpec &field, const QVariant &value);

} // namespace tokendesk
