// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/flextype/serverstore.h"

#include <QLocale>

namespace tokendesk::flextype {

namespace {

/// IMF-fixdate (RFC 9110 section 5.6.7).
qint64 secondsOf(const QByteArray &date)
{
    QDateTime time =
        QLocale::c().toDateTime(QString::fromLatin1(date), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    if (!time.isValid())
        return 0;
    time.setTimeSpec(Qt::UTC);
    return time.toSecsSinceEpoch();
}

} // namespace

ServerStore::ServerStore(ServerApi &api, ServerState &state)
    : m_api(api)
    , m_state(state)
{
}

template <class Call>
Result<HttpAnswer> ServerStore::byEither(Call call)
{
    ServerPart first = ServerPart::Tokens;
    ServerPart second = ServerPart::Entries;
    if (!m_state.isOn(first))
        std::swap(first, second);
    Result<HttpAnswer> answer = call(first);
    if (answer && shapeOf(*answer) == AnswerShape::BadRequest) {
        Result<HttpAnswer> other = call(second);
        if (!other)
            return other;
        if (shapeOf(*other) != AnswerShape::BadRequest) {
            m_state.setOn(first, false);
            m_state.setOn(second, true);
            answer = std::move(other);
        }
    }
    if (answer)
        m_serverTime = secondsOf(answer->header("date"));
    return answer;
}

Result<QJsonObject> ServerStore::read(const ServerId &id)
{
    const Result<HttpAnswer> answer = byEither([&](ServerPart part) { return m_api.read(part, id); });
    if (!answer)
        return fail(answer.error());
    Result<QJsonObject> object = objectOf(*answer);
    // To a GET the server says so in words; an empty 404 comes from something in front of it and proves nothing.
    if (!object && shapeOf(*answer) == AnswerShape::Empty404)
        object.error().kind = ErrorKind::Protocol;
    return object;
}

Result<> ServerStore::patch(const ServerId &id, const ServerFields &fields)
{
    const Result<HttpAnswer> answer = byEither([&](ServerPart part) { return m_api.patch(part, id, fields); });
    if (!answer)
        return fail(answer.error());
    const Result<QJsonObject> object = objectOf(*answer);
    return object ? Result<>() : Result<>(fail(object.error()));
}

Result<> ServerStore::remove(const ServerId &id)
{
    const Result<HttpAnswer> answer = byEither([&](ServerPart part) { return m_api.remove(part, id); });
    if (!answer)
        return fail(answer.error());
    return shapeOf(*answer) == AnswerShape::Done ? Result<>() : Result<>(fail(answerError(*answer)));
}

} // namespace tokendesk::flextype
