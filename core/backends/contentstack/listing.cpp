// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/contentstack/listing.h"

#include "core/backends/contentstack/reading.h"
#include "core/backends/contentstack/tokenmapping.h"

namespace tokendesk::contentstack {

Listing::Listing(TokenBackend::PageSink sink, qsizetype kinds)
    : m_sink(std::move(sink))
    , m_left(kinds)
{
    if (m_left == 0)
        m_answer.resolve({});
}

void Listing::hand(QList<Token> tokens)
{
    const std::lock_guard lock(m_mutex);
    m_sink(std::move(tokens));
}

bool Listing::finish(Result<> result)
{
    bool last = false;
    Result<> all;
    {
        const std::lock_guard lock(m_mutex);
        if (m_result && !result)
            m_result = std::move(result);
        last = --m_left == 0;
        all = m_result;
    }
    if (last)
        m_answer.resolve(std::move(all));
    return last;
}

Result<> listKind(const Work &work, const QString &kind, Listing &listing)
{
    const Result<QJsonArray> stored = storedTokens(work, kind);
    if (!stored && stored.error().kind == ErrorKind::PermissionDenied && kind == managementKind) {
        work.knowledge.setListProblem(kind, rolesFor(kind));
        return {};
    }
    if (!stored)
        return fail(stored.error());
    const QDateTime now = work.clock.nowUtc();
    QList<Token> tokens;
    for (const QJsonValue &each : *stored)
        tokens.append(tokenFrom(each.toObject(), kind, Detail::InList, now));
    listing.hand(std::move(tokens));
    return {};
}

std::optional<int> plannedDeliveryTokens(const QJsonObject &answer)
{
    QJsonObject organization = answer.value(QLatin1String("organization")).toObject();
    if (organization.isEmpty())
        organization = answer.value(QLatin1String("organizations")).toArray().first().toObject();
    const QJsonArray features =
        organization.value(QLatin1String("plan")).toObject().value(QLatin1String("features")).toArray();
    for (const QJsonValue &each : features) {
        const QJsonObject feature = each.toObject();
        if (feature.value(QLatin1String("uid")).toString() != QLatin1String("deliveryTokens"))
            continue;
        const QJsonValue limit = feature.value(QLatin1String("limit"));
        return limit.isDouble() && limit.toInt() > 0 ? std::optional(limit.toInt()) : std::nullopt;
    }
    return std::nullopt;
}

} // namespace tokendesk::contentstack
