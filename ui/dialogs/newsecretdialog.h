// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/services/tokens.h"
#include "ui/dialogs/formdialog.h"

namespace tokendesk {

class TypedName;

/// Sets a new secret on a token: the old one stops working. Production and guarded connections want the name typed.
class NewSecretDialog final : public FormDialog
{
    Q_OBJECT

public:
    NewSecretDialog(Tokens &tokens, const Connections &connections, ConnectionId connection, TokenId id,
                    const QString &name, QWidget *parent = nullptr);

Q_SIGNALS:
    /// `token` has the new secret, for TokenCreatedDialog.
    void renewed(const tokendesk::ConnectionId &connection, const std::shared_ptr<tokendesk::CreatedToken> &token,
                 const QFuture<tokendesk::Result<>> &inForce);

private:
    void renew();

    Tokens &m_tokens;
    ConnectionId m_connection;
    TokenId m_id;
    TypedName *m_typed = nullptr;
    QPushButton *m_renew;
};

} // namespace tokendesk
