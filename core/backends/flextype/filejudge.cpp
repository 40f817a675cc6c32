// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/flextype/filejudge.h"

#include "core/backends/flextype/dates.h"
#include "core/backends/flextype/repairs.h"
#include "core/backends/flextype/textrules.h"
#include "core/backends/flextype/words.h"
#include "core/crypto/bcrypt.h"
#include "core/yaml/plain.h"

namespace tokendesk::flextype {

namespace {

using Level = Notice::Level;

constexpr qsizetype listedKeys = 8;

void note(Token &token, Level level, const char *code, Phrase text, QLatin1String repair = {}, Phrase label = {})
{
    token.notices.append({level, QLatin1String(code), std::move(text), repair, std::move(label)});
}

QString textOf(const StoredField *field)
{
    return field != nullptr && field->isScalar() && !field->isNull() ? QString::fromUtf8(field->text) : QString();
}

bool looksLikeUuid(QByteArrayView text)
{
    return text.size() == 36 && text[8] == '-' && text[13] == '-' && text[18] == '-' && text[23] == '-';
}

/// Plain scalars that begin like a number, or are as short as "yes" and "off".
bool mayReadDifferently(const StoredField &field)
{
    if (field.shape != StoredField::Shape::Plain || field.text.isEmpty() || looksLikeUuid(field.text))
        return false;
    constexpr qsizetype longestWord = 5;
    const char first = field.text.front();
    if ((first >= '0' && first <= '9') || first == '+' || first == '-' || first == '.')
        return !yaml::plainInteger(field.text);
    return field.text.size() <= longestWord;
}

QString listed(QStringList keys)
{
    if (keys.size() > listedKeys) {
        keys = keys.first(listedKeys);
        keys.append(QString(QChar(0x2026)));
    }
    return keys.join(QLatin1String(", "));
}

std::optional<QString> evaluatedIn(const yaml::Node &node)
{
    switch (node.kind) {
    case yaml::Node::Kind::Scalar:
        return evaluatedPiece(node.text);
    case yaml::Node::Kind::Map:
        for (const yaml::Entry &entry : node.entries) {
            if (auto piece = evaluatedIn(entry.value))
                return piece;
        }
        return std::nullopt;
    case yaml::Node::Kind::Sequence:
        for (const yaml::Node &item : node.items) {
            if (auto piece = evaluatedIn(item))
                return piece;
        }
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

} // namespace

FileJudge::FileJudge(Era era, const SiteSettings &settings)
    : m_era(era)
    , m_cacheEnabled(settings.cacheEnabled)
    , m_dateFormat(settings.dateFormat)
    , m_timeZone(settings.timeZone)
{
}

void FileJudge::judge(const StoredFields &fields, Token &token) const
{
    token.name = textOf(fields.find("title"));
    token.createdBy = textOf(fields.find("created_by"));
    judgeSecret(fields, token);
    judgeDates(fields, token);
    judgeTexts(fields, token);
    judgeCache(fields, token);
    const QString own = textOf(fields.find("id"));
    if (m_era == Era::Hashed && !own.isEmpty() && own != token.id.value)
        note(token, Level::Warning, "lying-id",
             say(QT_TRANSLATE_NOOP("Flextype",
                                   "The file has a field “id” that is not the id of this token. The server's "
                                   "answers carry it; the folder's name is what counts.")));
}

void FileJudge::judgeSecret(const StoredFields &fields, Token &token) const
{
    if (m_era == Era::Plain) {
        token.secretAvailability = SecretAvailability::Always;
        token.hasSecret = true;
        return;
    }
    token.secretAvailability = SecretAvailability::Never;
    const StoredField *const hash = fields.given("hashed_access_token");
    if (hash == nullptr) {
        note(token, Level::Info, "no-secret",
             say(QT_TRANSLATE_NOOP("Flextype", "No access token: whoever has the public token can read with it, and "
                                               "nobody can write with it.")));
        return;
    }
    const bool plainNumber =
        hash->shape == StoredField::Shape::Plain &&
        (yaml::plainInteger(hash->text).has_value() || hash->text == "true" || hash->text == "false");
    token.hasSecret =
        hash->isScalar() && !plainNumber && (crypto::looksLikeBcrypt(hash->text) || hash->text.startsWith("$argon2i"));
    if (!token.hasSecret)
        note(token, Level::Warning, "hash-never-matches",
             say(QT_TRANSLATE_NOOP("Flextype", "The stored hash is none that Flextype understands: no access token can "
                                               "ever match it. Set a new access token.")));
}

void FileJudge::judgeDates(const StoredFields &fields, Token &token) const
{
    const StoredField *const created = fields.given("created_at");
    if (created == nullptr || !created->isScalar())
        return;
    const bool integer = created->shape == StoredField::Shape::Plain && yaml::plainInteger(created->text).has_value();
    if (m_era == Era::Plain)
        token.createdAt = readPhpDate(QString::fromUtf8(created->text), m_dateFormat, m_timeZone);
    if (!token.createdAt && !integer)
        token.createdAt = readStoredDate(created->text, m_timeZone);
    if (integer && m_era == Era::Hashed)
        note(token, Level::Warning, "integer-date",
             say(QT_TRANSLATE_NOOP("Flextype", "The date of creation is stored as a number, which the server reads as "
                                               "1970.")));
}

void FileJudge::judgeTexts(const StoredFields &fields, Token &token) const
{
    QStringList different;
    for (const StoredField &field : fields.all()) {
        if (field.shape == StoredField::Shape::Map || field.shape == StoredField::Shape::List) {
            if (field.key == "title")
                note(token, Level::Warning, "title-not-text",
                     say(QT_TRANSLATE_NOOP("Flextype", "The title is a list or a map, not a text. Mend the file by "
                                                       "hand.")));
        } else if (mayReadDifferently(field) && yaml::readsDifferently(QString::fromUtf8(field.text))) {
            different.append(QString::fromUtf8(field.key));
        }
        if (m_era == Era::Plain || !fields.mayBeEvaluated())
            continue;
        const std::optional<QString> piece =
            field.node != nullptr ? evaluatedIn(*field.node) : evaluatedPiece(field.text);
        if (piece)
            note(token, Level::Warning, "template-text",
                 say(QT_TRANSLATE_NOOP("Flextype", "Flextype evaluates “%1” in the field %2 as a template: its answers "
                                                   "differ from what is stored, or its list of tokens breaks. Change "
                                                   "the text."),
                     {*piece, QString::fromUtf8(field.key)}));
    }
    if (!different.isEmpty())
        note(token, Level::Warning, "read-differently",
             say(QT_TRANSLATE_NOOP("Flextype",
                                   "Written without quotes, so that servers read it differently: %1. What is "
                                   "shown is the stored text."),
                 {listed(different)}));
}

void FileJudge::judgeCache(const StoredFields &fields, Token &token) const
{
    if (m_era == Era::Plain)
        return;
    token.callsApproximate = m_cacheEnabled;
    const StoredField *const cache = fields.find("cache");
    if (cache == nullptr || cache->node == nullptr)
        return;
    for (const yaml::Entry &entry : cache->node->entries) {
        if (entry.key == QLatin1String("enabled") && yaml::resolve(entry.value) == QJsonValue(false)) {
            token.callsApproximate = false;
            if (m_cacheEnabled)
                note(token, Level::Info, "counted-exactly",
                     say(QT_TRANSLATE_NOOP("Flextype",
                                           "The server's cache is switched off for this token: its calls are "
                                           "counted exactly.")));
        }
    }
}

void FileJudge::judgeDocument(const yaml::Document &document, Token &token) const
{
    using Code = yaml::Finding::Code;
    QStringList twice;
    bool integerKeys = false;
    for (const yaml::Finding &finding : document.findings()) {
        if (finding.code == Code::DuplicateKey && !twice.contains(finding.key))
            twice.append(finding.key);
        bool isNumber = false;
        finding.key.toLongLong(&isNumber);
        integerKeys = integerKeys || (finding.code == Code::KeyIsNotText && isNumber);
    }
    if (!twice.isEmpty()) {
        token.editable = false;
        note(token, Level::Warning, "duplicate-keys",
             say(QT_TRANSLATE_NOOP("Flextype", "%1 stands twice in the file. Some servers take the last one, which is "
                                               "shown here, others cannot read the file at all."),
                 {listed(twice)}),
             repairs::dropDuplicates, say(QT_TRANSLATE_NOOP("Flextype", "Keep the last one of each")));
    }
    if (document.has(Code::AnchorOrAlias)) {
        token.editable = false;
        note(token, Level::Warning, "aliases",
             say(QT_TRANSLATE_NOOP("Flextype", "The file uses YAML aliases. It is shown, not edited.")));
    }
    if (document.has(Code::KeyIsNotText)) {
        token.editable = false;
        token.state = TokenState::Broken;
        if (integerKeys)
            note(
                token, Level::Error, "integer-keys",
                say(QT_TRANSLATE_NOOP("Flextype", "Left behind by a create that failed: it has numbers for keys, which "
                                                  "breaks the site's list of tokens, and nobody has its secret. Revoke "
                                                  "it.")));
        else
            note(
                token, Level::Error, "odd-keys",
                say(QT_TRANSLATE_NOOP("Flextype", "The file has keys that are no texts, and the server fails at it. It "
                                                  "is shown, not edited; mend it by hand.")));
    }
    if (document.has(Code::ByteOrderMark))
        note(token, Level::Warning, "byte-order-mark",
             say(QT_TRANSLATE_NOOP("Flextype", "The file begins with a byte order mark, which some servers take for a "
                                               "part of the first field's name.")));
}

} // namespace tokendesk::flextype
