// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/contentstack/problems.h"

#include "core/backends/contentstack/place.h"
#include "core/backends/contentstack/requests.h"
#include "core/backends/contentstack/words.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace tokendesk::contentstack {

namespace {

using What = Asked::What;

constexpr qsizetype longestText = 600;

// Codes: https://www.contentstack.com/docs/developers/apis/content-management-api, "Errors", and what the vendor's own
// clients decide on.
constexpr int codeStackNotFound = 21;
constexpr int codeWrongPassword = 104;
constexpr int codeNotLoggedIn = 105;
constexpr int codeBadApiKey = 109;
constexpr int codeUidNotValid = 115;
constexpr int codeUidNotFound = 118;
constexpr int codeEnvironment = 161;
constexpr int codeRole = 162;
constexpr int codeSecondFactor = 294;
constexpr int codeWrongCode = 295;
constexpr int codeNoPermission = 316;

QString joined(const QJsonValue &value)
{
    if (!value.isArray())
        return value.toVariant().toString();
    QStringList texts;
    for (const QJsonValue &each : value.toArray())
        texts.append(each.toVariant().toString());
    return texts.join(QLatin1String("; "));
}

bool mentions(const QString &text, QLatin1String words)
{
    return text.contains(words, Qt::CaseInsensitive);
}

Error make(const HttpAnswer &answer, const Refusal &refusal, const QString &object, ErrorKind kind, Phrase reason)
{
    Error error = answer.error(kind, std::move(reason));
    if (!object.isEmpty())
        error.object = object;
    const QString text = refusal.text();
    error.detail = text.isEmpty() ? answer.summary() : text;
    return error;
}

std::optional<Error> loginProblem(const HttpAnswer &answer, const Refusal &refusal, const QString &object)
{
    const QString codeField = QStringLiteral("tfa_token");
    const QString text = refusal.text();
    // Decided by what it says: official tests see 400, 401 and 422 for the same thing.
    if (refusal.code == codeWrongCode)
        return make(answer, refusal, codeField, ErrorKind::SecondFactorNeeded,
                    say(QT_TRANSLATE_NOOP("Contentstack", "The code was not accepted. Enter the one that is shown "
                                                          "now.")));
    if (mentions(text, QLatin1String("already been used")))
        return make(answer, refusal, codeField, ErrorKind::SecondFactorNeeded,
                    say(QT_TRANSLATE_NOOP("Contentstack", "Each code works once, and this one was used already. Wait "
                                                          "for the next code and enter that.")));
    if (refusal.code == codeSecondFactor || !refusal.secondFactor.isEmpty()) {
        const bool sms = refusal.secondFactor == QLatin1String("sms");
        return make(answer, refusal, codeField, ErrorKind::SecondFactorNeeded,
                    sms ? say(QT_TRANSLATE_NOOP("Contentstack", "Enter the code that was sent to your telephone."))
                        : say(QT_TRANSLATE_NOOP("Contentstack", "Enter the code that your authenticator app shows.")));
    }
    if (refusal.code != codeWrongPassword)
        return std::nullopt;
    if (mentions(text, QLatin1String("locked")) || mentions(text, QLatin1String("temporarily")))
        return make(answer, refusal, object, ErrorKind::AuthFailed,
                    say(QT_TRANSLATE_NOOP("Contentstack", "The account is locked after too many failures. Wait as long "
                                                          "as it says, or ask an administrator to unlock it; every "
                                                          "further try makes it longer.")));
    static const QRegularExpression attempts(QStringLiteral("(\\d+) login attempt"));
    const QRegularExpressionMatch left = attempts.match(text);
    if (left.hasMatch() && left.captured(1).toInt() <= 1)
        return make(answer, refusal, object, ErrorKind::AuthFailed,
                    say(QT_TRANSLATE_NOOP("Contentstack", "The e-mail address or the password is wrong. One more "
                                                          "failure locks the account: set a new password at "
                                                          "Contentstack if you are not sure.")));
    return make(answer, refusal, object, ErrorKind::AuthFailed,
                say(QT_TRANSLATE_NOOP("Contentstack", "The e-mail address or the password is wrong, or the account is "
                                                      "of another region. Who signs in through the company (single "
                                                      "sign-on) has no password here: sign in with the "
                                                      "browser, or with an authtoken.")));
}

std::optional<Error> accessProblem(const HttpAnswer &answer, const Refusal &refusal, const Asked &asked)
{
    if (answer.status == 401 && refusal.code == codeEnvironment)
        return make(answer, refusal, asked.object, ErrorKind::NotFound,
                    say(QT_TRANSLATE_NOOP("Contentstack", "The environment is not there, or your role has no access to "
                                                          "it. Choose another, or ask an administrator of the "
                                                          "stack.")));
    if (refusal.code == codeRole)
        return make(answer, refusal, asked.object, ErrorKind::PermissionDenied, rolesFor(asked.kind));
    if (answer.status == 403 || refusal.code == codeNoPermission)
        return make(answer, refusal, asked.object, ErrorKind::PermissionDenied,
                    say(QT_TRANSLATE_NOOP("Contentstack", "Your account has no permission for this stack, or the "
                                                          "sign-in is for another organization. Ask the owner of the "
                                                          "stack, or sign in for its organization.")));
    if (answer.status != 401 && refusal.code != codeNotLoggedIn)
        return std::nullopt;
    if (asked.what == What::Organization)
        return make(answer, refusal, asked.object, ErrorKind::PermissionDenied,
                    say(QT_TRANSLATE_NOOP("Contentstack", "The organization does not answer this sign-in: its strict "
                                                          "single sign-on forbids it, or the sign-in is no longer "
                                                          "valid. Enter the API key of the stack by hand.")));
    // It was the stack that let nobody in, whatever was asked of it.
    return make(answer, refusal, {}, ErrorKind::AuthFailed,
                say(QT_TRANSLATE_NOOP("Contentstack", "The sign-in is no longer valid, or it belongs to another "
                                                      "region. Sign in again.")));
}

std::optional<Error> missingProblem(const HttpAnswer &answer, const Refusal &refusal, const Asked &asked)
{
    const QString text = refusal.text();
    const bool stack = answer.status == 412 || refusal.code == codeBadApiKey || refusal.code == codeStackNotFound;
    if (stack)
        return make(answer, refusal, asked.what == What::Stack ? QString(apiKeyField) : QString(),
                    asked.what == What::Stack ? ErrorKind::InvalidInput : ErrorKind::NotFound,
                    say(QT_TRANSLATE_NOOP("Contentstack", "There is no stack with this API key in this region, or your "
                                                          "account cannot see it. Check the API key and the "
                                                          "region.")));
    const bool uid = refusal.fields.contains(QStringLiteral("uid")) || refusal.code == codeUidNotValid ||
                     refusal.code == codeUidNotFound || mentions(text, QLatin1String("uid is not valid"));
    if (answer.status == 404 || (answer.status == 422 && uid))
        return make(answer, refusal, asked.object, ErrorKind::NotFound,
                    say(QT_TRANSLATE_NOOP("Contentstack", "It no longer exists at Contentstack: somebody may have "
                                                          "deleted it. Refresh the list.")));
    return std::nullopt;
}

/// The field of our form that `errors` speaks of.
QString formField(const QString &named)
{
    if (named.startsWith(QLatin1String("scope.branch")))
        return QStringLiteral("branches");
    if (named.startsWith(QLatin1String("scope.environment")) || named == QLatin1String("environments"))
        return QStringLiteral("environment");
    if (named.startsWith(QLatin1String("scope")))
        return QStringLiteral("scope");
    return named;
}

std::optional<Error> inputProblem(const HttpAnswer &answer, const Refusal &refusal, const Asked &asked)
{
    if (asked.what != What::Create && asked.what != What::Change)
        return std::nullopt;
    const QString text = refusal.text();
    if (answer.status == 409 || mentions(text, QLatin1String("already exists")) ||
        mentions(text, QLatin1String("is not unique")))
        return make(answer, refusal, QStringLiteral("name"), ErrorKind::InvalidInput,
                    say(QT_TRANSLATE_NOOP("Contentstack", "There is a token of this name already. Choose another "
                                                          "name.")));
    // A name that is too long has a limit of its own.
    const bool ofName = refusal.fields.contains(QStringLiteral("name"));
    if (!ofName && (mentions(text, QLatin1String("limit")) || mentions(text, QLatin1String("maximum number"))))
        return make(answer, refusal, asked.object, ErrorKind::LimitReached,
                    say(QT_TRANSLATE_NOOP("Contentstack", "Contentstack allows no more tokens of this kind on this "
                                                          "stack. Delete tokens that nobody uses, or ask Contentstack "
                                                          "for more.")));
    if (answer.status != 422 && answer.status != 400)
        return std::nullopt;
    if (refusal.fields.contains(QStringLiteral("scope.branch_or_alias")))
        return make(answer, refusal, QStringLiteral("branches"), ErrorKind::InvalidInput,
                    say(QT_TRANSLATE_NOOP("Contentstack", "Choose at least one branch or one alias: Contentstack makes "
                                                          "no token without.")));
    if (refusal.fields.isEmpty() && refusal.code == 0)
        return std::nullopt;
    const QString field = refusal.fields.isEmpty() ? asked.object : formField(refusal.fields.firstKey());
    return make(answer, refusal, field, ErrorKind::InvalidInput,
                say(QT_TRANSLATE_NOOP("Contentstack", "Contentstack refused what was entered; its words stand above. "
                                                      "Change it and try again.")));
}

std::optional<Error> serverProblem(const HttpAnswer &answer, const Refusal &refusal, const Asked &asked)
{
    if (answer.status == 429)
        return make(
            answer, refusal, asked.object, ErrorKind::RateLimited,
            say(QT_TRANSLATE_NOOP("Contentstack", "Contentstack answers only some requests a second for a whole "
                                                  "organization, and others use them too. Nothing was "
                                                  "changed; wait a little and try again.")));
    if (answer.status >= 500)
        return make(answer, refusal, asked.object, ErrorKind::Network,
                    say(QT_TRANSLATE_NOOP("Contentstack", "Contentstack has trouble of its own. Try again in some "
                                                          "minutes; its status page is status.contentstack.com.")));
    if (refusal.ofOAuth && mentions(refusal.message, QLatin1String("refresh_token")))
        return make(answer, refusal, asked.object, ErrorKind::AuthFailed,
                    say(QT_TRANSLATE_NOOP("Contentstack", "Contentstack has ended this sign-in. Sign in again.")));
    return std::nullopt;
}

} // namespace

