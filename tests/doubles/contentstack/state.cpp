// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "tests/doubles/contentstack/state.h"

namespace tokendesk::doubles::contentstack {

HttpReply refusal(int status, int code, const QString &message, const QJsonObject &errors)
{
    QJsonObject body{{QStringLiteral("error_message"), message}};
    if (code != 0)
        body.insert(QStringLiteral("error_code"), code);
    if (!errors.isEmpty())
        body.insert(QStringLiteral("errors"), errors);
    return HttpReply::json(status, body);
}

HttpReply notLoggedIn()
{
    return refusal(401, 105, QStringLiteral("You're not allowed in here unless you're logged in."),
                   {{QStringLiteral("authtoken"), QJsonArray{QStringLiteral("is not valid.")}}});
}

QString State::newUid()
{
    return QStringLiteral("blt%1").arg(0xd0000000U + ++m_serial, 16, 16, QLatin1Char('0'));
}

QString State::newValue()
{
    return QStringLiteral("csfacade%1").arg(++m_serial, 18, 16, QLatin1Char('0'));
}

User *State::userOf(const QString &authtoken)
{
    for (User &user : users) {
        if (user.authtokens.contains(authtoken))
            return &user;
    }
    return nullptr;
}

Stack *State::stackOf(const QString &apiKey)
{
    for (Stack &stack : stacks) {
        if (stack.apiKey == apiKey)
            return &stack;
    }
    return nullptr;
}

Organization *State::organizationOf(const QString &uid)
{
    for (Organization &organization : organizations) {
        if (organization.uid == uid)
            return &organization;
    }
    return nullptr;
}

QString State::time() const
{
    return now().toString(Qt::ISODateWithMs);
}

State demoState()
{
    State state;
    state.users.append({.uid = QStringLiteral("blt6a00000000000001"),
                        .email = QStringLiteral("dev@example.com"),
                        .password = QStringLiteral("FAKE-password"),
                        .authtokens = {QStringLiteral("blt6c000000000000aa")}});
    state.organizations.append({.uid = QStringLiteral("blt60000000000000aa"), .name = QStringLiteral("Example Org")});
    state.stacks.append({.uid = QStringLiteral("blt61000000000000aa"),
                         .name = QStringLiteral("Website"),
                         .apiKey = QStringLiteral("blt6b000000000000aa"),
                         .organization = QStringLiteral("blt60000000000000aa"),
                         .environments = {QStringLiteral("staging"), QStringLiteral("production")},
                         .branches = {QStringLiteral("development"), QStringLiteral("main")},
                         .aliases = {{QStringLiteral("deploy"), QStringLiteral("development")}}});
    return state;
}

void addTokens(State &state, int count)
{
    const QJsonObject read{{QStringLiteral("read"), true}};
    const QJsonObject branch{{QStringLiteral("module"), QStringLiteral("branch")},
                             {QStringLiteral("branches"), QJsonArray{QStringLiteral("main")}},
                             {QStringLiteral("acl"), read}};
    const QJsonObject environment{{QStringLiteral("module"), QStringLiteral("environment")},
                                  {QStringLiteral("environments"), QJsonArray{QStringLiteral("staging")}},
                                  {QStringLiteral("acl"), read}};
    const QJsonObject content{{QStringLiteral("module"), QStringLiteral("content_type")},
                              {QStringLiteral("acl"), read}};
    for (int i = 0; i < count; ++i) {
        const bool delivery = i % 2 == 0;
        QJsonObject token{
            {QStringLiteral("uid"), state.newUid()},
            {QStringLiteral("name"), QStringLiteral("%1 %2")
                                         .arg(delivery ? QStringLiteral("web site") : QStringLiteral("import"))
                                         .arg(i / 2 + 1)},
            {QStringLiteral("description"), QString()},
            {QStringLiteral("scope"), QJsonArray{delivery ? environment : content, branch}},
            {QStringLiteral("token"), state.newValue()},
            {QStringLiteral("created_at"), state.time()},
            {QStringLiteral("updated_at"), state.time()},
            {QStringLiteral("created_by"), state.users.first().uid}};
        if (!delivery)
            token.insert(QStringLiteral("expires_on"), state.now().date().addDays(10 * (i + 1)).toString(Qt::ISODate));
        (delivery ? state.stacks.first().delivery : state.stacks.first().management).append(token);
    }
}

} // namespace tokendesk::doubles::contentstack
