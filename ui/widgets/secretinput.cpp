// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/secretinput.h"

namespace tokendesk {

SecretInput::SecretInput(QWidget *parent)
    : QLineEdit(parent)
{
    setEchoMode(QLineEdit::Password);
    setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    setMinimumWidth(fontMetrics().averageCharWidth() * 32);
}

Secret SecretInput::secret() const
{
    QString entered = text().trimmed();
    return Secret::take(entered);
}

} // namespace tokendesk
