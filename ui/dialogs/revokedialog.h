// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

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

Q_SIGNALS:
    void confirmed();

private:
    void addTokens(const Connections &connections);
    void addTypedNames(const Connections &connections);
    void checkTyped();

    QList<RevokeItem> m_items;
    QList<TypedName *> m_typed;
    QPushButton *m_revoke;
};

} // namespace tokendesk
