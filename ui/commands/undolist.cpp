// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/commands/undolist.h"

#include <algorithm>

namespace tokendesk {

quint64 UndoList::push(const QString &text, std::function<void()> undo)
{
    if (m_entries.size() == most)
        m_entries.erase(m_entries.begin());
    m_entries.push_back({.number = m_next, .text = text, .undo = std::move(undo)});
    Q_EMIT changed();
    return m_next++;
}

void UndoList::undoLast()
{
    if (!m_entries.empty())
        undo(m_entries.back().number);
}

void UndoList::undo(quint64 number)
{
    const auto found =
        std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry &entry) { return entry.number == number; });
    if (found == m_entries.end())
        return;
    const Entry entry = std::move(*found);
    m_entries.erase(found);
    Q_EMIT changed();
    entry.undo();
}

void UndoList::forget(quint64 number)
{
    if (std::erase_if(m_entries, [number](const Entry &entry) { return entry.number == number; }) > 0)
        Q_EMIT changed();
}

} // namespace tokendesk
