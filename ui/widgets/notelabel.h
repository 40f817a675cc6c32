// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/widgets/icons.h"

#include <QWidget>

#include <optional>

class QLabel;

namespace tokendesk {

/// A sentence below or beside something: wraps, plain text, with an icon when it is more than a remark.
class NoteLabel final : public QWidget
{
    Q_OBJECT

public:
    explicit NoteLabel(QWidget *parent = nullptr);

    void setIcon(Icon icon);
    void setText(const QString &text);
    QString text() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void draw();

    QLabel *m_icon;
    QLabel *m_text;
    std::optional<Icon> m_which;
};

} // namespace tokendesk
