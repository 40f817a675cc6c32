// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/contentstack/tokencreator.h"

#include "core/backends/contentstack/pickers.h"
#include "core/backends/contentstack/reading.h"
#include "core/backends/contentstack/tokenbody.h"
#include "core/backends/contentstack/tokenmapping.h"
#include "core/backends/contentstack/words.h"

namespace tokendesk::contentstack {

namespace {

const QString uidKey = QStringLiteral("uid");
const QString nameKey = QStringLiteral("name");

QString textOf(const QJsonValue &entry, const QString &key)
{
    return entry.toObject().value(key).toString();
}

bool hasUid(const QJsonArray &tokens, const QString &uid)
{
    return std::any_of(tokens.begin(), tokens.end(),
                       [&](const QJsonValue &each) { return textOf(each, uidKey) == uid; });
}

/// The server wants a branch or an alias on every stack that has branches at all.
Result<> checkBranches(const Work &work, const TokenDraft &draft)
{
    if (!draft.fields.value(field::branches).toStringList().isEmpty() ||
        !draft.fields.value(field::aliases).toStringList().isEmpty())
        return {};
    const Result<QStringList> branches = branchNames(work);
    if (!branches)
        return fail(branches.error());
    if (branches->isEmpty())
        return {};
    return refusedField(field::branches, say(QT_TRANSLATE_NOOP("Contentstack", "Choose at least one branch or one "
                                                                               "alias: Contentstack makes no token "
                                                                               "without.")));
}

Notice notice(const char *code, Phrase text, Notice::Level level = Notice::Level::Warning)
{
    return {.level = level, .code = QLatin1String(code), .text = std::move(text), .repair = {}, .repairLabel = {}};
}

/// One creation, step by step.
class Creation final
{
public:
    Creation(const Work &work, const TokenDraft &draft)
        : m_work(work)
        , m_draft(draft)
        , m_name(draft.fields.value(field::name).toString())
        , m_withPreview(draft.kind == deliveryKind && draft.fields.value(field::previewToken).toBool())
    {
    }

    Result<CreatedToken> run();

private:
    Result<QJsonObject> post();
    Result<QJsonObject> lookUp(const Error &lost);
    Result<QJsonObject> withPreviewToken(QJsonObject stored);
    void nameTheVanished(const QString &made);

