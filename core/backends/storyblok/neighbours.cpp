// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/storyblok/neighbours.h"

#include "core/backends/storyblok/answers.h"
#include "core/backends/storyblok/dates.h"
#include "core/backends/storyblok/words.h"

#include <QCoreApplication>

namespace tokendesk::storyblok {

namespace {

KindSpec kind(const char *id, Phrase label, SecretAvailability availability, const char *secretName)
{
    KindSpec spec;
    spec.id = QLatin1String(id);
    spec.label = std::move(label);
    spec.canCreate = false;
    spec.secretAvailability = availability;
    spec.secretName = QLatin1String(secretName);
    return spec;
}

/// What all of them have in common.
Token tokenWith(const QString &id, const QJsonObject &json, const KindSpec &kind)
{
    Token token;
    token.id = {kind.id, id};
    token.name = json.value(QLatin1String("name")).toString();
    token.createdAt = timeOf(json.value(QLatin1String("created_at")));
    token.modifiedAt = timeOf(json.value(QLatin1String("updated_at")));
    token.expiresAt = timeOf(json.value(QLatin1String("expires_at")));
    token.lastUsedAt = timeOf(json.value(QLatin1String("last_used_at")));
    token.secretAvailability = kind.secretAvailability;
    token.hasSecret = true;
    token.attributes = harmlessAttributes(json, {QStringLiteral("id"), QStringLiteral("name")});
    if (const QString display = json.value(QLatin1String("token_display")).toString(); !display.isEmpty())
        token.attributes.append(attributeOf(QStringLiteral("token_display"), display));
    return token;
}

/// No token where there is no id.
std::optional<Token> tokenFrom(const QJsonObject &json, const KindSpec &kind)
{
    const std::optional<qint64> id = wholeNumber(json.value(QLatin1String("id")));
    return id ? std::optional(tokenWith(QString::number(*id), json, kind)) : std::nullopt;
}

/// Of an object that is not documented: a number or a text, else none.
QString anyId(const QJsonObject &json, const char *name)
{
    const QJsonValue value = json.value(QLatin1String(name));
    const std::optional<qint64> number = wholeNumber(value);
    return number ? QString::number(*number) : value.toString();
}

/// One without an id can be looked at only; `row` tells it from others.
Token openToken(const QString &id, const QJsonObject &json, const KindSpec &kind, qsizetype row)
{
    Token token = tokenWith(id.isEmpty() ? QStringLiteral("unreadable-%1").arg(row) : id, json, kind);
    token.hasSecret = false;
    if (id.isEmpty()) {
        token.state = TokenState::Broken;
        token.editable = false;
    }
    return token;
}

Result<QJsonArray> fetch(Session &session, HttpRequest request, const QString &name, const CancelToken &cancel)
{
    const Result<HttpAnswer> answer = session.send(std::move(request), cancel);
    return answer ? listOf(*answer, name) : Result<QJsonArray>(fail(answer.error()));
}

Result<SecretList> oneSecret(const QString &name, const Phrase &label, Secret value, const TokenId &id)
{
    if (value.isEmpty())
        return fail(ErrorKind::NotFound, id.value, {},
                    say(QT_TRANSLATE_NOOP("Storyblok", "Storyblok did not send the value of this token.")));
    SecretList secrets;
    secrets.push_back({name, label, std::move(value)});
    return secrets;
}

} // namespace

QList<KindSpec> Webhooks::kinds() const
{
    KindSpec spec =
        kind("webhook", say(QT_TRANSLATE_NOOP("Storyblok", "Webhook secret")), SecretAvailability::Always, "secret");
    spec.canDo = say(QT_TRANSLATE_NOOP("Storyblok", "Signing the messages that Storyblok sends to the webhook's "
                                                    "address."));
    spec.revokeConsequences = {
        say(QT_TRANSLATE_NOOP("Storyblok", "The webhook itself is deleted with its secret: its address is told "
                                           "nothing any more."))};
    return {spec};
}

Result<QJsonArray> Webhooks::items(const CancelToken &cancel)
{
    return fetch(session(), requests().webhooks(), QStringLiteral("webhook_endpoints"), cancel);
}

Result<QList<Token>> Webhooks::list(const CancelToken &cancel)
{
    const Result<QJsonArray> all = items(cancel);
    if (!all)
        return fail(all.error());
    QList<Token> tokens;
    for (const QJsonValue &item : *all) {
        const QJsonObject webhook = item.toObject();
        std::optional<Token> token = tokenFrom(webhook, kinds().first());
        if (!token || webhook.value(QLatin1String("secret")).toString().isEmpty())
            continue;
        if (!webhook.value(QLatin1String("activated")).toBool(true))
            token->state = TokenState::Disabled;
        tokens.append(std::move(*token));
    }
    return tokens;
}

Result<Revoked> Webhooks::revoke(const TokenId &id, const CancelToken &cancel)
{
    const Result<qint64> number = numberOf(id);
    return number ? removeWith(id, requests().deleteWebhook(*number), cancel) : fail(number.error());
}

Result<SecretList> Webhooks::secrets(const TokenId &id, const CancelToken &cancel)
{
    const Result<QJsonArray> all = items(cancel);
    if (!all)
        return fail(all.error());
    Secret value;
    for (const QJsonValue &item : *all) {
        const QJsonObject webhook = item.toObject();
        if (const std::optional<Token> token = tokenFrom(webhook, kinds().first()); token && token->id == id)
            value = secretOf(webhook.value(QLatin1String("secret")));
    }
    return oneSecret(QStringLiteral("secret"), say(QT_TRANSLATE_NOOP("Storyblok", "Webhook secret")), std::move(value),
                     id);
}

QList<KindSpec> ScimTokens::kinds() const
{
    KindSpec spec =
        kind("scim", say(QT_TRANSLATE_NOOP("Storyblok", "SCIM token")), SecretAvailability::Once, "scim_token");
    spec.canDo = say(QT_TRANSLATE_NOOP("Storyblok", "Adding and removing users of the organisation."));
    spec.canCreate = true;
    FieldSpec name;
    name.name = QStringLiteral("name");
    name.label = say(QT_TRANSLATE_NOOP("Storyblok", "Name"));
    name.required = true;
    name.changeable = false;
    spec.fields = {
        name, expiryField(session().clock(),
                          say(QT_TRANSLATE_NOOP("Storyblok", "At most a year from today; empty: it never expires.")))};
    return {spec};
}

Result<QList<Token>> ScimTokens::list(const CancelToken &cancel)
{
    const Result<QJsonArray> all = fetch(session(), requests().scimTokens(), QStringLiteral("scim_tokens"), cancel);
    if (!all)
        return fail(all.error());
    QList<Token> tokens;
    for (const QJsonValue &item : *all) {
        if (std::optional<Token> token = tokenFrom(item.toObject(), kinds().first())) {
            if (token->expiresAt && *token->expiresAt <= session().clock().nowUtc())
                token->state = TokenState::Expired;
            tokens.append(std::move(*token));
        }
    }
    return tokens;
}

Result<CreatedToken> ScimTokens::create(const TokenDraft &draft, const CancelToken &cancel)
{
    QJsonObject body{{QStringLiteral("name"), draft.fields.value(QStringLiteral("name")).toString()}};
    if (const QDate day = draft.fields.value(QStringLiteral("expires_at")).toDate(); day.isValid())
        body.insert(QStringLiteral("expires_at"), expiryText(day));
    const Result<HttpAnswer> answer = session().send(requests().createScimToken(body), cancel);
    const Result<QJsonObject> object =
        answer ? objectOf(*answer, QStringLiteral("scim_token")) : Result<QJsonObject>(fail(answer.error()));
    std::optional<Token> token = object ? tokenFrom(*object, kinds().first()) : std::nullopt;
    Secret value = object ? secretOf(object->value(QLatin1String("full_token"))) : Secret();
    if (token && !value.isEmpty()) {
        CreatedToken created{.token = std::move(*token)};
        created.secrets.push_back(
            {QStringLiteral("scim_token"), say(QT_TRANSLATE_NOOP("Storyblok", "SCIM token")), std::move(value)});
        return created;
    }
    if (!object && !isUncertain(object.error()))
        return fail(object.error());
    Error why = object ? answer->error(ErrorKind::Protocol) : object.error();
    why.reason = say(QT_TRANSLATE_NOOP("Storyblok", "The token may have been made, but the answer with its value was "
                                                    "lost, and Storyblok shows it only once. List the tokens, revoke "
                                                    "it and make another one."));
    return fail(std::move(why));
}

Result<Revoked> ScimTokens::revoke(const TokenId &id, const CancelToken &cancel)
{
    const Result<qint64> number = numberOf(id);
    return number ? removeWith(id, requests().deleteScimToken(*number), cancel) : fail(number.error());
}

QList<KindSpec> OAuthGrants::kinds() const
{
    KindSpec spec =
        kind("oauth-grant", say(QT_TRANSLATE_NOOP("Storyblok", "OAuth grant")), SecretAvailability::Never, "");
    spec.canDo = say(QT_TRANSLATE_NOOP("Storyblok", "An app may act in your name, within what you granted it."));
    return {spec};
}

Result<QList<Token>> OAuthGrants::list(const CancelToken &cancel)
{
    const Result<HttpAnswer> answer = session().send(requests().grants(), cancel);
    const Result<QJsonArray> all =
        answer ? anyListOf(*answer, QStringLiteral("oauth_grants")) : Result<QJsonArray>(fail(answer.error()));
    if (!all)
        return fail(all.error());
    QList<Token> tokens;
    for (const QJsonValue &item : *all) {
        const QJsonObject grant = item.toObject();
        Token token = openToken(anyId(grant, "id"), grant, kinds().first(), tokens.size() + 1);
        if (token.name.isEmpty())
            token.name = grant.value(QLatin1String("app")).toObject().value(QLatin1String("name")).toString();
        tokens.append(std::move(token));
    }
    return tokens;
}

Result<Revoked> OAuthGrants::revoke(const TokenId &id, const CancelToken &cancel)
{
    return removeWith(id, requests().deleteGrant(id.value), cancel);
}

QList<KindSpec> RegisteredApps::kinds() const
{
    KindSpec spec = kind("registered-app", say(QT_TRANSLATE_NOOP("Storyblok", "Registered OAuth app")),
                         SecretAvailability::Never, "");
    spec.canDo = say(QT_TRANSLATE_NOOP("Storyblok", "Asking users of the organisation to let an app act for them."));
    spec.revokeConsequences = {
        say(QT_TRANSLATE_NOOP("Storyblok", "All that users have granted the app ends with it."))};
    return {spec};
}

Result<QList<Token>> RegisteredApps::list(const CancelToken &cancel)
{
    const Result<HttpAnswer> answer = session().send(requests().registrations(), cancel);
    const Result<QJsonArray> all =
        answer ? anyListOf(*answer, QStringLiteral("clients")) : Result<QJsonArray>(fail(answer.error()));
    if (!all)
        return fail(all.error());
    QList<Token> tokens;
    for (const QJsonValue &item : *all) {
        const QJsonObject app = item.toObject();
        Token token = openToken(anyId(app, "client_id"), app, kinds().first(), tokens.size() + 1);
        if (token.name.isEmpty())
            token.name = app.value(QLatin1String("client_name")).toString();
        tokens.append(std::move(token));
    }
    return tokens;
}

Result<Revoked> RegisteredApps::revoke(const TokenId &id, const CancelToken &cancel)
{
    return removeWith(id, requests().deleteRegistration(id.value), cancel);
}

QList<KindSpec> OAuthClients::kinds() const
{
    KindSpec spec = kind("oauth-client", say(QT_TRANSLATE_NOOP("Storyblok", "OAuth app")), SecretAvailability::Always,
                         "oauth_secret");
    spec.canDo = say(QT_TRANSLATE_NOOP("Storyblok", "Asking users of the organisation to let an app act for them."));
    spec.canRevoke = false; // the API has no way to delete one
    return {spec};
}

Result<QList<Token>> OAuthClients::list(const CancelToken &cancel)
{
    const Result<QJsonArray> all = fetch(session(), requests().clients(), QStringLiteral("oauth_clients"), cancel);
    if (!all)
        return fail(all.error());
    QList<Token> tokens;
    for (const QJsonValue &item : *all) {
        if (std::optional<Token> token = tokenFrom(item.toObject(), kinds().first())) {
            token->editable = false;
            tokens.append(std::move(*token));
        }
    }
    return tokens;
}

Result<SecretList> OAuthClients::secrets(const TokenId &id, const CancelToken &cancel)
{
    const Result<qint64> number = numberOf(id);
    if (!number)
        return fail(number.error());
    const Result<HttpAnswer> answer = session().send(requests().client(*number), cancel);
    const Result<QJsonObject> object =
        answer ? objectOf(*answer, QStringLiteral("oauth_client")) : Result<QJsonObject>(fail(answer.error()));
    if (!object)
        return fail(object.error());
    return oneSecret(QStringLiteral("oauth_secret"), say(QT_TRANSLATE_NOOP("Storyblok", "Client secret")),
                     secretOf(object->value(QLatin1String("oauth_secret"))), id);
}

} // namespace tokendesk::storyblok
