// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/tokendraft.h"
#include "core/services/keptsecrets.h"
#include "ui/dialogs/formdialog.h"

class QThreadPool;

namespace tokendesk {

class NoteLabel;
class SecretClipboard;
class SecretField;

/// Shows a new token's secrets, this once: copy, keep in the keychain, write to a .env file. Where the keychain does
/// not take them: keep for this session only.
class TokenCreatedDialog final : public FormDialog
{
    Q_OBJECT

public:
    TokenCreatedDialog(std::shared_ptr<CreatedToken> created, ConnectionId connection, KeptSecrets &kept,
                       SecretClipboard &clipboard, QThreadPool &pool, QWidget *parent = nullptr);

    void setRevealSeconds(int seconds);

protected:
    /// Nothing was copied, kept or written yet: closing would lose the secret.
    bool hasInput() const override { return !m_saved; }
    QString discardQuestion() const override;

private:
    void addSecrets(SecretClipboard &clipboard);
    void keep();
    void keepForThisSession();
    void kept(const Result<> &result);
    void showKept();
    void writeEnvFile();
    void copyEnvLines(SecretClipboard &clipboard);
    void finish();
    const NamedSecret *secretToKeep() const;
    bool hasEnvKeys() const;

    std::shared_ptr<CreatedToken> m_created;
    ConnectionId m_connection;
    KeptSecrets &m_kept;
    QThreadPool &m_pool;
    QList<SecretField *> m_fields;
    QPushButton *m_keepButton;
    QPushButton *m_stopButton;
    QPushButton *m_sessionButton;
    NoteLabel *m_keepNote;
    NoteLabel *m_envNote;
    CancelToken m_cancel;
    bool m_saved;
};

} // namespace tokendesk
