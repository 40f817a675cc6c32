// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QLineEdit>

namespace tokendesk {

/// A read-only line whose text cannot be selected, dragged or taken through a context menu.
class SecretLine final : public QLineEdit
{
    Q_OBJECT

public:
    explicit SecretLine(QWidget *parent = nullptr);

Q_SIGNALS:
    void copyAsked(); ///< Ctrl+C and its kin

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;
};

} // namespace tokendesk
