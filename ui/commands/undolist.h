// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

#include <functional>
#include <vector>

namespace tokendesk {

/// What was done and how to take it back, the last first. Acts are asynchronous, so an entry is gone once it is begun.
class UndoList final : public QObject
{
    Q_OBJECT

public:
    static constexpr size_t most = 50; ///< older entries are forgotten

    using QObject::QObject;

    /// `text` names what is undone ("Revoke “CI deploy”"). Answers a number that names the entry.
    quint64 push(const QString &text, std::function<void()> undo);
    void undoLast();
    void undo(quint64 number);   ///< nothing when it is gone
    void forget(quint64 number); ///< it cannot be taken back any more
    bool isEmpty() const { return m_entries.empty(); }
    QString lastText() const { return m_entries.empty() ? QString() : m_entries.back().text; }

Q_SIGNALS:
    void changed();

private:
    struct Entry
    {
        quint64 number;
        QString text;
        std::function<void()> undo;
    };

    std::vector<Entry> m_entries;
    quint64 m_next = 1;
};

} // namespace tokendesk
