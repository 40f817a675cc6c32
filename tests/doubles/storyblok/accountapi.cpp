// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "tests/doubles/storyblok/accountapi.h"

#include "tests/doubles/storyblok/refusals.h"

namespace tokendesk::doubles::storyblok {

namespace {

const QString expiresKey = QStringLiteral("expires_at");

QString textIn(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toString();
}

QString signerKind(Signer::Kind kind)
{
    switch (kind) {
    case Signer::Kind::Personal:
        return QStringLiteral("pat");
    case Signer::Kind::Legacy:
    case Signer::Kind::Session: // what a session is called here is not known
        return QStringLiteral("legacy_token");
    case Signer::Kind::OAuth:
        return QStringLiteral("oauth_app");
    }
    Q_UNREACHABLE();
}

bool isInCatalogue(const State &state, const QString &scope)
{
    for (const QJsonValue &item : state.scopes) {
        const QJsonArray actions = item.toObject().value(QLatin1String("actions")).toArray();
        for (const QJsonValue &action : actions) {
            if (textIn(item.toObject(), "resource") + QLatin1Char(':') + action.toString() == scope)
                return true;
        }
    }
    return false;
}

/// Empty: it can be made.
QString refusedToken(const State &state, const QJsonObject &given)
{
    const QJsonArray scopes = given.value(QLatin1String("scopes")).toArray();
    const bool allRights = given.value(QLatin1String("user_permission")).toBool();
    if (textIn(given, "name").isEmpty())
        return QStringLiteral("Name can't be blank");
    if (allRights && (!scopes.isEmpty() || given.contains(QLatin1String("space_ids"))))
        return QStringLiteral("User permission excludes scopes and spaces");
    if (!allRights && scopes.isEmpty())
        return QStringLiteral("Scopes can't be blank");
    for (const QJsonValue &scope : scopes) {
        if (!isInCatalogue(state, scope.toString()))
            return QStringLiteral("Scopes are invalid");
    }
    if (given.contains(expiresKey)) {
        const QDateTime expires = QDateTime::fromString(textIn(given, "expires_at"), Qt::ISODateWithMs);
        if (!expires.isValid() || expires <= state.now() || expires > state.now().addYears(1).addDays(1))
            return QStringLiteral("Expires at is invalid");
    }
    return {};
}

HttpReply create(State &state, const HttpCall &call)
{
    const QJsonObject given = call.json();
    if (const QString refused = refusedToken(state, given); !refused.isEmpty())
        return unprocessableText(refused);
    const int number = 6 + state.made++;
    const QString tail = QStringLiteral("%1").arg(number, 5, 10, QLatin1Char('0'));
    const QString full = QStringLiteral("sb_pat_FAKEfakeFAKEfakeFAKEfakeFAKEfakeFA") + tail;
    Signer signer{.display = QStringLiteral("sb_pat_**********") + tail};
    signer.allRights = given.value(QLatin1String("user_permission")).toBool();
    signer.spaces = given.value(QLatin1String("space_ids")).toArray();
    signer.expires =
        given.contains(expiresKey) ? textIn(given, "expires_at") : state.now().addYears(1).toString(Qt::ISODateWithMs);
    const QJsonArray scopes = given.value(QLatin1String("scopes")).toArray();
    for (const QJsonValue &scope : scopes)
        signer.scopes.append(scope.toString());
    QJsonObject token{
        {QStringLiteral("id"), Q_INT64_C(210'000'000'000'000) + number},
        {QStringLiteral("name"), given.value(QLatin1String("name"))},
        {QStringLiteral("scopes"), scopes},
        {QStringLiteral("space_ids"), signer.spaces},
        {QStringLiteral("token_display"), signer.display},
        {expiresKey, signer.expires},
        {QStringLiteral("last_used_at"), QJsonValue()},
        {QStringLiteral("revoked_at"), QJsonValue()},
        {QStringLiteral("created_at"), state.nowText()},
        {QStringLiteral("deprecated"), false},
        {QStringLiteral("user_permission"), signer.allRights},
    };
    state.personalTokens.append(token);
    state.signers.insert(full.toLatin1(), signer);
    token.insert(QStringLiteral("full_token"), full);
    return HttpReply::json(201, token);
}

HttpReply revoke(State &state, qsizetype index)
{
    QJsonObject token = state.personalTokens.at(index).toObject();
    token.insert(QStringLiteral("revoked_at"), state.nowText());
    state.personalTokens.replace(index, token);
    const QString display = textIn(token, "token_display");
    state.signers.removeIf([&display](const auto &entry) { return entry.value().display == display; });
    return HttpReply::empty(204);
}

HttpReply rename(State &state, const HttpCall &call, qsizetype index)
{
    const QString name = textIn(call.json(), "name");
    if (name.isEmpty())
        return unprocessableText(QStringLiteral("Name can't be blank"));
    QJsonObject token = state.personalTokens.at(index).toObject();
    token.insert(QStringLiteral("name"), name);
    state.personalTokens.replace(index, token);
    return HttpReply::empty(204);
}

bool isLegacy(const QJsonValue &token)
{
    return token.toObject().value(QLatin1String("deprecated")).toBool();
}

} // namespace

HttpReply answerSsoCheck(const HttpCall &call)
{
    if (textIn(call.json(), "email").startsWith(QLatin1String("sso@")))
        return HttpReply::json(200, QJsonObject{{QStringLiteral("is_sso"), true}, {QStringLiteral("org_id"), 555}});
    return HttpReply::json(200, QJsonObject{{QStringLiteral("is_sso"), false}});
}

HttpReply answerLogin(State &state, const HttpCall &call)
{
    const QJsonObject given = call.json();
    const QString otp = textIn(given, "otp_attempt");
    const bool right = textIn(given, "email") == state.email && textIn(given, "password") == state.password;
    if (!right || (!otp.isEmpty() && otp != state.otp))
        return state.variants.wrongPasswordIs422 ? unprocessableText(QStringLiteral("Invalid email or password"))
                                                 : unauthorised();
    if (!state.otp.isEmpty() && otp.isEmpty())
        return HttpReply::json(200,
                               QJsonObject{{QStringLiteral("otp_required"), true},
                                           {QStringLiteral("login_strategy"), state.variants.otpStrategyInMail
                                                                                  ? QStringLiteral("otp_email")
                                                                                  : QStringLiteral("twilio_totp")},
                                           {QStringLiteral("configured_2fa_options"),
                                            QJsonArray{QStringLiteral("otp_email"), QStringLiteral("twilio_totp")}}});
    const QString token = QStringLiteral("FAKE-session-token-100001-abcde");
    state.signers.insert(token.toLatin1(), {.kind = Signer::Kind::Session, .allRights = true});
    return HttpReply::json(200, QJsonObject{{QStringLiteral("email"), state.email},
                                            {QStringLiteral("token_type"), QStringLiteral("Bearer")},
                                            {QStringLiteral("user_id"), state.user.value(QLatin1String("id"))},
                                            {QStringLiteral("role"), QJsonValue()},
                                            {QStringLiteral("access_token"), token},
                                            {QStringLiteral("redirect"), QJsonValue()},
                                            {QStringLiteral("has_partner"), false}});
}

HttpReply answerValidate(const Signer &signer)
{
    QJsonObject answer{{QStringLiteral("valid"), true}, {QStringLiteral("type"), signerKind(signer.kind)}};
    if (!signer.expires.isEmpty())
        answer.insert(expiresKey, signer.expires);
    if (signer.kind == Signer::Kind::Personal) {
        answer.insert(QStringLiteral("token_display"), signer.display);
        answer.insert(QStringLiteral("scopes"), QJsonArray::fromStringList(signer.scopes));
        answer.insert(QStringLiteral("user_permission"), signer.allRights);
        answer.insert(QStringLiteral("space_ids"), signer.spaces);
    }
    return HttpReply::json(200, answer);
}

HttpReply answerPersonalTokens(State &state, const HttpCall &call, const QStringList &rest)
{
    if (rest.size() == 1) {
        if (call.method == "GET")
            return HttpReply::json(200, QJsonObject{{QStringLiteral("personal_access_tokens"), state.personalTokens}});
        return call.method == "POST" ? create(state, call) : notFound();
    }
    if (call.method == "GET" && rest.at(1) == QLatin1String("metadata"))
        return HttpReply::json(200, QJsonObject{{QStringLiteral("available_scopes"), state.scopes}});
    const qsizetype index = rest.size() == 2 ? indexOf(state.personalTokens, rest.at(1).toLongLong()) : -1;
    if (index < 0 || isLegacy(state.personalTokens.at(index)))
        return notFound();
    if (call.method == "PUT")
        return rename(state, call, index);
    return call.method == "DELETE" ? revoke(state, index) : notFound();
}

HttpReply answerLegacyTokens(State &state, const HttpCall &call, const QStringList &rest)
{
    if (call.method == "GET" && rest.size() == 1) {
        QJsonArray listed;
        for (const QJsonValue &item : std::as_const(state.personalTokens)) {
            const QJsonObject token = item.toObject();
            if (isLegacy(item))
                listed.append(QJsonObject{{QStringLiteral("id"), token.value(QLatin1String("id"))},
                                          {QStringLiteral("created_at"), token.value(QLatin1String("created_at"))},
                                          {QStringLiteral("key"), token.value(QLatin1String("token_display"))},
                                          {QStringLiteral("expire"), token.value(expiresKey)},
                                          {QStringLiteral("name"), token.value(QLatin1String("name"))}});
        }
        return HttpReply::json(200, QJsonObject{{QStringLiteral("tokens"), listed}});
    }
    // Whether the server still makes legacy tokens is not known: this one does not.
    const qsizetype index = rest.size() == 2 ? indexOf(state.personalTokens, rest.at(1).toLongLong()) : -1;
    if (index < 0 || !isLegacy(state.personalTokens.at(index)))
        return notFound();
    if (call.method == "PUT" || call.method == "PATCH")
        return rename(state, call, index);
    if (call.method != "DELETE")
        return notFound();
    state.signers.removeIf([](const auto &entry) { return entry.value().kind == Signer::Kind::Legacy; });
    state.personalTokens.removeAt(index);
    return HttpReply::empty(204);
}

} // namespace tokendesk::doubles::storyblok
