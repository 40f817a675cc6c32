// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "tests/doubles/contentstack/apis.h"

namespace tokendesk::doubles::contentstack {

namespace {

constexpr int mostAuthtokens = 20;
constexpr int mostFailures = 5;

QJsonObject shown(const User &user, const QString &authtoken)
{
    return {{QStringLiteral("uid"), user.uid},        {QStringLiteral("email"), user.email},
            {QStringLiteral("active"), true},         {QStringLiteral("failed_attempts"), user.failures},
            {QStringLiteral("authtoken"), authtoken}, {QStringLiteral("roles"), QJsonArray()}};
}

HttpReply wrongPassword(User &user)
{
    ++user.failures;
    if (user.failures >= mostFailures)
        return refusal(422, 104, QStringLiteral("Your account is temporarily locked. Please try again later."));
    return refusal(422, 104,
                   QStringLiteral("Looks like your email or password is invalid. You have %1 login attempt(s) left.")
                       .arg(mostFailures - user.failures));
}

std::optional<HttpReply> secondFactor(User &user, const QString &code)
{
    if (user.secondFactor.isEmpty())
        return std::nullopt; // a code is ignored then
    if (code.isEmpty()) {
        const QJsonObject body{
            {QStringLiteral("error_message"), QStringLiteral("Please login using the Two-Factor verification Token")},
            {QStringLiteral("error_code"), 294},
            {QStringLiteral("errors"), QJsonArray()},
            {QStringLiteral("tfa_type"), user.factorType}};
        return HttpReply::json(422, body);
    }
    if (user.usedCodes.contains(code))
        return refusal(422, 0, QStringLiteral("Totp has already been Used"));
    if (code != user.secondFactor)
        return refusal(422, 295, QStringLiteral("Invalid verification code"));
    user.usedCodes.append(code);
    return std::nullopt;
}

HttpReply logIn(State &state, const HttpCall &call)
{
    const QJsonObject entered = call.json().value(QStringLiteral("user")).toObject();
    const QString email = entered.value(QStringLiteral("email")).toString();
    for (User &user : state.users) {
        if (user.email != email)
            continue;
        if (user.failures >= mostFailures || user.password != entered.value(QStringLiteral("password")).toString())
            return wrongPassword(user);
        if (const std::optional<HttpReply> refused =
                secondFactor(user, entered.value(QStringLiteral("tfa_token")).toString()))
            return *refused;
        user.failures = 0;
        user.authtokens.append(state.newUid());
        if (user.authtokens.size() > mostAuthtokens)
            user.authtokens.removeFirst();
        return HttpReply::json(200, QJsonObject{{QStringLiteral("notice"), QStringLiteral("Login Successful.")},
                                                {QStringLiteral("user"), shown(user, user.authtokens.last())}});
    }
    return refusal(422, 104, QStringLiteral("Looks like your email or password is invalid."));
}

} // namespace

std::optional<HttpReply> authorizationApi(State &state, const HttpCall &call, const User *user)
{
    const QByteArray beginning = "/manifests/" + state.oauthApp.toLatin1() + "/authorizations";
    if (!call.path.startsWith(beginning))
        return std::nullopt;
    if (user == nullptr || !call.header("authorization").startsWith("Bearer ") ||
        state.organizationOf(QString::fromLatin1(call.header("organization_uid"))) == nullptr)
        return notLoggedIn();
    if (call.method == "GET" && call.path == beginning) {
        QJsonArray data;
        for (auto each = state.authorizations.begin(); each != state.authorizations.end(); ++each)
            data.append(QJsonObject{{QStringLiteral("authorization_uid"), each.key()},
                                    {QStringLiteral("user"), QJsonObject{{QStringLiteral("uid"), each.value()}}}});
        return HttpReply::json(200, QJsonObject{{QStringLiteral("data"), data}});
    }
    const QString uid = QString::fromLatin1(call.path.mid(beginning.size() + 1));
    if (call.method != "DELETE" || state.authorizations.value(uid) != user->uid)
        return refusal(404, 0, QStringLiteral("The requested URL was not found."));
    state.authorizations.remove(uid);
    state.oauthTokens.clear();
    return HttpReply::json(200, QJsonObject{});
}

std::optional<HttpReply> userApi(State &state, const HttpCall &call, User *user)
{
    const bool session = call.path == "/v3/user-session";
    if (session && call.method == "POST")
        return logIn(state, call);
    if (call.path == "/v3/user/request_token_sms" && call.method == "POST")
        return HttpReply::json(200, QJsonObject{});
    const QString authtoken = QString::fromLatin1(call.header("authtoken"));
    if (session && call.method == "DELETE") {
        if (user == nullptr)
            return notLoggedIn();
        user->authtokens.removeAll(authtoken);
        return HttpReply::json(
            200, QJsonObject{{QStringLiteral("notice"), QStringLiteral("You've logged out successfully!")}});
    }
    if (call.path == "/v3/user" && call.method == "GET")
        return user == nullptr ? notLoggedIn()
                               : HttpReply::json(200, QJsonObject{{QStringLiteral("user"), shown(*user, authtoken)}});
    return std::nullopt;
}

} // namespace tokendesk::doubles::contentstack
