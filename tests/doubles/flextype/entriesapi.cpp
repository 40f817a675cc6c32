// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "tests/doubles/flextype/entriesapi.h"

#include "tests/doubles/flextype/phpnumbers.h"

namespace tokendesk::doubles::flextype::entries_api {

namespace {

const QString api = QStringLiteral("entries");
const QString idKey = QStringLiteral("id");
const QString newIdKey = QStringLiteral("new_id");
const QStringList writing{QStringLiteral("token"), QStringLiteral("access_token"), idKey};

/// This API hands the id on as it is, so whatever is no text is an error of types.
Php<QString> textOf(const PhpValue &parameters, const QString &key)
{
    const PhpValue value = parameters.value(key);
    if (!value.isText())
        return typeError(
            QStringLiteral("Flextype\\Entries\\Entries: Argument #1 ($%1) must be of type string").arg(key));
    return value.asText();
}

Php<PhpValue> dataOf(const ApiContext &context)
{
    const PhpValue data = context.body().value(QStringLiteral("data"));
    if (!data.isNull() && !data.isArray())
        return typeError(QStringLiteral("Flextype\\Entries\\Entries: Argument #2 ($data) must be of type array"));
    return data.isNull() ? PhpValue::array() : data;
}

Php<HttpReply> shown(ApiContext &context, const QString &id)
{
    return context.entries().fetch(id, PhpValue::array()).map([](const PhpValue &entry) {
        return entry.entries().empty() ? ApiContext::empty(404) : ApiContext::json(entry);
    });
}

using Act = Php<void> (*)(ApiContext &context, const QString &id, const QString &newId);

/// move and copy: the check, the act, and the entry that is then under the new id.
Php<HttpReply> toNewId(ApiContext &context, Act act)
{
    const Php<std::optional<HttpReply>> refusal = context.refusal(api, writing + QStringList{newIdKey});
    if (!refusal || *refusal)
        return refusal.map([](const auto &reply) { return *reply; });
    const Php<QString> id = textOf(context.body(), idKey);
    const Php<QString> newId = textOf(context.body(), newIdKey);
    if (!id || !newId)
        return tl::unexpected<PhpError>(id ? newId.error() : id.error());
    return act(context, *id, *newId).and_then([&] { return shown(context, *newId); });
}

/// create and update: the check, the act, and the entry.
Php<HttpReply> withData(ApiContext &context, Php<void> (*act)(ApiContext &, const QString &, const PhpValue &))
{
    const Php<std::optional<HttpReply>> refusal = context.refusal(api, writing);
    if (!refusal || *refusal)
        return refusal.map([](const auto &reply) { return *reply; });
    const Php<QString> id = textOf(context.body(), idKey);
    const Php<PhpValue> data = dataOf(context);
    if (!id || !data)
        return tl::unexpected<PhpError>(id ? data.error() : id.error());
    return act(context, *id, *data).and_then([&] { return shown(context, *id); });
}

} // namespace

Php<HttpReply> fetch(ApiContext &context)
{
    const Php<std::optional<HttpReply>> refusal = context.refusal(api, {QStringLiteral("token"), idKey});
    if (!refusal || *refusal)
        return refusal.map([](const auto &reply) { return *reply; });
    const Php<QString> id = textOf(context.query(), idKey);
    if (!id)
        return tl::unexpected<PhpError>(id.error());
    const PhpValue *options = context.query().find(QStringLiteral("options"));
    return context.entries().fetch(*id, options ? *options : PhpValue::array()).map([](const PhpValue &entry) {
        return entry.entries().empty() ? ApiContext::refused(404) : ApiContext::json(entry);
    });
}

Php<HttpReply> create(ApiContext &context)
{
    return withData(context, [](ApiContext &call, const QString &id, const PhpValue &data) -> Php<void> {
        call.entries().create(id, data);
        return {};
    });
}

Php<HttpReply> update(ApiContext &context)
{
    return withData(context, [](ApiContext &call, const QString &id, const PhpValue &data) {
        return call.entries().update(id, data);
    });
}

Php<HttpReply> move(ApiContext &context)
{
    return toNewId(context, [](ApiContext &call, const QString &id, const QString &newId) -> Php<void> {
        call.entries().move(id, newId);
        return {};
    });
}

Php<HttpReply> copy(ApiContext &context)
{
    return toNewId(context, [](ApiContext &call, const QString &id, const QString &newId) -> Php<void> {
        call.entries().copy(id, newId);
        return {};
    });
}

Php<HttpReply> remove(ApiContext &context)
{
    const Php<std::optional<HttpReply>> refusal = context.refusal(api, writing);
    if (!refusal || *refusal)
        return refusal.map([](const auto &reply) { return *reply; });
    const Php<QString> id = textOf(context.body(), idKey);
    if (!id)
        return tl::unexpected<PhpError>(id.error());
    context.entries().remove(*id);
    return ApiContext::empty(204);
}

} // namespace tokendesk::doubles::flextype::entries_api
