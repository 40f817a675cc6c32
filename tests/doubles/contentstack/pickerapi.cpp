// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "tests/doubles/contentstack/apis.h"

namespace tokendesk::doubles::contentstack {

namespace {

/// `limit` (at most 100), `skip` and `include_count`, as every list of choices takes them.
HttpReply page(const HttpCall &call, const QString &key, const QJsonArray &all)
{
    bool given = false;
    int limit = call.queryValue(QStringLiteral("limit")).toInt(&given);
    limit = given ? qBound(1, limit, 100) : 100;
    const int skip = call.queryValue(QStringLiteral("skip")).toInt();
    if (skip < 0)
        return refusal(422, 141, QStringLiteral("Invalid skip"));
    QJsonArray some;
    for (qsizetype i = skip; i < all.size() && some.size() < limit; ++i)
        some.append(all.at(i));
    QJsonObject body{{key, some}};
    if (call.queryValue(QStringLiteral("include_count")) == QLatin1String("true"))
        body.insert(QStringLiteral("count"), all.size());
    return HttpReply::json(200, body);
}

QJsonObject shown(const Stack &stack)
{
    return {{QStringLiteral("uid"), stack.uid},
            {QStringLiteral("name"), stack.name},
            {QStringLiteral("api_key"), stack.apiKey},
            {QStringLiteral("org_uid"), stack.organization},
            {QStringLiteral("master_key"), QStringLiteral("csfacade00000000000000ffff")}};
}

HttpReply stacks(const State &state, const HttpCall &call)
{
    const QString wanted = QString::fromLatin1(call.header("organization_uid"));
    QJsonArray all;
    for (const Stack &stack : state.stacks) {
        const auto organization =
            std::find_if(state.organizations.begin(), state.organizations.end(),
                         [&](const Organization &each) { return each.uid == stack.organization; });
        const bool hidden = organization != state.organizations.end() && organization->singleSignOn;
        // With single sign-on nothing is shown, and status 200, unless the organization is named.
        if (wanted == stack.organization || (wanted.isEmpty() && !hidden))
            all.append(shown(stack));
    }
    return page(call, QStringLiteral("stacks"), all);
}

HttpReply organizations(const State &state, const HttpCall &call)
{
    QJsonArray all;
    for (const Organization &each : state.organizations)
        all.append(QJsonObject{{QStringLiteral("uid"), each.uid}, {QStringLiteral("name"), each.name}});
    return page(call, QStringLiteral("organizations"), all);
}

HttpReply plan(const Organization &organization)
{
    const QJsonObject feature{{QStringLiteral("uid"), QStringLiteral("deliveryTokens")},
                              {QStringLiteral("limit"), organization.deliveryTokens},
                              {QStringLiteral("enabled"), true}};
    return HttpReply::json(
        200, QJsonObject{{QStringLiteral("organization"),
                          QJsonObject{{QStringLiteral("uid"), organization.uid},
                                      {QStringLiteral("name"), organization.name},
                                      {QStringLiteral("plan"),
                                       QJsonObject{{QStringLiteral("features"), QJsonArray{feature}}}}}}});
}

QJsonArray branches(const Stack &stack)
{
    QJsonArray all;
    for (const QString &branch : stack.branches)
        all.append(QJsonObject{{QStringLiteral("uid"), branch}, {QStringLiteral("deleted_at"), false}});
    all.append(QJsonObject{{QStringLiteral("uid"), QStringLiteral("gone")},
                           {QStringLiteral("deleted_at"), QStringLiteral("2026-01-01T00:00:00.000Z")}});
    return all;
}

} // namespace

std::optional<HttpReply> pickerApi(State &state, const HttpCall &call, Stack *stack)
{
    if (call.method != "GET")
        return std::nullopt;
    if (call.path.startsWith("/v3/organizations")) {
        const bool strict = std::any_of(state.organizations.begin(), state.organizations.end(),
                                        [](const Organization &each) { return each.strictSignOn; });
        if (strict)
            return notLoggedIn();
        if (call.path == "/v3/organizations")
            return organizations(state, call);
        const Organization *organization = state.organizationOf(QString::fromLatin1(call.path.split('/').value(3)));
        return organization == nullptr ? refusal(404, 0, QStringLiteral("Organization not found"))
                                       : plan(*organization);
    }
    if (call.path == "/v3/stacks")
        return stack == nullptr ? stacks(state, call)
                                : HttpReply::json(200, QJsonObject{{QStringLiteral("stack"), shown(*stack)}});
    if (stack == nullptr)
        return std::nullopt;
    if (call.path == "/v3/environments") {
        QJsonArray all;
        for (const QString &name : stack->environments)
            all.append(
                QJsonObject{{QStringLiteral("name"), name}, {QStringLiteral("uid"), QStringLiteral("blt6e") + name}});
        return page(call, QStringLiteral("environments"), all);
    }
    if (call.path == "/v3/stacks/branches")
        return page(call, QStringLiteral("branches"), branches(*stack));
    if (call.path == "/v3/stacks/branch_aliases") {
        QJsonArray all;
        for (auto alias = stack->aliases.begin(); alias != stack->aliases.end(); ++alias)
            all.append(QJsonObject{{QStringLiteral("alias"), alias.key()}, {QStringLiteral("uid"), alias.value()}});
        return page(call, QStringLiteral("branch_aliases"), all);
    }
    return std::nullopt;
}

} // namespace tokendesk::doubles::contentstack
