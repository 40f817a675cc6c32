// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/models/subject.h"

#include <algorithm>

namespace tokendesk {

Subject::Subject(const TokenTableModel &model, const ConnectionBook &book, QObject *parent)
    : QObject(parent)
    , m_model(model)
    , m_book(book)
{
    connect(&model, &TokenTableModel::sourcesAboutToChange, this, [this] { m_sources.clear(); });
    connect(&model, &TokenTableModel::rowChanged, this, [this](int source) {
        if (m_sources.contains(source))
            Q_EMIT changed();
    });
}

void Subject::setScope(const Scope &scope)
{
    if (scope == m_scope)
        return;
    m_scope = scope;
    Q_EMIT scopeChanged();
}

void Subject::setSources(const QList<int> &sources)
{
    if (std::equal(sources.begin(), sources.end(), m_sources.begin(), m_sources.end()))
        return;
    m_sources = sources;
    Q_EMIT changed();
}

QList<TokenKey> Subject::keys() const
{
    QList<TokenKey> keys;
    keys.reserve(m_sources.size());
    for (const int source : m_sources)
        keys.append(m_model.keyOf(source));
    return keys;
}

ConnectionId Subject::connection() const
{
    if (m_scope.kind == Scope::Kind::Connection && !m_scope.connections.isEmpty())
        return m_scope.connections.first();
    if (!m_sources.isEmpty())
        return row(0).connection;
    if (m_scope.connections.size() == 1)
        return m_scope.connections.first();
    return m_book.order().isEmpty() ? ConnectionId() : m_book.order().first();
}

} // namespace tokendesk
