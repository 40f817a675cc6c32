// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/storyblok/problems.h"

#include "core/backends/storyblok/words.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

namespace tokendesk::storyblok {

namespace {

constexpr qsizetype longestText = 300; ///< characters
constexpr qsizetype mostTexts = 10;

void collect(const QJsonValue &value, const QString &field, QStringList &texts)
{
    if (texts.size() >= mostTexts)
        return;
    if (value.isString()) {
        const QString text = value.toString().simplified().left(longestText);
        if (!text.isEmpty())
            texts.append(field.isEmpty() ? text : field + QLatin1String(": ") + text);
    } else if (value.isArray()) {
        const QJsonArray items = value.toArray();
        for (const QJsonValue &item : items)
            collect(item, field, texts);
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto entry = object.begin(); entry != object.end(); ++entry) {
            static const QStringList frames = {QStringLiteral("error"), QStringLiteral("errors"),
                                               QStringLiteral("message"), QStringLiteral("base"),
                                               QStringLiteral("error_description")};
            collect(entry.value(), frames.contains(entry.key()) ? field : entry.key(), texts);
        }
    }
}

Phrase unauthorised(Access access, const QDate &today)
{
    switch (access) {
    case Access::None:
        return say(QT_TRANSLATE_NOOP("Storyblok", "Storyblok does not accept this sign-in."));
    case Access::Personal:
        return say(QT_TRANSLATE_NOOP("Storyblok", "This personal access token is no longer valid: it has expired or "
                                                  "was revoked, or it belongs to another region. Sign in with another "
                                                  "one."));
    case Access::Legacy:
        if (today >= legacyEnd())
            return say(QT_TRANSLATE_NOOP("Storyblok", "Storyblok has revoked all legacy tokens. Make a new personal "
                                                      "access token at app.storyblok.com (My account, Personal access "
                                                      "tokens) and sign in with it."));
        return say(QT_TRANSLATE_NOOP("Storyblok", "Storyblok does not know this token: it has expired or was revoked, "
                                                  "it belongs to another region, or it is not a personal access token "
                                                  "(an access token of a space cannot manage tokens)."));
    case Access::Session:
        return say(QT_TRANSLATE_NOOP("Storyblok", "The sign-in with e-mail and password has ended. Sign in again."));
    case Access::OAuth:
        return say(QT_TRANSLATE_NOOP("Storyblok", "The browser sign-in has ended. Sign in again."));
    }
    Q_UNREACHABLE();
}

Phrase forbidden(const QString &text)
{
    static const QRegularExpression scope(QStringLiteral("Insufficient scope:?\\s*(\\S+)"),
                                          QRegularExpression::CaseInsensitiveOption);
    if (const auto match = scope.match(text); match.hasMatch())
        return say(QT_TRANSLATE_NOOP("Storyblok", "The token that signs in lacks the right “%1”. Sign in with one that "
                                                  "has it, or with one that has all rights of your user."),
                   {match.captured(1)});
    if (text.contains(QLatin1String("token type"), Qt::CaseInsensitive))
        return say(QT_TRANSLATE_NOOP("Storyblok", "Storyblok takes no token with chosen rights for this. Use a "
                                                  "personal access token with all rights of your user, or sign in "
                                                  "with e-mail and password."));
    if (text.contains(QLatin1String("specific spaces"), Qt::CaseInsensitive) ||
        text.contains(QLatin1String("access to this space"), Qt::CaseInsensitive))
        return say(QT_TRANSLATE_NOOP("Storyblok", "The token that signs in is limited to other spaces. Sign in with "
                                                  "one that may use this space."));
    if (text.contains(QLatin1String("organization"), Qt::CaseInsensitive))
        return say(QT_TRANSLATE_NOOP("Storyblok", "Storyblok refuses this: “%1”. It is for owners and admins of the "
                                                  "organisation, where its plan has it."),
                   {text});
    if (text.isEmpty())
        return say(QT_TRANSLATE_NOOP("Storyblok", "Storyblok refuses this without saying why. Managing access tokens "
                                                  "of a space needs the role admin or owner of the space."));
    return say(QT_TRANSLATE_NOOP("Storyblok", "Storyblok refuses this: “%1”. Managing access tokens of a space needs "
                                              "the role admin or owner of the space."),
               {text});
}

Phrase invalid(const QString &text)
{
    return text.isEmpty() ? say(QT_TRANSLATE_NOOP("Storyblok", "Storyblok refuses this without saying why."))
                          : say(QT_TRANSLATE_NOOP("Storyblok", "Storyblok refuses this: %1"), {text});
}

Phrase reasonOf(int status, const QString &text, Access access, const QDate &today)
{
    switch (status) {
    case 401:
        return unauthorised(access, today);
    case 403:
        return forbidden(text);
    case 404:
        return say(QT_TRANSLATE_NOOP("Storyblok", "Storyblok has no such record. It was deleted meanwhile, or it is in "
                                                  "another region or space; list the tokens again."));
    case 400:
    case 409:
    case 422:
        return invalid(text);
    case 429:
        return say(QT_TRANSLATE_NOOP("Storyblok", "Storyblok gets too many requests from this account. Wait a moment, "
                                                  "then try again."));
    default:
        return status >= 500 ? say(QT_TRANSLATE_NOOP("Storyblok", "Storyblok has trouble of its own (HTTP %1). Try "
                                                                  "again later; status.storyblok.com says more."),
                                   {QString::number(status)})
                             : say(QT_TRANSLATE_NOOP("Storyblok", "Storyblok answered in a way that is not known "
                                                                  "(HTTP %1)."),
                                   {QString::number(status)});
    }
}

} // namespace

QStringList textsOf(const HttpAnswer &answer)
{
    QStringList texts;
    if (const Result<QJsonValue> json = answer.json())
        collect(*json, {}, texts);
    return texts;
}

QString fieldOf(const HttpAnswer &answer)
{
    const Result<QJsonValue> json = answer.json();
    QJsonObject fields = json ? json->toObject() : QJsonObject();
    for (const QString &frame : {QStringLiteral("errors"), QStringLiteral("error")}) {
        if (fields.value(frame).isObject())
            fields = fields.value(frame).toObject();
    }
    for (auto entry = fields.begin(); entry != fields.end(); ++entry) {
        if (entry.value().isArray() && entry.key() != QLatin1String("base") && entry.key() != QLatin1String("error"))
            return entry.key();
    }
    return {};
}

Error problemOf(const HttpAnswer &answer, Access access, const QDate &today)
{
    const QString text = textsOf(answer).join(QLatin1String("; "));
    Error error = answer.error();
    if (answer.status == 400)
        error.kind = ErrorKind::InvalidInput;
    error.reason = reasonOf(answer.status, text, access, today);
    if (answer.status == 422) {
        if (const QString field = fieldOf(answer); !field.isEmpty())
            error.object = field;
    }
    if (!text.isEmpty())
        error.detail += QLatin1String(": ") + text;
    return error;
}

Phrase remedy()
{
    return say(QT_TRANSLATE_NOOP("Storyblok", "To manage tokens, use a personal access token with all rights of your "
                                              "user, or sign in with e-mail and password."));
}

} // namespace tokendesk::storyblok
