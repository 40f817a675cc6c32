// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/tokenid.h"

#include <QSet>
#include <QStringList>

#include <memory>
#include <mutex>
#include <vector>

namespace tokendesk::flextype {

/// Which running proof answers for which field of which token.
///
/// A proof makes its change again while old copies come back. A later act of the user on the same field is no old copy:
/// the earlier proof must let go of the field before the later act writes, or it would undo it. Thread-safe.
class ProofBook final
{
public:
    /// What one proof still answers for.
    class Claim final
    {
    public:
        bool covers(const QString &field) const;
        bool isEmpty() const; ///< a later act took everything over: the proof has nothing left to defend

    private:
        friend class ProofBook;
        mutable std::mutex m_mutex;
        QSet<QString> m_fields;
        bool m_whole = false;
    };

    /// Takes these fields over from earlier proofs of the token; no fields: the token as a whole.
    class Taken final
    {
    public:
        const std::shared_ptr<Claim> &claim() const { return m_claim; }
        void giveBack(); ///< the act failed: the earlier proofs go on as before

    private:
        friend class ProofBook;
        struct Loss
        {
            std::shared_ptr<Claim> from;
            QSet<QString> fields;
            bool whole = false;
        };
        std::shared_ptr<Claim> m_claim;
        std::vector<Loss> m_losses;
    };

    Taken take(const TokenId &id, const QStringList &fields = {});

private:
    struct Entry
    {
        TokenId id;
        std::weak_ptr<Claim> claim;
    };
    std::mutex m_mutex;
    std::vector<Entry> m_entries;
};

} // namespace tokendesk::flextype
