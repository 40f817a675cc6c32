// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/domain/filterwords.h"

#include "core/domain/foldedtext.h"

#include <algorithm>

namespace tokendesk {

namespace {

bool matches(const QByteArray &word, const QByteArray &text, FilterWords::Match match)
{
    return match == FilterWords::Match::Equal ? word == text : word.contains(text);
}

} // namespace

void FilterWords::addState(TokenState state, const QString &word)
{
    m_states.emplace_back(foldedText(word), state);
}

void FilterWords::addKind(const QString &kind, const QString &word)
{
    std::pair<QByteArray, QString> entry(foldedText(word), kind);
    if (std::find(m_kinds.begin(), m_kinds.end(), entry) == m_kinds.end()) // connections have the same kinds
        m_kinds.push_back(std::move(entry));
}

quint32 FilterWords::states(const QByteArray &text, Match match) const
{
    quint32 found = 0;
    for (const auto &[word, state] : m_states) {
        if (matches(word, text, match))
            found |= stateBit(state);
    }
    return found;
}

QStringList FilterWords::kinds(const QByteArray &text, Match match) const
{
    QStringList found;
    for (const auto &[word, kind] : m_kinds) {
        if (matches(word, text, match) && !found.contains(kind))
            found.append(kind);
    }
    return found;
}

} // namespace tokendesk
