// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/backends/flextype/abouttoken.h"
#include "core/backends/flextype/proofbook.h"
#include "core/backends/flextype/siteaccess.h"
#include "core/backends/flextype/tokenreader.h"

#include "core/base/clock.h"
#include "core/domain/tokendraft.h"
#include "core/files/accessmode.h"
#include "core/files/changeprover.h"
#include "core/files/durablewriter.h"

namespace tokendesk::flextype {

/// What an act on one store works with.
struct Workshop
{
    std::shared_ptr<const Site> site;
    Store store;
    AccessMode mode = AccessMode::ReadOnly;
    const Clock &clock;
    ChangeProver &prover;
    ProofBook &proofs;
    CancelToken cancel;

    [[nodiscard]] Result<Directory> openStoreFolder() const { return openStore(*site, store); }
    TokenReader reader(Directory directory) const;
};

/// The last look before the disk: InvalidInput for whatever is no token id.
[[nodiscard]] Result<QByteArray> checkedId(const QString &id);

/// What a writer could not do, as notices of the token.
void addRemarks(Token &token, const QList<Phrase> &remarks);

} // namespace tokendesk::flextype
