// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/backends/flextype/serverjob.h"
#include "core/backends/flextype/serverlister.h"
#include "core/domain/tokendraft.h"

namespace tokendesk::flextype {

/// Makes a token on a server: with an id and a hash of our own, so that a lost answer can be looked up and nothing is
/// orphaned; where the entries API is off, in the way that leaves both to the server.
class ServerCreator final
{
public:
    explicit ServerCreator(ServerJob &job);

    [[nodiscard]] Result<CreatedToken> create(const TokenDraft &draft);

private:
    Result<CreatedToken> createNamed(const QString &name, const ServerFields &fields, const ServerSecret &secret);
    Result<CreatedToken> createUnnamed(const QString &name, const ServerFields &fields);
    /// What became of a create whose answer proves nothing.
    Result<CreatedToken> lookUp(const ServerId &id, const QString &name, const ServerFields &fields,
                                const ServerSecret &secret, Error why);
    Error lookUpUnnamed(const QString &name, const ServerFields &fields, Error why);
    Result<CreatedToken> created(const ServerId &id, const QJsonObject &object, const ServerSecret &secret) const;

    ServerJob &m_job;
};

} // namespace tokendesk::flextype
