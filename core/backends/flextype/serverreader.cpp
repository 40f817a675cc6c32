// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/flextype/serverreader.h"

#include "core/backends/flextype/attributes.h"
#include "core/backends/flextype/usejudge.h"
#include "core/backends/flextype/words.h"

#include <QRegularExpression>

namespace tokendesk::flextype {

namespace {

using Level = Notice::Level;

const QLatin1String createdKey("created_at");
const QLatin1String modifiedKey("modified_at");
const QLatin1String idKey("id");

qint64 secondsOf(const QJsonObject &object, QLatin1String key)
{
    const QJsonValue value = object.value(key);
    return value.isDouble() ? value.toInteger(0) : 0;
}

/// The server answers with the time of the file wherever no date of creation is stored. A stored one lies before it.
std::optional<qint64> storedCreation(const QJsonObject &object)
{
    const qint64 created = secondsOf(object, createdKey);
    const bool stored = created > 0 && created < secondsOf(object, modifiedKey);
    return stored ? std::optional(created) : std::nullopt;
}

/// Without what the server computes for its answers.
QJsonObject storedPart(const ServerId &id, const QJsonObject &object)
{
    QJsonObject stored = object;
    QString computed = id.text();
    computed.remove(QLatin1String("tokens"));
    if (stored.value(idKey).toString() == computed || stored.value(idKey).toString() == id.text())
        stored.remove(idKey);
    stored.remove(modifiedKey);
    // 1970 is what becomes of a date that is stored as a number; FileJudge says so.
    if (object.value(createdKey) != QJsonValue(0))
        stored.remove(createdKey);
    return stored;
}

/// The server answers with what became of a text. What it was made from cannot be seen, only that it was made.
bool looksEvaluated(const QString &key, const QJsonValue &value)
{
    static const QRegularExpression markup(QStringLiteral("</?[a-z][^>]*>"), QRegularExpression::CaseInsensitiveOption);
    if (!value.isString())
        return key == QLatin1String("title");
    const QString text = value.toString();
    return text.contains(QLatin1Char('<')) && text.contains(markup);
}

void noteEvaluated(const QJsonObject &object, Token &token)
{
    for (auto field = object.begin(); field != object.end(); ++field) {
        if (looksEvaluated(field.key(), field.value()))
            token.notices.append(
                {Level::Info,
                 QStringLiteral("maybe-evaluated"),
                 say(QT_TRANSLATE_NOOP("Flextype",
                                       "The field %1 may be the result of a template: the server shows what "
                                       "became of it, not what is stored. Changing the field replaces "
                                       "what is stored."),
                     {field.key()}),
                 {},
                 {}});
    }
}

bool cacheIsOff(const QJsonObject &object)
{
    return object.value(QLatin1String("cache")).toObject().value(QLatin1String("enabled")) == QJsonValue(false);
}

} // namespace

qint64 fileTimeOf(const QJsonObject &token)
{
    return secondsOf(token, modifiedKey);
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
    const QJsonObject stored = storedPart(id, object);
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
    if (const std::optional<qint64> created = storedCreation(object))
        token.createdAt = QDateTime::fromSecsSinceEpoch(*created, Qt::UTC);
    if (const qint64 modified = fileTimeOf(object); modified > 0)
        token.modifiedAt = QDateTime::fromSecsSinceEpoch(modified, Qt::UTC);
    token.callsApproximate = !cacheIsOff(stored);
    if (attributes)
        token.attributes = attributesOf(stored);
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
