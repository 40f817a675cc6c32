// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QObject>

class QHeaderView;

namespace tokendesk {

/// Shares the width of a table among its columns until a person sets one: each has what its head and its usual content
/// need, the first takes what is left; where too little is left of it the others give up some, long heads first.
class ColumnFit final : public QObject
{
    Q_OBJECT

public:
    /// `usual`: width of the content of each column, in pixels.
    ColumnFit(QHeaderView &header, QList<int> usual);

    void fit(int width);                   ///< of the table, without its scroll bar
    bool isOwn() const { return m_isOwn; } ///< a person has set widths: they stay
    void setOwn(bool own) { m_isOwn = own; }

private:
    void resized(int before, int after);

    QHeaderView &m_header;
    const QList<int> m_usual;
    int m_width = 0;
    bool m_isFitting = false;
    bool m_isOwn = false;
};

} // namespace tokendesk
