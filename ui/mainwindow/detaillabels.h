// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

class QFormLayout;
class QLabel;
class QWidget;

// What the panel "Details" is made of.
namespace tokendesk {

QLabel *makeHeading(const QString &text, QWidget *parent);
QLabel *makeText(QWidget *parent); ///< plain text, wraps
/// A row of its label and a value that can be selected.
QLabel *addFact(QFormLayout &facts, const QString &label, const QString &value);

} // namespace tokendesk
