// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/flextype/serverreader.h"

#include "core/backends/flextype/attributes.h"
#include "core/backends/flextype/usejudge.h"
#include "core/backends/flextype/words.h"
#include "core/domain/owntoken.h"
#include "core/http/jsonmembers.h"
#include "core/yaml/plain.h"

#include <QRegularExpression>

namespace tokendesk::flextype {

namespace {

using Level = Notice::Level;

constexpr char createdKey[] = "created_at";
constexpr char modifiedKey[] = "modified_at";
constexpr char idKey[] = "id";

qint64 secondsOf(const StoredField *field)
{
    return field != nullptr && field->shape == StoredField::Shape::Plain ? yaml::plainInteger(field->text).value_or(0)
                                                                         : 0;
}

bool isIdOf(const ServerId &id, const QString &text)
{
    return text == id.text() || text == QString(id.text()).remove(QLatin1String("tokens"));
}

/// What the server computes for its answers.
struct Computed
{
    qint64 created = 0; ///< seconds since 1970; 0: not told
    qint64 modified = 0;
};

/// Leaves what is stored.
Computed takeComputed(const ServerId &id, StoredFields &fields)
{
    const StoredField *const created = fields.find(createdKey);
    const Computed computed{.created = secondsOf(created), .modified = secondsOf(fields.find(modifiedKey))};
    // 1970 is what becomes of a date that is stored as a number; FileJudge says so.
    const bool isDate = created == nullptr || created->shape != StoredField::Shape::Plain || created->text != "0";
    const StoredField *const name = fields.find(idKey);
    const bool isOwnName =
        name != nullptr && name->shape == StoredField::Shape::Quoted && isIdOf(id, QString::fromUtf8(name->text));
    fields.remove(modifiedKey);
    if (isDate)
        fields.remove(createdKey);
    if (isOwnName)
        fields.remove(idKey);
    return computed;
}

/// The server answers with what became of a text. What it was made from cannot be seen, only that it was made.
bool looksEvaluated(const StoredField &field)
{
    static const QRegularExpression markup(QStringLiteral("</?[a-z][^>]*>"), QRegularExpression::CaseInsensitiveOption);
    if (field.shape != StoredField::Shape::Quoted)
        return field.key == "title";
    return field.text.contains('<') && QString::fromUtf8(field.text).contains(markup);
}

void noteEvaluated(const StoredFields &fields, Token &token)
{
    for (const StoredField &field : fields.all()) {
        if (looksEvaluated(field))
            token.notices.append(
                {Level::Info,
                 QStringLiteral("maybe-evaluated"),
                 say(QT_TRANSLATE_NOOP("Flextype",
                                       "The field %1 may be the result of a template: the server shows what "
                                       "became of it, not what is stored. Changing the field replaces "
                                       "what is stored."),
                     {QString::fromUtf8(field.key)}),
                 {},
                 {}});
    }
}

/// As large as a token's file may be in a folder (ReadOptions), told by its longest texts.
bool isTooLarge(const simdjson::dom::object &token)
{
    constexpr size_t mostFields = 1'000;
    constexpr size_t mostBytes = size_t{1024} * 1024;
    if (token.size() > mostFields)
        return true;
    size_t bytes = 0;
    for (const auto [name, value] : token) {
        std::string_view text;
        if (value.get(text) == simdjson::SUCCESS)
            bytes += text.size();
    }
    return bytes > mostBytes;
}

bool cacheIsOff(const QJsonObject &answer)
{
    return answer.value(QLatin1String("cache")).toObject().value(QLatin1String("enabled")) == QJsonValue(false);
}

} // namespace

qint64 fileTimeOf(const QJsonObject &token)
{
    const QJsonValue time = token.value(QLatin1String(modifiedKey));
    return time.isDouble() ? time.toInteger(0) : 0;
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
    return unread(
        id, "server-fails",
        say(QT_TRANSLATE_NOOP("Flextype", "The server fails at this token, and at every list that holds it: its file "
                                          "cannot be read, or a text in it cannot be evaluated. Revoke it, or mend "
                                          "it in the site's folder.")));
}

Token ServerReader::empty(const ServerId &id) const
{
    return unread(id, "empty-file",
                  say(QT_TRANSLATE_NOOP("Flextype", "The server reads nothing of this token: its file is empty, or the "
                                                    "server may not read it. It does not work.")));
}

Token ServerReader::unread(const ServerId &id, const char *code, Phrase reason) const
{
    Token token = start(id);
    token.state = TokenState::Broken;
    token.editable = false;
    token.notices.append({Level::Error, QLatin1String(code), std::move(reason), {}, {}});
    return token;
}

Token ServerReader::read(const ServerId &id, const QJsonObject &answer)
{
    if (answer.isEmpty())
        return empty(id);
    m_fields.assign(answer);
    Token token = judged(id);
    token.callsApproximate = !cacheIsOff(answer);
    token.attributes = attributesOf(answer, m_fields);
    return token;
}

Token ServerReader::read(const ServerId &id, const simdjson::dom::element &answer, ListRequest::Attributes attributes)
{
    simdjson::dom::object object;
    if (answer.get(object) != simdjson::SUCCESS || object.size() == 0)
        return empty(id);
    if (isTooLarge(object))
        return unread(
            id, "too-large",
            say(QT_TRANSLATE_NOOP("Flextype", "This token is larger than a token's file may be, so it was not "
                                              "read. Mend it in the site's folder, or revoke it.")));
    if (!m_fields.assign(object) || attributes == ListRequest::Attributes::All)
        return read(id, http::toQJson(answer).toObject());
    Token token = judged(id);
    token.callsApproximate = true;
    if (attributes == ListRequest::Attributes::Searched)
        token.attributes = searchedAttributesOf(m_fields);
    return token;
}

/// All but Token::callsApproximate and the attributes.
Token ServerReader::judged(const ServerId &id)
{
    const auto [created, modified] = takeComputed(id, m_fields);
    Token token = start(id);
    m_judge.judge(m_fields, token);
    judgeUse(m_fields, false, token);
    token.notices.removeIf([](const Notice &notice) { return notice.code == QLatin1String("read-differently"); });
    for (Notice &notice : token.notices) { // what mends a file cannot be done from here
        notice.repair.clear();
        notice.repairLabel = {};
    }
    noteEvaluated(m_fields, token);
    // The server answers with the time of the file wherever no date of creation is stored. A stored one lies before it.
    if (created > 0 && created < modified)
        token.createdAt = QDateTime::fromSecsSinceEpoch(created, Qt::UTC);
    if (modified > 0)
        token.modifiedAt = QDateTime::fromSecsSinceEpoch(modified, Qt::UTC);
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
    token.notices.append({limited ? Level::Warning : Level::Info, QString(ownTokenCode), std::move(text), {}, {}});
}

} // namespace tokendesk::flextype
