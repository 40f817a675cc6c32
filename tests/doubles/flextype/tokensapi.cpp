// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "tests/doubles/flextype/tokensapi.h"

#include "core/crypto/random.h"
#include "tests/doubles/flextype/passwords.h"
#include "tests/doubles/flextype/phpnumbers.h"

namespace tokendesk::doubles::flextype::tokens_api {

namespace {

const QString api = QStringLiteral("tokens");
const QString publicToken = QStringLiteral("token");
const QString secret = QStringLiteral("access_token");
constexpr int idBytes = 16;

QString random()
{
    return crypto::randomHex(idBytes).reveal();
}

PhpValue one(const QString &key, PhpValue value)
{
    return PhpValue::array({{key, std::move(value)}});
}

QString entryId(const PhpValue &id)
{
    return QStringLiteral("tokens/") + phpText(id);
}

} // namespace

Php<HttpReply> fetch(ApiContext &context)
{
    const Php<std::optional<HttpReply>> refusal = context.refusal(api, {publicToken, QStringLiteral("id")});
    if (!refusal || *refusal)
        return refusal.map([](const auto &reply) { return *reply; });
    const Php<PhpValue> id = context.parameter(context.query(), QStringLiteral("id"));
    if (!id)
        return tl::unexpected<PhpError>(id.error());
    const PhpValue *options = context.query().find(QStringLiteral("options"));
    return context.entries().fetch(entryId(*id), options ? *options : PhpValue::array()).map([](const PhpValue &entry) {
        return entry.entries().empty() ? ApiContext::refused(404) : ApiContext::json(entry);
    });
}

Php<HttpReply> create(ApiContext &context)
{
    const Php<std::optional<HttpReply>> refusal = context.refusal(api, {publicToken, secret});
    if (!refusal || *refusal)
        return refusal.map([](const auto &reply) { return *reply; });
    const PhpValue data = context.body().value(QStringLiteral("data"));
    if (!data.isNull() && !data.isArray())
        return tl::unexpected<PhpError>(
            PhpError{QStringLiteral("TypeError"),
                     QStringLiteral("array_merge(): Argument #1 must be of type array, string given"), 0,
                     QStringLiteral("/srv/site/src/flextype/core/Endpoints/Tokens.php"), 152});
    const QString id = random();
    const QString accessToken = random();
    const QByteArray hash = passwordHash(accessToken, context.settings().hashCost);
    if (!context.entries().has(api))
        context.entries().create(api, one(QStringLiteral("title"), PhpValue::text(QStringLiteral("Tokens"))));
    const QString entry = QStringLiteral("tokens/") + id;
    context.entries().create(
        entry, arrayMerge(data, one(QStringLiteral("hashed_access_token"), PhpValue::text(QString::fromLatin1(hash)))));
    return context.entries().fetch(entry, PhpValue::array()).map([&](const PhpValue &made) {
        if (made.entries().empty())
            return ApiContext::empty(404);
        PhpValue answer = one(publicToken, PhpValue::text(id));
        answer.set(secret, PhpValue::text(accessToken));
        return ApiContext::json(answer);
    });
}

Php<HttpReply> update(ApiContext &context)
{
    const Php<std::optional<HttpReply>> refusal =
        context.refusal(api, {publicToken, secret, QStringLiteral("id"), QStringLiteral("data")});
    if (!refusal || *refusal)
        return refusal.map([](const auto &reply) { return *reply; });
    const QString entry = entryId(context.body().value(QStringLiteral("id")));
    const PhpValue data = context.body().value(QStringLiteral("data"));
    if (!data.isArray())
        return typeError(
            QStringLiteral("Flextype\\Entries\\Entries::update(): Argument #2 ($data) must be of type array"));
    const Php<void> updated = context.entries().update(entry, data);
    if (!updated)
        return tl::unexpected<PhpError>(updated.error());
    return context.entries().fetch(entry, PhpValue::array()).map([](const PhpValue &now) {
        return now.entries().empty() ? ApiContext::empty(404) : ApiContext::json(now);
    });
}

Php<HttpReply> remove(ApiContext &context)
{
    const Php<std::optional<HttpReply>> refusal = context.refusal(api, {publicToken, secret, QStringLiteral("id")});
    if (!refusal || *refusal)
        return refusal.map([](const auto &reply) { return *reply; });
    // An id that is missing in the body, null or empty is the folder of all tokens, as in the real server.
    const Php<PhpValue> id = context.parameter(context.body(), QStringLiteral("id"));
    if (!id)
        return tl::unexpected<PhpError>(id.error());
    context.entries().remove(entryId(*id));
    return ApiContext::empty(204);
}

Php<HttpReply> generate(ApiContext &context)
{
    const Php<std::optional<HttpReply>> refusal = context.refusal(api, {publicToken, secret});
    if (!refusal || *refusal)
        return refusal.map([](const auto &reply) { return *reply; });
    return ApiContext::json(one(publicToken, PhpValue::text(random())));
}

Php<HttpReply> generateHash(ApiContext &context)
{
    const Php<std::optional<HttpReply>> refusal = context.refusal(api, {publicToken, secret, QStringLiteral("string")});
    if (!refusal || *refusal)
        return refusal.map([](const auto &reply) { return *reply; });
    const PhpValue text = context.body().value(QStringLiteral("string"));
    if (!text.isText())
        return typeError(QStringLiteral("Flextype\\generateTokenHash(): Argument #1 ($token) must be of type string"));
    if (text.asText().contains(QChar(u'\0')))
        return phpError(QStringLiteral("ValueError"),
                        QStringLiteral("Bcrypt password must not contain null character"));
    const QByteArray hash = passwordHash(text.asText(), context.settings().hashCost);
    return ApiContext::json(one(QStringLiteral("hashed_token"), PhpValue::text(QString::fromLatin1(hash))));
}

Php<HttpReply> verifyHash(ApiContext &context)
{
    const Php<std::optional<HttpReply>> refusal =
        context.refusal(api, {publicToken, secret, QStringLiteral("string"), QStringLiteral("hash")});
    if (!refusal || *refusal)
        return refusal.map([](const auto &reply) { return *reply; });
    const PhpValue text = context.body().value(QStringLiteral("string"));
    const PhpValue hash = context.body().value(QStringLiteral("hash"));
    if (!text.isText() || !hash.isText())
        return typeError(QStringLiteral("Flextype\\verifyTokenHash(): Argument #1 ($token) must be of type string"));
    const bool verified = passwordMatches(text.asText(), hash.asText());
    return ApiContext::json(one(QStringLiteral("verified"), PhpValue::boolean(verified)));
}

} // namespace tokendesk::doubles::flextype::tokens_api
