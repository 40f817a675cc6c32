// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/flextype/serverfields.h"

#include "core/backends/flextype/textrules.h"
#include "core/backends/flextype/words.h"
#include "core/crypto/bcrypt.h"

namespace tokendesk::flextype {

namespace {

const QLatin1String callsKey("calls");
const QLatin1String limitKey("limit_calls");
const QLatin1String stateKey("state");
const QLatin1String hashKey("hashed_access_token");

constexpr qint64 largestExactInteger = Q_INT64_C(1) << 53;

tl::unexpected<Error> notSent(const QString &field, Phrase reason)
{
    return fail(ErrorKind::InvalidInput, field, {}, std::move(reason));
}

bool isWholeNumber(const QJsonValue &value)
{
    return value.isDouble() && value.toInteger(-1) >= 0 && value.toInteger() <= largestExactInteger;
}

Result<> checkText(const QString &field, const QString &text)
{
    if (field == stateKey) {
        if (text == QLatin1String("enabled") || text == QLatin1String("disabled"))
            return {};
        return notSent(field, say(QT_TRANSLATE_NOOP("Flextype", "The state is “enabled” or “disabled”: the server "
                                                                "takes every other word for enabled.")));
    }
    if (field == hashKey) {
        if (crypto::looksLikeBcrypt(text.toUtf8()))
            return {};
        return notSent(field, say(QT_TRANSLATE_NOOP("Flextype", "This is not a hash of an access token.")));
    }
    if (std::optional<Phrase> refused = refusedHashedText(text))
        return notSent(field, std::move(*refused));
    return {};
}

Result<> check(const QString &field, const QJsonValue &value)
{
    if (field.isEmpty())
        return notSent(field, say(QT_TRANSLATE_NOOP("Flextype", "An extra field needs a name.")));
    if (field == callsKey || field == limitKey) {
        if (isWholeNumber(value))
            return {};
        return notSent(field, say(QT_TRANSLATE_NOOP("Flextype", "This must be a whole number: with anything else the "
                                                                "server locks the token or fails at it.")));
    }
    if ((field == stateKey || field == hashKey) && !value.isString())
        return notSent(field, say(QT_TRANSLATE_NOOP("Flextype", "This must be a text.")));
    if (value.isString())
        return checkText(field, value.toString());
    if (value.isBool() || value.isDouble())
        return {};
    return fail(ErrorKind::Unsupported, field, {},
                say(QT_TRANSLATE_NOOP("Flextype", "The server cannot remove a field, and lists and maps are not sent. "
                                                  "Give the field an empty text instead.")));
}

bool countsOn(const QJsonValue &now, qint64 set, const QJsonValue &before)
{
    const qint64 stored = now.toInteger(-1);
    const qint64 earlier = before.toInteger(-1);
    return now.isDouble() && stored >= set && (earlier <= set || stored < earlier);
}

} // namespace

Result<ServerFields> ServerFields::of(const yaml::Literal::Map &fields)
{
    ServerFields checked;
    for (const auto &[name, literal] : fields) {
        const QJsonValue value = literal.toJson();
        if (Result<> good = check(name, value); !good)
            return fail(std::move(good.error()));
        checked.m_json.insert(name, value);
    }
    return checked;
}

ServerFields ServerFields::without(const QString &name) const
{
    ServerFields rest = *this;
    rest.m_json.remove(name);
    return rest;
}

ServerFields ServerFields::only(const QStringList &names) const
{
    ServerFields chosen;
    for (const QString &name : names) {
        if (m_json.contains(name))
            chosen.m_json.insert(name, m_json.value(name));
    }
    return chosen;
}

bool ServerFields::standIn(const QJsonObject &token, const QJsonObject &before) const
{
    for (auto field = m_json.begin(); field != m_json.end(); ++field) {
        const QJsonValue now = token.value(field.key());
        if (now == field.value())
            continue;
        if (field.key() != callsKey || !countsOn(now, field.value().toInteger(), before.value(callsKey)))
            return false;
    }
    return true;
}

bool ServerFields::areAsBefore(const QJsonObject &token, const QJsonObject &before) const
{
    for (auto field = m_json.begin(); field != m_json.end(); ++field) {
        if (field.key() != callsKey && token.value(field.key()) != before.value(field.key()) &&
            token.value(field.key()) != field.value())
            return false;
    }
    return true;
}

} // namespace tokendesk::flextype
