// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/dialogs/formdialog.h"

namespace tokendesk {

/// What was done and what not, of an act on many tokens.
class ReportDialog final : public FormDialog
{
    Q_OBJECT

public:
    /// `failures`: one text each, naming the token and the reason.
    ReportDialog(const QString &title, const QStringList &done, const QStringList &failures, QWidget *parent = nullptr);
};

} // namespace tokendesk
