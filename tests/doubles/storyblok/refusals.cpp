// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "tests/doubles/storyblok/refusals.h"

namespace tokendesk::doubles::storyblok {

namespace {

const QString error = QStringLiteral("error");

QString sentence(const QString &field, const QString &message)
{
    QString text = field + QLatin1Char(' ') + message;
    text[0] = text.at(0).toUpper();
    return text;
}

} // namespace

HttpReply unauthorised()
{
    return HttpReply::json(401, QJsonObject{{error, QStringLiteral("Unauthorized")}});
}

HttpReply forbidden(const QString &text)
{
    return HttpReply::json(403, QJsonObject{{error, text}});
}

HttpReply notFound()
{
    return HttpReply::json(404, QJsonArray{QStringLiteral("This record could not be found")});
}

HttpReply tooFast(const State &state)
{
    HttpReply reply = HttpReply::json(
        429, QJsonObject{{error, QStringLiteral("Rate limit of %1 request per second has been reached. Retry later.")
                                     .arg(state.perSecond)}});
    if (state.variants.retryAfter)
        reply.headers.append(std::pair<QByteArray, QByteArray>("Retry-After", "1"));
    return reply;
}

HttpReply unprocessable(const State &state, const QString &field, const QString &message)
{
    const QJsonObject fields{{field, QJsonArray{message}}};
    switch (state.variants.refused) {
    case Variants::Refused::Fields:
        return HttpReply::json(422, fields);
    case Variants::Refused::Text:
        return unprocessableText(sentence(field, message));
    case Variants::Refused::List:
        return HttpReply::json(422, QJsonObject{{error, QJsonArray{sentence(field, message)}}});
    case Variants::Refused::Base:
        return HttpReply::json(
            422, QJsonObject{{error, QJsonObject{{QStringLiteral("base"), QJsonArray{sentence(field, message)}}}}});
    case Variants::Refused::Errors:
        return HttpReply::json(422, QJsonObject{{QStringLiteral("errors"), fields}});
    }
    Q_UNREACHABLE();
}

HttpReply unprocessableText(const QString &message)
{
    return HttpReply::json(422, QJsonObject{{error, message}});
}

} // namespace tokendesk::doubles::storyblok