    const Work &m_work;
    const TokenDraft &m_draft;
    const QString m_name;
    const bool m_withPreview;
    QJsonArray m_before;
    QList<Notice> m_notices;
};

Result<CreatedToken> Creation::run()
{
    if (Result<> checked = checkBranches(m_work, m_draft); !checked)
        return fail(std::move(checked.error()));
    Result<QJsonArray> before = storedTokens(m_work, m_draft.kind);
    if (!before)
        return fail(std::move(before.error()));
    m_before = std::move(*before);
    Result<QJsonObject> made = post();
    if (made && m_withPreview)
        made = withPreviewToken(std::move(*made));
    if (!made)
        return fail(std::move(made.error()));
    nameTheVanished(made->value(uidKey).toString());
    CreatedToken created{.token = tokenFrom(*made, m_draft.kind, Detail::Whole, m_work.clock.nowUtc()),
                         .secrets = secretsIn(*made)};
    if (created.secrets.empty())
        m_notices.append(notice("value-not-sent",
                                say(QT_TRANSLATE_NOOP("Contentstack", "The token was made, but its value was not in "
                                                                      "the answer. Revoke it and make another."))));
    created.token.notices.append(m_notices);
    return created;
}

Result<QJsonObject> Creation::post()
{
    const HttpRequest request = m_work.requests().create(m_draft.kind, createBody(m_draft), m_withPreview);
    const Result<HttpAnswer> answer = m_work.session.send(request.clone(), m_work.cancel);
    if (!answer)
        return mayHaveArrived(answer.error()) ? lookUp(answer.error()) : fail(answer.error());
    const Asked asked{.what = Asked::What::Create, .kind = m_draft.kind, .object = m_name};
    if (answer->status >= 500)
        return lookUp(m_work.session.problem(*answer, asked));
    if (!answer->isSuccess())
        return fail(m_work.session.problem(*answer, asked));
    const Result<QJsonValue> json = answer->json();
    Result<QJsonObject> made = json ? tokenIn(json->toObject(), m_name) : fail(json.error());
    return made ? made : lookUp(made.error());
}

/// Whether the token is there after all: one of this name that was not there before. A creation is never sent twice.
Result<QJsonObject> Creation::lookUp(const Error &lost)
{
    Error unknown = lost;
    unknown.object = m_name;
    // Cancelled or not: whoever asked must not be left with a token that nobody knows of.
    const Work uncancelled{m_work.session, m_work.knowledge, m_work.clock, {}};
    const Result<QJsonArray> now = storedTokens(uncancelled, m_draft.kind);
    if (!now) {
        unknown.kind = lost.kind == ErrorKind::Cancelled ? ErrorKind::Timeout : lost.kind;
        unknown.reason = say(QT_TRANSLATE_NOOP("Contentstack", "The answer was lost, and the list could not be read "
                                                               "either: the token may have been made. Refresh the list "
                                                               "and look for “%1” before you try again."),
                             {m_name});
        return fail(std::move(unknown));
    }
    QJsonObject found;
    for (const QJsonValue &each : *now) {
        if (textOf(each, nameKey) == m_name && !hasUid(m_before, textOf(each, uidKey)))
            found = each.toObject();
    }
    if (found.isEmpty()) {
        unknown.reason = say(QT_TRANSLATE_NOOP("Contentstack", "Contentstack did not answer as it should. The list was "
                                                               "read again: no token was made. Try again."));
        return fail(std::move(unknown));
    }
    if (m_draft.kind == managementKind) {
        // Its value was in the lost answer and nowhere else.
        unknown.kind = ErrorKind::Timeout;
        unknown.reason =
            say(QT_TRANSLATE_NOOP("Contentstack", "The token “%1” was made, but its value was in the answer "
                                                  "that got lost, and it is never shown again. Revoke that "
                                                  "token (%2), then create it once more."),
                {m_name, found.value(uidKey).toString()});
        return fail(std::move(unknown));
    }
    m_notices.append(notice("answer-lost",
                            say(QT_TRANSLATE_NOOP("Contentstack", "The answer got lost on the way; the list shows that "
                                                                  "the token was made, and only once.")),
                            Notice::Level::Info));
    return found;
}

/// The answer does not reliably carry the preview token: it is read back before anything is said about it.
Result<QJsonObject> Creation::withPreviewToken(QJsonObject stored)
{
    const QString key = field::previewToken;
    if (!stored.value(key).toString().isEmpty())
        return stored;
    Result<QJsonObject> again = storedToken(m_work, m_draft.kind, stored.value(uidKey).toString());
    if (again && !again->value(key).toString().isEmpty())
        return again;
    m_notices.append(notice("no-preview-token",
                            say(QT_TRANSLATE_NOOP("Contentstack", "The token was made, but its preview token did not "
                                                                  "come with it. Edit the token and switch “With "
                                                                  "preview token” on."))));
    return stored;
}

/// Above a limit the oldest token may end without a word: what was there before and is not there now has a name.
void Creation::nameTheVanished(const QString &made)
{
    const Result<QJsonArray> now = storedTokens(m_work, m_draft.kind);
    if (!now)
        return;
    for (const QJsonValue &each : m_before) {
        const QString uid = textOf(each, uidKey);
        if (!hasUid(*now, uid))
            m_notices.append(
                notice("vanished", say(QT_TRANSLATE_NOOP("Contentstack", "The token “%1” (%2) was there "
                                                                         "before and is gone now: "
                                                                         "Contentstack may have ended it to "
                                                                         "make room, or somebody deleted "
                                                                         "it."),
                                       {textOf(each, nameKey), uid})));
    }
    if (!hasUid(*now, made))
        m_notices.append(notice("not-listed", say(QT_TRANSLATE_NOOP("Contentstack", "The new token is not in the list "
                                                                                    "yet. Refresh the list, and check "
                                                                                    "that it is there before you use "
                                                                                    "it."))));
}

} // namespace

SecretList secretsIn(const QJsonObject &stored)
{
    SecretList secrets;
    const auto take = [&](const QString &name, Phrase label) {
        if (QString value = stored.value(name).toString(); !value.isEmpty())
            secrets.push_back({.name = name, .label = std::move(label), .value = Secret::take(value)});
    };
    take(QStringLiteral("token"), say(QT_TRANSLATE_NOOP("Contentstack", "Token")));
    take(field::previewToken, say(QT_TRANSLATE_NOOP("Contentstack", "Preview token")));
    return secrets;
}

Result<CreatedToken> createToken(const Work &work, const TokenDraft &draft)
{
    return Creation(work, draft).run();
}

} // namespace tokendesk::contentstack
