// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractButton>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>

namespace tokendesk {

/// A text without the mark of its mnemonic.
QString withoutMark(QString text);
/// The button of that label or accessible name; null: there is none.
QAbstractButton *buttonOf(const QWidget &window, const QString &text);
/// Presses it; false when there is none, it is hidden or it is disabled.
bool press(const QWidget &window, const QString &text);
/// The control whose accessible name that is.
template <class Control>
Control *controlOf(const QWidget &window, const QString &name)
{
    for (Control *each : window.findChildren<Control *>()) {
        if (each->accessibleName() == name)
            return each;
    }
    return nullptr;
}
/// All texts of visible labels, one a line.
QString shownText(const QWidget &window);

} // namespace tokendesk
