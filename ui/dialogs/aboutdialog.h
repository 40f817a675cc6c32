// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/dialogs/formdialog.h"

namespace tokendesk {

/// What the program is, its version, what it is built on, and where its files are.
class AboutDialog final : public FormDialog
{
    Q_OBJECT

public:
    /// `files`: label and path of the files that the program keeps, for people who look for them.
    explicit AboutDialog(const QList<std::pair<QString, QString>> &files, QWidget *parent = nullptr);
};

} // namespace tokendesk