Refusal Refusal::read(const HttpAnswer &answer)
{
    Refusal refusal;
    const Result<QJsonValue> json = answer.json();
    if (!json || !json->isObject())
        return refusal;
    const QJsonObject object = json->toObject();
    refusal.code = object.value(QLatin1String("error_code")).toInt();
    refusal.secondFactor = object.value(QLatin1String("tfa_type")).toString();
    const QJsonValue errors = object.value(QLatin1String("errors"));
    if (errors.isObject()) {
        const QJsonObject fields = errors.toObject();
        for (auto field = fields.begin(); field != fields.end(); ++field)
            refusal.fields.insert(field.key(), joined(field.value()));
    } else if (errors.isArray() && !errors.toArray().isEmpty()) {
        refusal.message = joined(errors);
    }
    if (object.contains(QLatin1String("error_message"))) {
        refusal.message = object.value(QLatin1String("error_message")).toString();
        return refusal;
    }
    for (const auto *key : {"message", "error_description", "error"}) {
        if (!object.contains(QLatin1String(key)))
            continue;
        refusal.message = joined(object.value(QLatin1String(key)));
        refusal.ofOAuth = true;
        break;
    }
    return refusal;
}

QString Refusal::text() const
{
    QStringList parts;
    if (!message.isEmpty())
        parts.append(message);
    for (auto field = fields.begin(); field != fields.end(); ++field)
        parts.append(QStringLiteral("%1 %2").arg(field.key(), field.value()));
    return parts.join(QLatin1String("; ")).simplified().left(longestText);
}

