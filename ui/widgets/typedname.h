// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;

namespace tokendesk {

/// Asks for a name to be typed before an act that is guarded, and says which.
class TypedName final : public QWidget
{
    Q_OBJECT

public:
    TypedName(const QString &name, QWidget *parent);

    bool matches() const; ///< blanks around what was typed do not count, upper and lower case do
    QLineEdit *line() const { return m_line; }

Q_SIGNALS:
    void changed();

private:
    QString m_name;
    QLineEdit *m_line;
};

} // namespace tokendesk
