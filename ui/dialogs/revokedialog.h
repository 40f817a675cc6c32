// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/notice.h"
#include "core/domain/tokenid.h"
#include "core/services/connections.h"
#include "ui/dialogs/formdialog.h"

namespace tokendesk {

class TypedName;

/// One token that is to be revoked.
struct RevokeItem
{
    ConnectionId connection;
    TokenId id;
    QString name;
};

/// Names the tokens and what follows; production and guarded connections want a name typed. Revokes nothing itself.
class RevokeDialog final : public FormDialog
{
    Q_OBJECT

public:
    RevokeDialog(const Connections &connections, QList<RevokeItem> items, QList<Phrase> consequences,
                 QWidget *parent = nullptr);

    /// There is no way back there. `delay`: how long it waits after it is confirmed, and can be undone; without any it
    /// wants the name typed, whatever the connection.
    void warnThatItIsFinal(std::chrono::seconds delay);
    /// What is known of the one token: somebody may depend on it.
    void showNotices(const QList<Notice> &notices);

Q_SIGNALS:
    void confirmed();

private:
    void addTokens(const Connections &connections);
    void addTypedNames(bool always);
    void checkTyped();

    const Connections &m_connections;
    QList<RevokeItem> m_items;
    QVBoxLayout *m_warnings;
    QVBoxLayout *m_names;
    QPushButton *m_cancel;
    QList<TypedName *> m_typed;
    QPushButton *m_revoke;
};

} // namespace tokendesk
