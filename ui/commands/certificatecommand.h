// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/networksettings.h"
#include "ui/commands/command.h"

namespace tokendesk {

/// "Look at the certificate…": of a connection that fails because its server's is not trusted. Accepting it is stored
/// with the connection, which is then read again.
class CertificateCommand final : public Command
{
    Q_OBJECT

public:
    explicit CertificateCommand(const CommandContext &context);

private:
    void perform() override;
    void refresh(Conditions conditions) override;
    void trust(const ConnectionId &id, const CertificatePin &pin);
};

} // namespace tokendesk
