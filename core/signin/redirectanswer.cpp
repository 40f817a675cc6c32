// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/signin/redirectanswer.h"

#include <QCoreApplication>
#include <QHash>
#include <QUrl>

namespace tokendesk {

namespace {

constexpr char context[] = "SignIn";
constexpr qsizetype longestDescription = 300;

/// Parameters by name; one that comes twice has two values.
QHash<QByteArray, QList<QByteArray>> parametersOf(const QByteArray &query)
{
    QHash<QByteArray, QList<QByteArray>> parameters;
    const QList<QByteArray> parts = query.split('&');
    for (const QByteArray &part : parts) {
        const qsizetype equals = part.indexOf('=');
        QByteArray value = equals < 0 ? QByteArray() : part.mid(equals + 1);
        value.replace('+', ' ');
        parameters[QByteArray::fromPercentEncoding(part.left(equals))].append(QByteArray::fromPercentEncoding(value));
    }
    return parameters;
}

Error notThisSignIn()
{
    return {.kind = ErrorKind::AuthFailed,
            .object = {},
            .reason = Phrase{context, QT_TRANSLATE_NOOP("SignIn", "The answer does not belong to this sign-in. Start "
                                                                  "again.")}};
}

Error serverSaid(const QString &code, const QString &description)
{
    Error error{.kind = ErrorKind::AuthFailed,
                .object = {},
                .detail = shownDescription(description.isEmpty() ? code : code + QLatin1String(": ") + description),
                .reason =
                    Phrase{context, QT_TRANSLATE_NOOP("SignIn", "The server refused the sign-in. Check the client "
                                                                "id, the scopes and the redirect address.")}};
    if (code == QLatin1String("access_denied"))
        error.reason = {context, QT_TRANSLATE_NOOP("SignIn", "You, or the server, refused access.")};
    if (code == QLatin1String("temporarily_unavailable") || code == QLatin1String("server_error")) {
        error.kind = ErrorKind::Network;
        error.reason = {context, QT_TRANSLATE_NOOP("SignIn", "The server cannot sign anybody in just now.")};
    }
    return error;
}

bool stateIsMine(const QList<QByteArray> &given, const RedirectExpectation &expected)
{
    if (given.isEmpty())
        return !expected.echoesState;
    return given.size() == 1 && Secret(given.first()).equals(expected.state);
}

bool issuerIsRight(const QList<QByteArray> &given, const RedirectExpectation &expected)
{
    if (given.isEmpty())
        return !expected.announcesIssuer;
    return given.size() == 1 && !expected.issuer.isEmpty() && given.first() == expected.issuer.toUtf8();
}

} // namespace

QString shownDescription(const QString &text)
{
    return text.left(longestDescription).simplified();
}

RedirectAnswer judgeRedirect(const QByteArray &target, const RedirectExpectation &expected)
{
    const qsizetype question = target.indexOf('?');
    if (target.left(question) != expected.path.toLatin1())
        return {};
    const QHash<QByteArray, QList<QByteArray>> given =
        parametersOf(question < 0 ? QByteArray() : target.mid(question + 1));
    if (!stateIsMine(given.value("state"), expected))
        return {.meaning = RedirectAnswer::Meaning::Stranger};
    RedirectAnswer answer{.meaning = RedirectAnswer::Meaning::Mine};
    answer.hadState = given.contains("state");
    if (!issuerIsRight(given.value("iss"), expected)) {
        answer.code = fail(notThisSignIn());
    } else if (given.contains("error")) {
        answer.code = fail(serverSaid(QString::fromUtf8(given.value("error").first()),
                                      QString::fromUtf8(given.value("error_description").value(0))));
    } else if (const QList<QByteArray> code = given.value("code"); code.size() == 1 && !code.first().isEmpty()) {
        answer.code = Secret(code.first());
    } else {
        // Without a state of its own even the answer of a stranger may have got so far.
        answer = {.meaning = RedirectAnswer::Meaning::Stranger};
    }
    return answer;
}

} // namespace tokendesk
