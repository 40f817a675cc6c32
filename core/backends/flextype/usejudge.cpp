// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/flextype/usejudge.h"

#include "core/backends/flextype/repairs.h"
#include "core/backends/flextype/servernumber.h"
#include "core/backends/flextype/words.h"

namespace tokendesk::flextype {

namespace {

using Level = Notice::Level;
using Type = ServerNumber::Type;

void note(Token &token, Level level, const char *code, Phrase text, QLatin1String repair = {}, Phrase label = {})
{
    token.notices.append({level, QLatin1String(code), std::move(text), repair, std::move(label)});
}

bool noteMissing(const StoredFields &fields, Token &token)
{
    QStringList missing;
    for (const auto *const key : {"state", "limit_calls", "calls"}) {
        if (fields.given(key) == nullptr)
            missing.append(QLatin1String(key));
    }
    if (missing.isEmpty())
        return false;
    note(token, Level::Error, "fields-missing",
         say(QT_TRANSLATE_NOOP("Flextype", "The server refuses this token: %1 is missing in its file."),
             {missing.join(QLatin1String(", "))}),
         repairs::addMissing, say(QT_TRANSLATE_NOOP("Flextype", "Add what is missing (enabled, 0 calls, no limit)")));
    return true;
}

/// Notes what is wrong with a number; false: the server fails at it.
bool noteCalls(const ServerNumber &calls, Token &token)
{
    switch (calls.type) {
    case Type::Missing:
    case Type::Integer:
        if (calls.integer < 0)
            note(token, Level::Warning, "calls-below-zero",
                 say(QT_TRANSLATE_NOOP("Flextype", "The counter is below zero: the token has more calls than its limit "
                                                   "says.")));
        return true;
    case Type::Unsure:
        note(token, Level::Warning, "calls-not-integer",
             say(QT_TRANSLATE_NOOP("Flextype", "The counter is not a whole number as every reader writes it; servers "
                                               "differ in what they make of it.")));
        return true;
    case Type::NumericText:
        note(token, Level::Warning, "calls-is-text",
             say(QT_TRANSLATE_NOOP("Flextype", "The counter is a text, not a number.")),
             calls.whole ? repairs::callsAsNumber : QLatin1String(),
             calls.whole ? say(QT_TRANSLATE_NOOP("Flextype", "Write the counter as the number %1"),
                               {QString::number(calls.integer)})
                         : Phrase());
        return true;
    case Type::Word:
        note(token, Level::Error, "calls-is-text",
             say(QT_TRANSLATE_NOOP("Flextype", "The counter is a text that is no number: every request with this token "
                                               "fails. Set the counter.")));
        return false;
    case Type::NotAScalar:
        note(token, Level::Error, "calls-not-a-number",
             say(QT_TRANSLATE_NOOP("Flextype",
                                   "The counter is a list: every request with this token fails. Mend the file "
                                   "by hand.")));
        return false;
    case Type::NotANumber:
        return false; // said once for both numbers
    }
    Q_UNREACHABLE();
}

bool noteLimit(const ServerNumber &limit, bool looseZero, Token &token)
{
    switch (limit.type) {
    case Type::Missing:
        return true;
    case Type::Integer:
        if (limit.integer < 0)
            note(token, Level::Error, "limit-below-zero",
                 say(QT_TRANSLATE_NOOP("Flextype",
                                       "The limit is below zero: the server refuses the token from the first "
                                       "call on.")),
                 repairs::limitToZero, say(QT_TRANSLATE_NOOP("Flextype", "Set the limit to 0 (no limit)")));
        return true;
    case Type::Unsure:
        note(token, Level::Warning, "limit-not-integer",
             say(QT_TRANSLATE_NOOP("Flextype",
                                   "The limit is not a whole number as every reader writes it; servers differ "
                                   "in what they make of it.")));
        return true;
    case Type::NumericText:
        if (limit.value == 0 && !looseZero)
            note(token, Level::Error, "limit-is-text",
                 say(QT_TRANSLATE_NOOP("Flextype", "Locked: the limit is the text 0, not the number 0, and the server "
                                                   "refuses the token from the first call on.")),
                 repairs::limitAsNumber,
                 say(QT_TRANSLATE_NOOP("Flextype", "Write the limit as the number 0 (no limit)")));
        else
            note(token, Level::Warning, "limit-is-text",
                 say(QT_TRANSLATE_NOOP("Flextype", "The limit is a text, not a number.")),
                 limit.whole ? repairs::limitAsNumber : QLatin1String(),
                 limit.whole ? say(QT_TRANSLATE_NOOP("Flextype", "Write the limit as the number %1"),
                                   {QString::number(limit.integer)})
                             : Phrase());
        return true;
    case Type::Word:
        note(token, Level::Warning, "limit-is-text",
             say(QT_TRANSLATE_NOOP("Flextype", "The limit is a text that is no number: it is never reached.")));
        return true;
    case Type::NotAScalar:
        note(
            token, Level::Error, "limit-not-a-number",
            say(QT_TRANSLATE_NOOP("Flextype", "The limit is a list or a map: the token does not work. Mend the file by "
                                              "hand.")));
        return false;
    case Type::NotANumber:
        return false;
    }
    Q_UNREACHABLE();
}

bool isReached(const ServerNumber &calls, const ServerNumber &limit, bool looseZero)
{
    if (limit.type == Type::Integer && limit.integer == 0)
        return false;
    if (looseZero && limit.isNumeric() && limit.value == 0)
        return false;
    if (!limit.isNumeric() || !calls.isNumeric())
        return false;
    if (limit.whole && calls.whole)
        return calls.integer >= limit.integer;
    return calls.value >= limit.value;
}

/// The server knows one word only: `disabled`, exactly so.
bool isDisabled(const StoredField *state)
{
    return state != nullptr && state->isScalar() && state->text == "disabled";
}

void noteState(const StoredField *state, Token &token)
{
    if (state == nullptr || (state->isScalar() && (state->text == "enabled" || state->text == "disabled")))
        return;
    if (!state->isScalar()) {
        note(
            token, Level::Warning, "state-not-text",
            say(QT_TRANSLATE_NOOP("Flextype", "The state is a list or a map: the server takes it for enabled. Mend the "
                                              "file by hand.")));
        return;
    }
    const QString shown = QString::fromUtf8(state->text.first(qMin<qsizetype>(state->text.size(), 40)));
    const bool meansDisabled =
        QString::fromUtf8(state->text).trimmed().compare(QLatin1String("disabled"), Qt::CaseInsensitive) == 0;
    note(token, Level::Warning, "state-misspelt",
         say(QT_TRANSLATE_NOOP("Flextype",
                               "The state is “%1”. Only the exact word “disabled” disables: the server takes "
                               "this token for enabled."),
             {shown}),
         meansDisabled ? repairs::stateDisabled : repairs::stateEnabled,
         meansDisabled ? say(QT_TRANSLATE_NOOP("Flextype", "Disable it: write “disabled”"))
                       : say(QT_TRANSLATE_NOOP("Flextype", "Write “enabled”, as the server takes it")));
}

} // namespace

void judgeUse(const StoredFields &fields, bool looseZero, Token &token)
{
    const StoredField *const state = fields.given("state");
    const ServerNumber calls = ServerNumber::of(fields.find("calls"));
    const ServerNumber limit = ServerNumber::of(fields.find("limit_calls"));
    if (calls.type == Type::Integer || (calls.type == Type::NumericText && calls.whole))
        token.calls = calls.integer;
    // A limit that is the text 0 is no "0: no limit"; a word or a fraction is no number to show either.
    if (limit.whole && (limit.type == Type::Integer || limit.integer != 0 || looseZero))
        token.limitCalls = limit.integer;

    const bool missing = noteMissing(fields, token);
    noteState(state, token);
    if (calls.type == Type::NotANumber || limit.type == Type::NotANumber)
        note(
            token, Level::Error, "not-a-number",
            say(QT_TRANSLATE_NOOP("Flextype", "The counter or the limit is not a number (.inf or .nan): the token does "
                                              "not work, and the site's list of tokens fails.")),
            repairs::resetNumbers, say(QT_TRANSLATE_NOOP("Flextype", "Set what is no number to 0")));
    const bool callsWork = noteCalls(calls, token);
    const bool limitWorks = noteLimit(limit, looseZero, token);

    if (isDisabled(state))
        token.state = TokenState::Disabled;
    else if (missing || !callsWork || !limitWorks)
        token.state = TokenState::Broken;
    else if (isReached(calls, limit, looseZero))
        token.state = TokenState::Exhausted;
    else
        token.state = TokenState::Enabled;
}

} // namespace tokendesk::flextype
