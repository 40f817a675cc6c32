// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/backends/flextype/serverjob.h"
#include "core/domain/tokendraft.h"

namespace tokendesk::flextype {

/// Changes one token on a server: reads it, compares with what the user saw, sends only what is to change, and has it
/// proved in a later second.
class ServerEditor final
{
public:
    explicit ServerEditor(ServerJob &job);

    /// Conflict (object: the field): what the user saw in a changed field is no longer what the server answers.
    [[nodiscard]] Result<Changed<Token>> update(const ServerId &id, const TokenDraft &draft);
    /// Not for the connection's own token: see OwnSecret.
    [[nodiscard]] Result<Changed<CreatedToken>> renewSecret(const ServerId &id);

private:
    Result<QJsonObject> readFresh(const ServerId &id);
    Result<Changed<Token>> apply(const ServerId &id, const ServerFields &fields, const QJsonObject &before);

    ServerJob &m_job;
};

} // namespace tokendesk::flextype
