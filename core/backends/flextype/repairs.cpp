// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/flextype/repairs.h"

#include "core/backends/flextype/servernumber.h"
#include "core/backends/flextype/words.h"

#include <QSet>

namespace tokendesk::flextype::repairs {

namespace {

using yaml::Edit;
using yaml::Literal;

void setInteger(QList<Edit> &edits, const char *key, qint64 value)
{
    edits.append(Edit::set(QLatin1String(key), Literal::integer(value)));
}

QList<Edit> missingFields(const StoredFields &fields)
{
    QList<Edit> edits;
    if (fields.given("calls") == nullptr)
        setInteger(edits, "calls", 0);
    if (fields.given("limit_calls") == nullptr)
        setInteger(edits, "limit_calls", 0);
    if (fields.given("state") == nullptr)
        edits.append(Edit::set(QStringLiteral("state"), Literal::word(QStringLiteral("enabled"))));
    return edits;
}

QList<Edit> numbersToZero(const StoredFields &fields)
{
    QList<Edit> edits;
    for (const auto *const key : {"calls", "limit_calls"}) {
        if (ServerNumber::of(fields.find(key)).type == ServerNumber::Type::NotANumber)
            setInteger(edits, key, 0);
    }
    return edits;
}

QList<Edit> asNumber(const StoredFields &fields, const char *key)
{
    QList<Edit> edits;
    const ServerNumber number = ServerNumber::of(fields.find(key));
    if (number.type == ServerNumber::Type::NumericText && number.whole)
        setInteger(edits, key, number.integer);
    return edits;
}

/// All but the last entry of each name, which is the one that the server reads.
QList<Edit> duplicates(const yaml::Document &document)
{
    QList<Edit> edits;
    QSet<QString> seen;
    for (std::size_t index = document.entries().size(); index-- > 0;) {
        const QString &key = document.entries()[index].key;
        if (seen.contains(key))
            edits.append(Edit::removeEntry(index));
        seen.insert(key);
    }
    return edits;
}

QList<Edit> stateAs(const StoredFields &fields, const char *word)
{
    const StoredField *const state = fields.given("state");
    if (state == nullptr || !state->isScalar())
        return {};
    return {Edit::set(QStringLiteral("state"), Literal::word(QLatin1String(word)))};
}

QList<Edit> limitBelowZero(const StoredFields &fields)
{
    QList<Edit> edits;
    const ServerNumber limit = ServerNumber::of(fields.find("limit_calls"));
    if (limit.type == ServerNumber::Type::Integer && limit.integer < 0)
        setInteger(edits, "limit_calls", 0);
    return edits;
}

} // namespace

Result<QList<Edit>> editsFor(const QString &repair, const yaml::Document &document)
{
    StoredFields fields;
    fields.assign(document);
    QList<Edit> edits;
    if (repair == addMissing)
        edits = missingFields(fields);
    else if (repair == limitAsNumber)
        edits = asNumber(fields, "limit_calls");
    else if (repair == callsAsNumber)
        edits = asNumber(fields, "calls");
    else if (repair == resetNumbers)
        edits = numbersToZero(fields);
    else if (repair == limitToZero)
        edits = limitBelowZero(fields);
    else if (repair == stateDisabled)
        edits = stateAs(fields, "disabled");
    else if (repair == stateEnabled)
        edits = stateAs(fields, "enabled");
    else if (repair == dropDuplicates)
        edits = duplicates(document);
    if (edits.isEmpty())
        return fail(ErrorKind::Conflict, {}, repair,
                    say(QT_TRANSLATE_NOOP("Flextype", "There is nothing left to repair in this way. Look at the token "
                                                      "again.")));
    return edits;
}

} // namespace tokendesk::flextype::repairs
