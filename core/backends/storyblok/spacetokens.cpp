// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/storyblok/spacetokens.h"

#include "core/backends/storyblok/activityfeed.h"
#include "core/backends/storyblok/answers.h"
#include "core/backends/storyblok/spacefields.h"
#include "core/backends/storyblok/spacenotices.h"
#include "core/backends/storyblok/words.h"

#include <QCoreApplication>

namespace tokendesk::storyblok {

namespace {

CreatedToken handOver(ApiKey key, const QString &apiUrl)
{
    CreatedToken created{.token = key.toToken(apiUrl)};
    created.secrets.push_back(
        {spaceSecretName, say(QT_TRANSLATE_NOOP("Storyblok", "Access token")), std::move(key.value)});
    return created;
}

const ApiKey *keyOf(const std::vector<ApiKey> &keys, qint64 id)
{
    const auto found = std::find_if(keys.begin(), keys.end(), [id](const ApiKey &key) { return key.id == id; });
    return found == keys.end() ? nullptr : &*found;
}

/// The server keeps no version: what the user saw in a changed field must still be there.
Result<> unchangedSince(const Token &now, const TokenDraft &draft)
{
    for (auto field = draft.fields.begin(); field != draft.fields.end(); ++field) {
        const auto seen = draft.seen.constFind(field.key());
        if (seen == draft.seen.constEnd())
            continue;
        for (const Attribute &attribute : now.attributes) {
            if (attribute.name == field.key() && attribute.stored != *seen)
                return fail(ErrorKind::Conflict, field.key(), {},
                            say(QT_TRANSLATE_NOOP("Storyblok", "Somebody else has changed this field meanwhile. Look "
                                                               "at the token again, then decide.")));
        }
    }
    return {};
}

} // namespace

QList<KindSpec> SpaceTokens::kinds() const
{
    return spaceKinds({m_hasStages, m_hasFolders, m_hasReleases});
}

QString SpaceTokens::apiUrl() const
{
    return requests().place().management.toString() + requests().apiKeys().path;
}

void SpaceTokens::learnApps(const CancelToken &cancel)
{
    const Result<HttpAnswer> answer = session().send(requests().appProvisions(), cancel);
    const Result<QJsonArray> apps =
        answer ? listOf(*answer, QStringLiteral("app_provisions")) : Result<QJsonArray>(fail(answer.error()));
    if (!apps)
        return;
    QStringList slugs;
    for (const QJsonValue &app : *apps)
        slugs.append(app.toObject().value(QLatin1String("slug")).toString());
    m_hasStages = slugs.contains(QLatin1String("branches"));
    m_hasFolders = slugs.contains(QLatin1String("token_permissions"));
    m_hasReleases = slugs.contains(QLatin1String("releases"));
    m_knowsApps = true;
}

Result<std::vector<ApiKey>> SpaceTokens::keys(const CancelToken &cancel)
{
    const Result<HttpAnswer> answer = session().send(requests().apiKeys(), cancel);
    if (!answer) {
        Error error = answer.error();
        if (error.kind == ErrorKind::NotFound)
            error.reason = say(QT_TRANSLATE_NOOP("Storyblok", "There is no space %1 in this region for this sign-in: "
                                                              "it was deleted, or it lies in another region."),
                               {QString::number(requests().place().space)});
        return fail(std::move(error));
    }
    const Result<QJsonArray> items = listOf(*answer, QStringLiteral("api_keys"));
    if (!items)
        return fail(items.error());
    std::vector<ApiKey> keys;
    for (const QJsonValue &item : *items)
        keys.push_back(ApiKey::fromJson(item.toObject()));
    return keys;
}

Result<ApiKey> SpaceTokens::key(const TokenId &id, const CancelToken &cancel)
{
    const Result<qint64> number = numberOf(id);
    if (!number)
        return fail(number.error());
    Result<std::vector<ApiKey>> all = keys(cancel);
    if (!all)
        return fail(std::move(all.error()));
    for (ApiKey &key : *all) {
        if (key.id == *number && key.access == id.kind)
            return std::move(key);
    }
    return fail(ErrorKind::NotFound, id.value, {},
                say(QT_TRANSLATE_NOOP("Storyblok", "There is no such token here any more. List the tokens again.")));
}

Result<QList<Token>> SpaceTokens::list(const CancelToken &cancel)
{
    const Result<std::vector<ApiKey>> all = keys(cancel);
    if (!all)
        return fail(all.error());
    const ActivityFeed feed = ActivityFeed::read(session(), cancel);
    const SpaceNotices notices = SpaceNotices::read(session(), *all, cancel);
    if (!m_knowsApps)
        learnApps(cancel);
    if (cancel.isCancelled())
        return fail(ErrorKind::Cancelled, {});
    QList<Token> tokens;
    for (const ApiKey &key : *all) {
        Token token = key.toToken(apiUrl());
        if (key.id <= 0)
            token.id.value = QStringLiteral("unreadable-%1").arg(tokens.size() + 1);
        feed.tell(token);
        notices.tell(key, token);
        tokens.append(std::move(token));
    }
    return tokens;
}

/// What was asked for may have been done: a token that was not there before and is as it was wanted is the one.
Result<ApiKey> SpaceTokens::lostOne(const std::vector<ApiKey> &before, const ApiKey &wanted, Error why,
                                    const CancelToken &cancel)
{
    Result<std::vector<ApiKey>> now = keys(cancel);
    if (now) {
        for (ApiKey &key : *now) {
            if (keyOf(before, key.id) == nullptr && key.hasSameSettings(wanted))
                return std::move(key);
        }
        return fail(std::move(why));
    }
    why.reason = say(QT_TRANSLATE_NOOP("Storyblok", "Storyblok's answer was lost, and its list cannot be read: the "
                                                    "token may have been made. List the tokens before you try again."));
    return fail(std::move(why));
}

Result<CreatedToken> SpaceTokens::create(const TokenDraft &draft, const CancelToken &cancel)
{
    ApiKey wanted;
    wanted.access = draft.kind;
    if (const Result<> applied = wanted.apply(draft.fields); !applied)
        return fail(applied.error());
    const Result<std::vector<ApiKey>> before = keys(cancel);
    if (!before)
        return fail(before.error());

    const Result<HttpAnswer> answer = session().send(requests().createApiKey(wanted.toJson()), cancel);
    const Result<QJsonObject> object =
        answer ? objectOf(*answer, QStringLiteral("api_key")) : Result<QJsonObject>(fail(answer.error()));
    if (object) {
        ApiKey made = ApiKey::fromJson(*object);
        if (made.id > 0 && !made.value.isEmpty())
            return handOver(std::move(made), apiUrl());
    }
    Error why = object ? answer->error(ErrorKind::Protocol,
                                       say(QT_TRANSLATE_NOOP("Storyblok", "Storyblok's answer does not show the new "
                                                                          "token. List the tokens before you try "
                                                                          "again.")))
                       : object.error();
    if (!object && !isUncertain(why)) {
        if (why.kind == ErrorKind::InvalidInput && why.object == QLatin1String("access"))
            why.object = QStringLiteral("kind");
        return fail(std::move(why));
    }
    Result<ApiKey> lost = lostOne(*before, wanted, std::move(why), cancel);
    return lost ? Result<CreatedToken>(handOver(std::move(*lost), apiUrl())) : fail(std::move(lost.error()));
}

/// PUT as documented; PATCH, the only one that the generated client knows, where that is refused.
Result<> SpaceTokens::send(const ApiKey &wanted, const CancelToken &cancel)
{
    constexpr int notFound = 404;
    constexpr int methodNotAllowed = 405;
    constexpr int notImplemented = 501;
    Result<HttpAnswer> answer =
        session().send(requests().updateApiKey(HttpMethod::Put, wanted.id, wanted.toJson()), cancel);
    const int status = answer ? 0 : answer.error().httpStatus.value_or(0);
    if (status == notFound || status == methodNotAllowed || status == notImplemented)
        answer = session().send(requests().updateApiKey(HttpMethod::Patch, wanted.id, wanted.toJson()), cancel);
    return answer ? Result<>() : fail(answer.error());
}

Result<Token> SpaceTokens::update(const TokenId &id, const TokenDraft &draft, const CancelToken &cancel)
{
    Result<ApiKey> wanted = key(id, cancel);
    if (!wanted)
        return fail(std::move(wanted.error()));
    if (const Result<> same = unchangedSince(wanted->toToken(apiUrl()), draft); !same)
        return fail(same.error());
    if (const Result<> applied = wanted->apply(draft.fields); !applied)
        return fail(applied.error());
    const Result<> sent = send(*wanted, cancel);
    if (!sent && !isUncertain(sent.error()))
        return fail(sent.error());
    // The answer holds nothing: what stands is what the list says.
    const Result<ApiKey> now = key(id, cancel);
    if (!now)
        return fail(now.error());
    if (now->hasSameSettings(*wanted))
        return now->toToken(apiUrl());
    if (!sent)
        return fail(sent.error());
    return fail(ErrorKind::Protocol, id.value, {},
                say(QT_TRANSLATE_NOOP("Storyblok", "Storyblok accepted the change, but its list does not show it. Look "
                                                   "at the token again.")));
}

Result<Revoked> SpaceTokens::revoke(const TokenId &id, const CancelToken &cancel)
{
    const Result<ApiKey> before = key(id, cancel);
    if (!before)
        return fail(before.error());
    const Revoked revoked{.id = id, .name = before->name, .restoreKey = {}};
    return deleted(revoked, session().send(requests().deleteApiKey(before->id), cancel), [&]() -> Result<bool> {
        const Result<ApiKey> after = key(id, cancel);
        return after || after.error().kind == ErrorKind::NotFound ? Result<bool>(!after) : fail(after.error());
    });
}

Result<SecretList> SpaceTokens::secrets(const TokenId &id, const CancelToken &cancel)
{
    Result<ApiKey> key = this->key(id, cancel);
    if (!key)
        return fail(std::move(key.error()));
    if (key->value.isEmpty())
        return fail(ErrorKind::NotFound, id.value, {},
                    say(QT_TRANSLATE_NOOP("Storyblok", "Storyblok did not send the value of this token.")));
    return std::move(handOver(std::move(*key), apiUrl()).secrets);
}

Result<Verified> SpaceTokens::verify(const TokenId &id, const Secret &secret, const CancelToken &cancel)
{
    const Result<ApiKey> key = this->key(id, cancel);
    if (!key)
        return fail(key.error());
    if (!key->value.equals(secret))
        return Verified::WrongSecret;
    if (key->access != QLatin1String("public") && key->access != QLatin1String("private"))
        return Verified::Works; // it is the token's value; the delivery API tells only of these two kinds
    const Result<HttpAnswer> answer = session().sendBare(requests().currentSpace(secret), cancel);
    if (!answer)
        return fail(answer.error());
    constexpr int unauthorised = 401;
    constexpr int forbidden = 403;
    if (answer->status == unauthorised || answer->status == forbidden)
        return Verified::NotUsable;
    if (!answer->isSuccess())
        return fail(session().problem(*answer, Access::None));
    const Result<QJsonObject> space = objectOf(*answer, QStringLiteral("space"));
    return space ? Result<Verified>(Verified::Works) : fail(space.error());
}

} // namespace tokendesk::storyblok
