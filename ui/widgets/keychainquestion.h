// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QPushButton;

namespace tokendesk {

class NoteLabel;

/// The keychain did not take a credential: why, and the two ways on.
class KeychainQuestion final : public QWidget
{
    Q_OBJECT

public:
    explicit KeychainQuestion(QWidget *parent = nullptr);

    void ask(const QString &why); ///< shows itself, with the focus on "Try again"

Q_SIGNALS:
    void tryAgain();
    void forThisSession();

private:
    NoteLabel *m_why;
    QPushButton *m_again;
};

} // namespace tokendesk
