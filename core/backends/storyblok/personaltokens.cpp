// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/storyblok/personaltokens.h"

#include "core/backends/storyblok/answers.h"
#include "core/backends/storyblok/dates.h"
#include "core/backends/storyblok/personaltoken.h"
#include "core/backends/storyblok/words.h"

#include <QCoreApplication>

namespace tokendesk::storyblok {

namespace {

const QString secretName = QStringLiteral("personal_access_token");
const QString nameField = QStringLiteral("name");
const QString allRightsField = QStringLiteral("user_permission");
const QString scopesField = QStringLiteral("scopes");
const QString spacesField = QStringLiteral("space_ids");
const QString expiryName = QStringLiteral("expires_at");

FieldSpec onceField(const QString &name, FieldType type, Phrase label, Phrase help)
{
    FieldSpec spec;
    spec.name = name;
    spec.type = type;
    spec.label = std::move(label);
    spec.help = std::move(help);
    spec.changeable = false;
    spec.choicesFromServer = type == FieldType::MultiChoice || type == FieldType::ScopeMatrix;
    return spec;
}

Result<QJsonObject> bodyOf(const TokenDraft &draft)
{
    const bool allRights = draft.fields.value(allRightsField).toBool();
    const QStringList scopes = draft.fields.value(scopesField).toStringList();
    const QStringList spaces = draft.fields.value(spacesField).toStringList();
    QJsonObject body{{nameField, draft.fields.value(nameField).toString()}};
    if (allRights && !(scopes.isEmpty() && spaces.isEmpty()))
        return fail(ErrorKind::InvalidInput, scopes.isEmpty() ? spacesField : scopesField, {},
                    say(QT_TRANSLATE_NOOP("Storyblok", "A token with all rights of your user has no rights and spaces "
                                                       "of its own: choose one or the other.")));
    if (!allRights && scopes.isEmpty())
        return fail(ErrorKind::InvalidInput, scopesField, {},
                    say(QT_TRANSLATE_NOOP("Storyblok", "Choose at least one right, or all rights of your user.")));
    if (allRights)
        body.insert(allRightsField, true);
    else
        body.insert(scopesField, QJsonArray::fromStringList(scopes));
    if (!spaces.isEmpty())
        body.insert(spacesField, idsToJson(spaces));
    if (const QDate day = draft.fields.value(expiryName).toDate(); day.isValid())
        body.insert(expiryName, expiryText(day));
    return body;
}

} // namespace

QString PersonalTokens::apiUrl() const
{
    return requests().place().management.toString() + requests().personalTokens().path;
}

QList<KindSpec> PersonalTokens::kinds() const
{
    KindSpec spec;
    spec.id = personalKind;
    spec.label = say(QT_TRANSLATE_NOOP("Storyblok", "Personal access token"));
    spec.canDo = say(QT_TRANSLATE_NOOP("Storyblok", "The Management API, in the name of its user: what its rights and "
                                                    "spaces allow."));
    spec.secretAvailability = SecretAvailability::Once;
    spec.secretName = secretName;
    spec.revokeConsequences = {say(QT_TRANSLATE_NOOP(
        "Storyblok", "Storyblok keeps a revoked personal access token in the list, marked as revoked."))};
    FieldSpec name;
    name.name = nameField;
    name.label = say(QT_TRANSLATE_NOOP("Storyblok", "Name"));
    name.required = true;
    FieldSpec allRights =
        onceField(allRightsField, FieldType::Switch, say(QT_TRANSLATE_NOOP("Storyblok", "All my rights")),
                  say(QT_TRANSLATE_NOOP("Storyblok", "Everything that your user may do, in all spaces. Needed to "
                                                     "manage tokens.")));
    allRights.initial = false;
    spec.fields = {
        name,
        allRights,
        onceField(scopesField, FieldType::ScopeMatrix, say(QT_TRANSLATE_NOOP("Storyblok", "Rights")),
                  say(QT_TRANSLATE_NOOP("Storyblok", "What it may do; they cannot be changed later."))),
        onceField(spacesField, FieldType::MultiChoice, say(QT_TRANSLATE_NOOP("Storyblok", "Spaces")),
                  say(QT_TRANSLATE_NOOP("Storyblok", "Where it may do so. None: all spaces of your user."))),
        expiryField(session().clock(),
                    say(QT_TRANSLATE_NOOP("Storyblok", "At most a year from today; empty: Storyblok's own limit."))),
    };
    return {spec};
}

Result<QList<Token>> PersonalTokens::list(const CancelToken &cancel)
{
    const Result<HttpAnswer> answer = session().send(requests().personalTokens(), cancel);
    if (!answer)
        return fail(answer.error());
    const Result<QJsonArray> items = listOf(*answer, QStringLiteral("personal_access_tokens"));
    if (!items)
        return fail(items.error());
    QList<Token> tokens;
    for (const QJsonValue &item : *items) {
        tokens.append(personalTokenFrom(item.toObject(), session().clock().nowUtc(), apiUrl()));
        if (tokens.last().id.value.isEmpty())
            tokens.last().id.value = QStringLiteral("unreadable-%1").arg(tokens.size());
    }
    return tokens;
}

Result<CreatedToken> PersonalTokens::create(const TokenDraft &draft, const CancelToken &cancel)
{
    const Result<QJsonObject> body = bodyOf(draft);
    if (!body)
        return fail(body.error());
    const Result<QList<Token>> before = list(cancel);
    if (!before)
        return fail(before.error());
    const Result<HttpAnswer> answer = session().send(requests().createPersonalToken(*body), cancel);
    const Result<QJsonObject> object =
        answer ? objectOf(*answer, QStringLiteral("personal_access_token")) : Result<QJsonObject>(fail(answer.error()));
    if (object) {
        CreatedToken created{.token = personalTokenFrom(*object, session().clock().nowUtc(), apiUrl())};
        Secret value = secretOf(object->value(QLatin1String("full_token")));
        if (created.token.state != TokenState::Broken && !value.isEmpty()) {
            created.secrets.push_back(
                {secretName, say(QT_TRANSLATE_NOOP("Storyblok", "Personal access token")), std::move(value)});
            return created;
        }
    }
    if (!object && !isUncertain(object.error()))
        return fail(object.error());
    // Its value was shown in the answer that is lost, and never again.
    Error why = object ? answer->error(ErrorKind::Protocol) : object.error();
    const Result<QList<Token>> after = list(cancel);
    const QString name = body->value(nameField).toString();
    const bool made =
        after && std::any_of(after->begin(), after->end(), [&](const Token &token) {
            return token.name == name && std::none_of(before->begin(), before->end(),
                                                      [&token](const Token &old) { return old.id == token.id; });
        });
    if (made)
        why.reason = say(QT_TRANSLATE_NOOP("Storyblok", "The token “%1” was made, but the answer with its value was "
                                                        "lost, and Storyblok shows it only once. Revoke it and make "
                                                        "another one."),
                         {name});
    else if (!after)
        why.reason = say(QT_TRANSLATE_NOOP("Storyblok", "Storyblok's answer was lost, and its list cannot be read: the "
                                                        "token may have been made. List the tokens before you try "
                                                        "again."));
    return fail(std::move(why));
}

Result<Token> PersonalTokens::update(const TokenId &id, const TokenDraft &draft, const CancelToken &cancel)
{
    const Result<Token> before = find(id, cancel);
    if (!before)
        return fail(before.error());
    const Result<qint64> number = numberOf(id);
    if (!number)
        return fail(number.error());
    for (auto field = draft.fields.begin(); field != draft.fields.end(); ++field) {
        if (field.key() != nameField)
            return fail(ErrorKind::InvalidInput, field.key(), {},
                        say(QT_TRANSLATE_NOOP("Storyblok", "Only the name of a personal access token can be changed. "
                                                           "Make a new one instead.")));
    }
    if (draft.seen.value(nameField, before->name) != before->name)
        return fail(ErrorKind::Conflict, nameField, {},
                    say(QT_TRANSLATE_NOOP("Storyblok", "Somebody else has changed this field meanwhile. Look at the "
                                                       "token again, then decide.")));
    const QString name = draft.fields.value(nameField, before->name).toString();
    Result<HttpAnswer> answer = session().send(requests().renamePersonalToken(*number, name, false), cancel);
    if (!answer && answer.error().kind == ErrorKind::NotFound && isLegacy(*before))
        answer = session().send(requests().renamePersonalToken(*number, name, true), cancel);
    if (!answer && !isUncertain(answer.error()))
        return fail(answer.error());
    Result<Token> now = find(id, cancel);
    if (now && now->name != name)
        return answer ? fail(ErrorKind::Protocol, id.value, {},
                             say(QT_TRANSLATE_NOOP("Storyblok", "Storyblok accepted the change, but its list does not "
                                                                "show it. Look at the token again.")))
                      : fail(answer.error());
    return now;
}

/// token_display of the token that signs in; empty where it has none.
Result<QString> PersonalTokens::ownDisplay(const CancelToken &cancel)
{
    const Result<Access> access = session().access(cancel);
    if (!access)
        return fail(access.error());
    if (*access != Access::Personal && *access != Access::Legacy)
        return QString();
    const Result<HttpAnswer> answer = session().send(requests().validate(), cancel);
    const Result<QJsonValue> json = answer ? answer->json() : Result<QJsonValue>(fail(answer.error()));
    if (!json)
        return fail(json.error());
    return json->toObject().value(QLatin1String("token_display")).toString();
}

Result<Revoked> PersonalTokens::revoke(const TokenId &id, const CancelToken &cancel)
{
    const Result<Token> before = find(id, cancel);
    if (!before)
        return fail(before.error());
    const Result<qint64> number = numberOf(id);
    if (!number)
        return fail(number.error());
    const Revoked revoked{.id = id, .name = before->name, .restoreKey = {}};
    if (before->state == TokenState::Disabled)
        return revoked;
    const Result<QString> own = ownDisplay(cancel);
    if (!own)
        return fail(own.error());
    if (!own->isEmpty() && *own == displayOf(*before))
        return fail(ErrorKind::Conflict, before->name, {},
                    say(QT_TRANSLATE_NOOP("Storyblok", "This connection signs in with this very token. Sign in with "
                                                       "another one first, then revoke it.")));
    Result<HttpAnswer> answer = session().send(requests().deletePersonalToken(*number, false), cancel);
    if (!answer && answer.error().kind == ErrorKind::NotFound && isLegacy(*before))
        answer = session().send(requests().deletePersonalToken(*number, true), cancel);
    return deleted(revoked, answer, [&]() -> Result<bool> {
        const Result<Token> after = find(id, cancel);
        if (after)
            return after->state == TokenState::Disabled;
        return after.error().kind == ErrorKind::NotFound ? Result<bool>(true) : fail(after.error());
    });
}

Result<TokenDraft> PersonalTokens::successor(const TokenId &id, const CancelToken &cancel)
{
    const Result<Token> token = find(id, cancel);
    if (!token)
        return fail(token.error());
    TokenDraft draft{.kind = personalKind, .fields = {{nameField, token->name}}, .seen = {}};
    // A legacy token has no rights and spaces of its own: it may do all that its user may.
    const bool allRights = isLegacy(*token) || token->scopes.contains(allRightsField);
    draft.fields.insert(allRightsField, allRights);
    if (!allRights) {
        draft.fields.insert(scopesField, token->scopes);
        draft.fields.insert(spacesField, spacesOf(*token));
    }
    return draft;
}

/// Asks the server with the secret itself, and compares what it says of it with the row.
Result<Verified> PersonalTokens::verify(const TokenId &id, const Secret &secret, const CancelToken &cancel)
{
    const Result<Token> token = find(id, cancel);
    if (!token)
        return fail(token.error());
    HttpRequest request = requests().validate();
    request.addHeader("Authorization", secret);
    const Result<HttpAnswer> answer = session().sendBare(request, cancel);
    if (!answer)
        return fail(answer.error());
    constexpr int unauthorised = 401;
    if (answer->status == unauthorised)
        return token->state == TokenState::Enabled ? Verified::WrongSecret : Verified::NotUsable;
    if (!answer->isSuccess())
        return fail(session().problem(*answer, Access::None));
    const Result<QJsonValue> json = answer->json();
    if (!json)
        return fail(json.error());
    const QString display = json->toObject().value(QLatin1String("token_display")).toString();
    const QString end = displayOf(*token).right(4);
    const bool same = display.isEmpty() ? secret.reveal().endsWith(end) : display == displayOf(*token);
    return same ? Verified::Works : Verified::WrongSecret;
}

} // namespace tokendesk::storyblok
