// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "tests/doubles/flextype/otherapis.h"

#include "tests/doubles/flextype/phpnumbers.h"
#include "tests/doubles/flextype/queryexpression.h"

namespace tokendesk::doubles::flextype::other_apis {

namespace {

const QString publicToken = QStringLiteral("token");
const QString secret = QStringLiteral("access_token");
const QString idKey = QStringLiteral("id");

} // namespace

Php<HttpReply> registryValue(ApiContext &context)
{
    const Php<std::optional<HttpReply>> refusal = context.refusal(QStringLiteral("registry"), {publicToken, idKey});
    if (!refusal || *refusal)
        return refusal.map([](const auto &reply) { return *reply; });
    const PhpValue id = context.query().value(idKey);
    PhpValue value = context.settings().registryValue(phpText(id));
    if (value.isNull())
        value = context.query().value(QStringLiteral("default"));
    return ApiContext::json(PhpValue::array({{idKey, id}, {QStringLiteral("value"), value}}));
}

Php<HttpReply> clearCache(ApiContext &context)
{
    const Php<std::optional<HttpReply>> refusal = context.refusal(QStringLiteral("cache"), {publicToken, secret});
    if (!refusal || *refusal)
        return refusal.map([](const auto &reply) { return *reply; });
    return ApiContext::empty(204);
}

Php<HttpReply> query(ApiContext &context)
{
    const Php<std::optional<HttpReply>> refusal =
        context.refusal(QStringLiteral("query"), {publicToken, secret, QStringLiteral("query")});
    if (!refusal || *refusal)
        return refusal.map([](const auto &reply) { return *reply; });
    PhpValue answers = PhpValue::array();
    const PhpValue expressions = context.body().value(QStringLiteral("query"));
    for (const auto &[name, expression] : expressions.entries()) {
        const Php<PhpValue> value = evaluateQuery(phpText(expression), context.entries(), context.settings());
        if (!value)
            return tl::unexpected<PhpError>(value.error());
        answers.set(name, *value);
    }
    return ApiContext::json(answers);
}

} // namespace tokendesk::doubles::flextype::other_apis
