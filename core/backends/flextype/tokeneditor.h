// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/backends/flextype/draftcheck.h"
#include "core/backends/flextype/workshop.h"
#include "core/yaml/edit.h"

namespace tokendesk::flextype {

/// Changes the file of one token beside a running site: reads it under its lock, compares, splices, writes, proves.
class TokenEditor final
{
public:
    explicit TokenEditor(Workshop workshop);

    /// Conflict (object: the field): what the user saw in a changed field is no longer what is stored.
    [[nodiscard]] Result<Changed<Token>> update(const QString &id, const TokenDraft &draft);
    [[nodiscard]] Result<Changed<CreatedToken>> renewSecret(const QString &id);
    [[nodiscard]] Result<Changed<Token>> repair(const QString &id, const QString &repair);

private:
    /// What is to be done to a document, now and again while old copies come back.
    struct Plan
    {
        std::function<Result<>(const yaml::Document &)> check; ///< before the first write only; may be empty
        std::function<Result<QList<yaml::Edit>>(const yaml::Document &)> edits;
        /// Only what the claim still covers counts.
        std::function<bool(const yaml::Document &, const ProofBook::Claim &)> stands;
        QStringList fields; ///< that are claimed; none: the token as a whole
        bool mendsDuplicates = false;
    };

    Result<Changed<Token>> apply(const QString &id, const Plan &plan);
    QFuture<Result<>> prove(const Directory &store, const QByteArray &id, const Plan &plan,
                            const std::shared_ptr<ProofBook::Claim> &claim);

    Workshop m_workshop;
};

} // namespace tokendesk::flextype
