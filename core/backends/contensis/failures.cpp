// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/contensis/failures.h"

#include "core/backends/contensis/words.h"
#include "core/http/httpclient.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace tokendesk::contensis {

namespace {

constexpr qsizetype longestShown = 300; ///< characters of a text of the server

QJsonValue valueOf(const QJsonObject &object, QLatin1String name)
{
    for (auto each = object.begin(); each != object.end(); ++each) {
        if (each.key().compare(name, Qt::CaseInsensitive) == 0)
            return *each;
    }
    return {};
}

QString member(const QJsonObject &object, QLatin1String name)
{
    return valueOf(object, name).toString().left(longestShown);
}

/// Support wants the number of the log entry; a number of zeros names none.
QString logNumber(const QJsonObject &envelope)
{
    const QString id = member(envelope, QLatin1String("logId"));
    return QString(id).remove(QLatin1Char('0')).remove(QLatin1Char('-')).isEmpty() ? QString() : id;
}

Phrase said(const QString &message, const QString &log)
{
    if (message.isEmpty())
        return {};
    if (log.isEmpty())
        return say(QT_TRANSLATE_NOOP("Contensis", "Contensis says: %1"), {message});
    return say(QT_TRANSLATE_NOOP("Contensis", "Contensis says: %1 (log id %2)"), {message, log});
}

/// The first entry of a validation that names a field.
Error validation(const HttpAnswer &answer, const QJsonObject &envelope)
{
    QStringList texts;
    QString field;
    const QJsonArray data = valueOf(envelope, QLatin1String("data")).toArray();
    for (const QJsonValue &value : data) {
        const QJsonObject entry = value.toObject();
        texts.append(member(entry, QLatin1String("message")));
        if (field.isEmpty())
            field = member(entry, QLatin1String("field"));
    }
    texts.removeAll(QString());
    if (texts.isEmpty())
        texts.append(member(envelope, QLatin1String("message")));
    Error error = answer.error(ErrorKind::InvalidInput, said(texts.join(QLatin1Char(' ')), logNumber(envelope)));
    if (!field.isEmpty())
        error.object = field.toLower();
    return error;
}

Phrase reasonOf(const HttpAnswer &answer, const QJsonObject &envelope)
{
    Phrase words = said(member(envelope, QLatin1String("message")), logNumber(envelope));
    switch (answer.status) {
    case 401:
        return say(QT_TRANSLATE_NOOP("Contensis", "The sign-in is no longer valid. Sign in again."));
    case 403:
        return say(QT_TRANSLATE_NOOP("Contensis", "This sign-in may not do that. Keys are managed by members of the "
                                                  "group “API Key Administrators” and by system administrators, roles "
                                                  "by role administrators."));
    case 409:
        return say(QT_TRANSLATE_NOOP("Contensis", "There is one of that name already. Choose another name."));
    default:
        return words;
    }
}

QJsonObject objectOf(const HttpAnswer &answer)
{
    const Result<QJsonValue> json = answer.json();
    return json ? json->toObject() : QJsonObject();
}

} // namespace

Error failureOf(const HttpAnswer &answer)
{
    const QJsonObject envelope = objectOf(answer);
    const bool isValidation =
        member(envelope, QLatin1String("type")).compare(QLatin1String("Validation"), Qt::CaseInsensitive) == 0;
    if (isValidation && answer.status != 403)
        return validation(answer, envelope);
    Error error = answer.error();
    error.reason = reasonOf(answer, envelope);
    if (const QString log = logNumber(envelope); !log.isEmpty())
        error.detail += QLatin1String(", log id ") + log;
    return error;
}

Error tokenFailureOf(const HttpAnswer &answer)
{
    const QJsonObject object = objectOf(answer);
    const QString code = member(object, QLatin1String("error"));
    Error error = answer.error();
    error.detail = code.isEmpty() ? error.detail : error.detail + QLatin1String(", ") + code;
    if (code == QLatin1String("invalid_client")) {
        error.kind = ErrorKind::AuthFailed;
        error.reason = say(QT_TRANSLATE_NOOP("Contensis", "Contensis does not accept this key. Check client id and "
                                                          "shared secret, and whether the key is switched on."));
    } else if (code == QLatin1String("invalid_grant")) {
        error.kind = ErrorKind::AuthFailed;
        error.reason = say(QT_TRANSLATE_NOOP("Contensis", "User name or password were not accepted, or the sign-in "
                                                          "has ended. People who sign in through their company's "
                                                          "provider need an API key instead."));
    } else if (code == QLatin1String("invalid_scope")) {
        error.kind = ErrorKind::InvalidInput;
        error.object = QStringLiteral("scopes");
        error.reason = say(QT_TRANSLATE_NOOP("Contensis", "Contensis does not grant all of these scopes to this "
                                                          "sign-in."));
    } else if (code == QLatin1String("unsupported_grant_type") || code == QLatin1String("unauthorized_client") ||
               code == QLatin1String("invalid_request")) {
        error.kind = ErrorKind::Unsupported;
        error.reason = say(QT_TRANSLATE_NOOP("Contensis", "This installation does not offer this kind of sign-in. Use "
                                                          "an API key."));
    } else if (code.isEmpty()) {
        const Result<QJsonValue> json = answer.json();
        error.kind = answer.status == 404 ? ErrorKind::NotFound : error.kind;
        error.reason = answer.status == 404 || !json
                           ? say(QT_TRANSLATE_NOOP("Contensis", "There is no Contensis sign-in at this address. Check "
                                                                "the URL: it begins with “cms-”."))
                           : Phrase();
    }
    return error;
}

bool isUncertain(const Error &error)
{
    if (error.httpStatus)
        return *error.httpStatus >= 500 || (*error.httpStatus >= 200 && *error.httpStatus < 300);
    const bool lost = error.kind == ErrorKind::Network || error.kind == ErrorKind::Timeout ||
                      error.kind == ErrorKind::Protocol || error.kind == ErrorKind::Parse;
    return lost && mayHaveArrived(error);
}

Phrase noKeysThere()
{
    return say(QT_TRANSLATE_NOOP("Contensis", "This installation has no key list at this address. Check “API key path” "
                                              "in the connection's settings."));
}

} // namespace tokendesk::contensis
