// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/widgets/icons.h"

#include <QStringList>
#include <QWidget>

namespace tokendesk {

/// What a look at a place came to: what it is and what is worth knowing about it, or why it failed.
class TestResult final : public QWidget
{
    Q_OBJECT

public:
    explicit TestResult(QWidget *parent = nullptr);

    void showFound(const QString &description, const QStringList &remarks = {});
    void showFailure(const QString &why);
    void clear(); ///< and hides

private:
    void add(const QString &text, Icon icon);
};

} // namespace tokendesk
