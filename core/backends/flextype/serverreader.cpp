// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/flextype/serverreader.h"

#include "core/backends/flextype/attributes.h"
#include "core/backends/flextype/usejudge.h"
#include "core/backends/flextype/words.h"

#include <QRegularExpression>

#include <algorithm>

namespace tokendesk::flextype {

namespace {

using Level = Notice::Level;

const QLatin1String createdKey("created_at");
const QLatin1String modifiedKey("modified_at");
const QLatin1String idKey("id");

qint64 secondsOf(const QJsonValue &value)
{
    return value.isDouble() ? value.toInteger(0) : 0;
}

bool isIdOf(const ServerId &id, const QString &text)
{
    return text == id.text() || text == QString(id.text()).remove(QLatin1String("tokens"));
}

/// An answer about one token: what is stored, and what the server computes for its answers.
struct Answered
{
    QList<Attribute> stored;
    qint64 created = 0; ///< seconds since 1970; 0: not told
    qint64 modified = 0;
};

Answered answered(const ServerId &id, const QJsonObject &object)
{
    Answered result;
    result.stored.reserve(object.size());
    for (auto member = object.begin(); member != object.end(); ++member) {
        QString key = member.key();
        const QJsonValue value = *member;
        if (key == modifiedKey) {
            result.modified = secondsOf(value);
            continue;
        }
        if (key == createdKey)
            result.created = secondsOf(value);
        // 1970 is what becomes of a date that is stored as a number; FileJudge says so.
        if ((key == createdKey && value != QJsonValue(0)) || (key == idKey && isIdOf(id, value.toString())))
            continue;
        result.stored.append(attributeOf(std::move(key), value));
    }
    return result;
}

/// The server answers with what became of a text. What it was made from cannot be seen, only that it was made.
bool looksEvaluated(const Attribute &attribute)
{
    static const QRegularExpression markup(QStringLiteral("</?[a-z][^>]*>"), QRegularExpression::CaseInsensitiveOption);
    if (!attribute.value.isString())
        return attribute.name == QLatin1String("title");
    const QString text = wholeText(attribute);
    return text.contains(QLatin1Char('<')) && text.contains(markup);
}

void noteEvaluated(const QList<Attribute> &attributes, Token &token)
{
    for (const Attribute &attribute : attributes) {
        if (looksEvaluated(attribute))
            token.notices.append(
                {Level::Info,
                 QStringLiteral("maybe-evaluated"),
                 say(QT_TRANSLATE_NOOP("Flextype",
                                       "The field %1 may be the result of a template: the server shows what "
                                       "became of it, not what is stored. Changing the field replaces "
                                       "what is stored."),
                     {attribute.name}),
                 {},
                 {}});
    }
}

bool cacheIsOff(const QList<Attribute> &attributes)
{
    const auto cache = std::find_if(attributes.begin(), attributes.end(), [](const Attribute &attribute) {
        return attribute.name == QLatin1String("cache");
    });
    return cache != attributes.end() && cache->value.toObject().value(QLatin1String("enabled")) == QJsonValue(false);
}

} // namespace

qint64 fileTimeOf(const QJsonObject &token)
{
    return secondsOf(token.value(modifiedKey));
}

QString titleOf(const QJsonObject &token)
{
    return token.value(QLatin1String("title")).toVariant().toString();
}

ServerReader::ServerReader(QString place, ServerId own)
    : m_place(std::move(place))
    , m_own(std::move(own))
    , m_judge(Era::Hashed, {})
{
}

Token ServerReader::start(const ServerId &id) const
{
    Token token;
    token.id = {QStringLiteral("token"), id.text()};
    token.location = m_place;
    return token;
}

Token ServerReader::broken(const ServerId &id) const
{
    Token token = start(id);
    token.state = TokenState::Broken;
    token.editable = false;
    token.notices.append(
        {Level::Error,
         QStringLiteral("server-fails"),
         say(QT_TRANSLATE_NOOP("Flextype", "The server fails at this token, and at every list that holds it: its file "
                                           "cannot be read, or a text in it cannot be evaluated. Revoke it, or mend "
                                           "it in the site's folder.")),
         {},
         {}});
    return token;
}

Token ServerReader::read(const ServerId &id, const QJsonObject &object, bool attributes) const
{
    if (object.isEmpty()) {
        Token token = start(id);
        token.state = TokenState::Broken;
        token.editable = false;
        token.notices.append(
            {Level::Error,
             QStringLiteral("empty-file"),
             say(QT_TRANSLATE_NOOP("Flextype", "The server reads nothing of this token: its file is empty, or the "
                                               "server may not read it. It does not work.")),
             {},
             {}});
        return token;
    }
    auto [stored, created, modified] = answered(id, object);
    StoredFields fields;
    fields.assign(stored);
    Token token = start(id);
    m_judge.judge(fields, token);
    judgeUse(fields, false, token);
    token.notices.removeIf([](const Notice &notice) { return notice.code == QLatin1String("read-differently"); });
    for (Notice &notice : token.notices) { // what mends a file cannot be done from here
        notice.repair.clear();
        notice.repairLabel = {};
    }
    noteEvaluated(stored, token);
    // The server answers with the time of the file wherever no date of creation is stored. A stored one lies before it.
    if (created > 0 && created < modified)
        token.createdAt = QDateTime::fromSecsSinceEpoch(created, Qt::UTC);
    if (modified > 0)
        token.modifiedAt = QDateTime::fromSecsSinceEpoch(modified, Qt::UTC);
    token.callsApproximate = !cacheIsOff(stored);
    if (attributes)
        token.attributes = std::move(stored);
    if (id == m_own)
        noteOwn(token);
    return token;
}

void ServerReader::noteOwn(Token &token) const
{
    const bool limited = token.limitCalls.value_or(0) > 0;
    Phrase text =
        say(QT_TRANSLATE_NOOP("Flextype", "This connection signs in with this token. Revoking or disabling it, "
                                          "or a limit of calls, locks Tokendesk out of this server."));
    if (limited)
        text =
            say(QT_TRANSLATE_NOOP("Flextype", "This connection signs in with this token, and it has a limit: about %1 "
                                              "of %2 calls are used. Every look at the list spends one."),
                {QString::number(token.calls.value_or(0)), QString::number(*token.limitCalls)});
    token.notices.append(
        {limited ? Level::Warning : Level::Info, QStringLiteral("own-token"), std::move(text), {}, {}});
}

} // namespace tokendesk::flextype
