// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QToolButton>

namespace tokendesk {

/// Shows a colour as a sample with its name, and lets the user choose another or none.
class ColourButton final : public QToolButton
{
    Q_OBJECT

public:
    explicit ColourButton(QWidget *parent = nullptr);

    QString colour() const { return m_colour; } ///< "#rrggbb"; empty: none chosen
    void setColour(const QString &colour);

Q_SIGNALS:
    void edited();

private:
    void choose();
    void showState();

    QString m_colour;
    QAction *m_none;
};

} // namespace tokendesk
