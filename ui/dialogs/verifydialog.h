// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/services/tokens.h"
#include "ui/dialogs/formdialog.h"

namespace tokendesk {

class NoteLabel;
class SecretInput;

/// Does this secret work for this token? Asks for it, says the answer, keeps nothing.
class VerifyDialog final : public FormDialog
{
    Q_OBJECT

public:
    VerifyDialog(Tokens &tokens, ConnectionId connection, TokenId id, const QString &name, QWidget *parent = nullptr);

    /// The system shows the secret at any time: it can be tried without being entered.
    void offerShown();

private:
    void verifyShown();
    void verifyEntered();
    void verify(Secret secret, const std::function<void()> &again);
    void verified(const Result<Verified> &result, const std::function<void()> &again);

    Tokens &m_tokens;
    ConnectionId m_connection;
    TokenId m_id;
    SecretInput *m_secret;
    NoteLabel *m_answer;
    QPushButton *m_verify;
};

} // namespace tokendesk