Phrase rolesFor(const QString &kind)
{
    if (kind == deliveryKind)
        return say(QT_TRANSLATE_NOOP("Contentstack", "Delivery tokens are for the owner, administrators and developers "
                                                     "of a stack. Ask one of them."));
    if (kind == managementKind)
        return say(QT_TRANSLATE_NOOP("Contentstack", "Management tokens are for the owner and the administrators of a "
                                                     "stack, even to look at. Ask one of them."));
    return say(QT_TRANSLATE_NOOP("Contentstack", "Your role on this stack does not allow this. Ask its owner or an "
                                                 "administrator."));
}

Error problemOf(const HttpAnswer &answer, const Asked &asked)
{
    const Refusal refusal = Refusal::read(answer);
    std::optional<Error> problem;
    if (asked.what == What::Login)
        problem = loginProblem(answer, refusal, asked.object);
    if (!problem)
        problem = serverProblem(answer, refusal, asked);
    if (!problem)
        problem = accessProblem(answer, refusal, asked);
    if (!problem)
        problem = missingProblem(answer, refusal, asked);
    if (!problem)
        problem = inputProblem(answer, refusal, asked);
    if (problem)
        return *problem;
    return make(answer, refusal, asked.object, ErrorKind::Protocol,
                say(QT_TRANSLATE_NOOP("Contentstack", "Contentstack refused the request itself, which it should not. "
                                                      "Please report this with the detail.")));
}

tl::unexpected<Error> refusedField(const QString &field, Phrase reason)
{
    return fail(ErrorKind::InvalidInput, field, {}, std::move(reason));
}

} // namespace tokendesk::contentstack
