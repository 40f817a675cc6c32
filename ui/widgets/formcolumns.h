// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QList>

class QWidget;

namespace tokendesk {

/// Gives the labels of several forms, one above the other, one width, so that their controls begin on one line.
void alignLabels(const QList<QWidget *> &forms);

} // namespace tokendesk
