// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/keychain/secretstore.h"
#include "ui/models/subject.h"

#include <QStatusBar>

class QLabel;

namespace tokendesk {

class InventoryFeed;
class ProofWatcher;
class SecretClipboard;

/// The line at the foot of the window: what is going on at its left, how many tokens there are at its right.
class StatusLine final : public QStatusBar
{
    Q_OBJECT

public:
    StatusLine(TokenTableModel &model, Subject &subject, const InventoryFeed &feed, const ProofWatcher &proofs,
               const SecretClipboard &clipboard, QWidget *parent = nullptr);

    void setKeychain(KeychainStatus status);
    void setKeychainWaits(bool waits); ///< somebody waits for it; said instead of its status

private:
    void count();
    void tellWhatGoesOn();
    void tellKeychain();

    TokenTableModel &m_model;
    Subject &m_subject;
    const InventoryFeed &m_feed;
    const ProofWatcher &m_proofs;
    QLabel *m_doing;
    QLabel *m_clipboard;
    QLabel *m_keychain;
    QLabel *m_counts;
    KeychainStatus m_keychainStatus = KeychainStatus::Unknown;
    bool m_keychainWaits = false;
};

} // namespace tokendesk
