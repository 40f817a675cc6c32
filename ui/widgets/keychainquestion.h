// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"

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

    static bool isFor(const Error &error); ///< the keychain was the reason, or was no longer waited for
    /// Shows itself, with the focus on "Try again". `replaces`: there was a credential before.
    void ask(const Error &why, bool replaces);

Q_SIGNALS:
    void tryAgain();
    void forThisSession();

private:
    NoteLabel *m_why;
    QPushButton *m_again;
};

} // namespace tokendesk
