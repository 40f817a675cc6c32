// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/tokendraft.h"
#include "ui/commands/command.h"

namespace tokendesk {

/// One revoked token, and where it was.
struct RevokedItem
{
    ConnectionId connection;
    RevokedToken token;
};

/// "Restore": brings the tokens back that are selected on the page "Recently revoked".
class RestoreCommand final : public Command
{
    Q_OBJECT

public:
    explicit RestoreCommand(const CommandContext &context);

    void setItems(const QList<RevokedItem> &items);
    bool hasItems() const { return !m_items.isEmpty(); }

Q_SIGNALS:
    void itemsChanged();
    void restored();

private:
    void perform() override;

    QList<RevokedItem> m_items;
};

} // namespace tokendesk
