// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/backends/flextype/draftcheck.h"
#include "core/backends/flextype/workshop.h"
#include "core/yaml/literal.h"

namespace tokendesk::flextype {

/// Makes a token: its folder appears in the store whole or not at all.
class TokenCreator final
{
public:
    explicit TokenCreator(Workshop workshop);

    [[nodiscard]] Result<CreatedToken> create(const TokenDraft &draft);

private:
    /// The collection's own entry, without which 1.x lists no tokens.
    Result<> ensureCollection(const Directory &store) const;
    yaml::Literal::Map plainFields(const CheckedDraft &draft) const;

    Workshop m_workshop;
};

} // namespace tokendesk::flextype
