// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/capabilities.h"

#include <QMap>

#include <mutex>

namespace tokendesk::contentstack {

/// What was learnt of a stack while working with it, and what capabilities() says of it. Thread-safe.
class Knowledge final
{
public:
    void setStack(const QString &name, const QString &organization);
    void setPlannedDeliveryTokens(std::optional<int> limit); ///< of the plan; empty: not known
    void setCount(const QString &kind, qsizetype count);
    void setListProblem(const QString &kind, Phrase problem); ///< empty: the kind can be listed

    QString organization() const;
    bool isPlanKnown() const; ///< it was asked for, whether or not it was told

    /// Warnings before a token is made: how many there are of how many that are allowed, and what happens beyond.
    Phrase createWarning(const QString &kind) const;
    QList<Phrase> remarks() const;

private:
    mutable std::mutex m_mutex;
    QString m_stackName;
    QString m_organization;
    std::optional<int> m_plannedDeliveryTokens;
    bool m_planKnown = false;
    QMap<QString, qsizetype> m_counts;
    QMap<QString, Phrase> m_problems;
};

} // namespace tokendesk::contentstack
