// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/contentstack/knowledge.h"

#include "core/backends/contentstack/requests.h"
#include "core/backends/contentstack/words.h"

namespace tokendesk::contentstack {

namespace {

// The API's own documents say 10, and that the oldest token then expires without a warning; the documents of the web
// application say 30, and that more are refused: https://www.contentstack.com/docs/developers/create-tokens/
// limitations-of-management-tokens.
constexpr qsizetype olderManagementLimit = 10;
constexpr qsizetype managementLimit = 30;

Phrase managementWarning(qsizetype count)
{
    if (count >= managementLimit)
        return say(QT_TRANSLATE_NOOP("Contentstack",
                                     "This stack has %1 management tokens, and Contentstack documents 30 "
                                     "as the most. A new one may be refused, or end the oldest without "
                                     "a word: delete what nobody uses first. The list is read again "
                                     "afterwards, and what has vanished is named."),
                   {QString::number(count)});
    if (count >= olderManagementLimit)
        return say(QT_TRANSLATE_NOOP("Contentstack",
                                     "This stack has %1 management tokens. Contentstack documents 30 as "
                                     "the most; an older document says 10, and that a new one then ends "
                                     "the oldest without a word. The list is read again afterwards, "
                                     "and what has vanished is named."),
                   {QString::number(count)});
    return {};
}

} // namespace

void Knowledge::setStack(const QString &name, const QString &organization)
{
    const std::lock_guard lock(m_mutex);
    m_stackName = name;
    m_organization = organization;
}

void Knowledge::setPlannedDeliveryTokens(std::optional<int> limit)
{
    const std::lock_guard lock(m_mutex);
    m_plannedDeliveryTokens = limit;
    m_planKnown = true;
}

void Knowledge::setCount(const QString &kind, qsizetype count)
{
    const std::lock_guard lock(m_mutex);
    m_counts.insert(kind, count);
}

void Knowledge::setListProblem(const QString &kind, Phrase problem)
{
    const std::lock_guard lock(m_mutex);
    if (problem.isEmpty())
        m_problems.remove(kind);
    else
        m_problems[kind] = std::move(problem);
}

QString Knowledge::organization() const
{
    const std::lock_guard lock(m_mutex);
    return m_organization;
}

bool Knowledge::isPlanKnown() const
{
    const std::lock_guard lock(m_mutex);
    return m_planKnown;
}

Phrase Knowledge::createWarning(const QString &kind) const
{
    const std::lock_guard lock(m_mutex);
    const qsizetype count = m_counts.value(kind, 0);
    if (kind == managementKind)
        return managementWarning(count);
    if (!m_plannedDeliveryTokens || count < *m_plannedDeliveryTokens)
        return {};
    return say(QT_TRANSLATE_NOOP("Contentstack", "This stack has %1 delivery tokens, and the plan of its organization "
                                                 "allows %2. A new one will probably be refused: delete what nobody "
                                                 "uses first, or ask Contentstack for more."),
               {QString::number(count), QString::number(*m_plannedDeliveryTokens)});
}

QList<Phrase> Knowledge::remarks() const
{
    const std::lock_guard lock(m_mutex);
    QList<Phrase> remarks;
    if (m_counts.contains(deliveryKind))
        remarks.append(
            m_plannedDeliveryTokens
                ? say(QT_TRANSLATE_NOOP("Contentstack", "Delivery tokens: %1 of %2 that the plan allows."),
                      {QString::number(m_counts.value(deliveryKind)), QString::number(*m_plannedDeliveryTokens)})
                : say(QT_TRANSLATE_NOOP("Contentstack", "Delivery tokens: %1. How many the plan allows was "
                                                        "not told (older plans: 20 a stack)."),
                      {QString::number(m_counts.value(deliveryKind))}));
    if (m_counts.contains(managementKind))
        remarks.append(say(QT_TRANSLATE_NOOP("Contentstack", "Management tokens: %1 of 30 (10 by an older document)."),
                           {QString::number(m_counts.value(managementKind))}));
    for (const Phrase &problem : m_problems)
        remarks.append(problem);
    return remarks;
}

} // namespace tokendesk::contentstack
