// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/flextype/proofbook.h"

namespace tokendesk::flextype {

bool ProofBook::Claim::covers(const QString &field) const
{
    const std::lock_guard lock(m_mutex);
    return m_whole || m_fields.contains(field);
}

bool ProofBook::Claim::isEmpty() const
{
    const std::lock_guard lock(m_mutex);
    return !m_whole && m_fields.isEmpty();
}

void ProofBook::Taken::giveBack()
{
    for (const Loss &loss : m_losses) {
        const std::lock_guard lock(loss.from->m_mutex);
        loss.from->m_fields.unite(loss.fields);
        loss.from->m_whole = loss.from->m_whole || loss.whole;
    }
    m_losses.clear();
}

ProofBook::Taken ProofBook::take(const TokenId &id, const QStringList &fields)
{
    Taken taken;
    taken.m_claim = std::make_shared<Claim>();
    taken.m_claim->m_whole = fields.isEmpty();
    taken.m_claim->m_fields = QSet<QString>(fields.begin(), fields.end());

    const std::lock_guard lock(m_mutex);
    std::erase_if(m_entries, [](const Entry &entry) { return entry.claim.expired(); });
    for (const Entry &entry : m_entries) {
        const std::shared_ptr<Claim> earlier = entry.claim.lock();
        if (!earlier || entry.id != id)
            continue;
        const std::lock_guard claimLock(earlier->m_mutex);
        Taken::Loss loss{earlier, {}, earlier->m_whole};
        earlier->m_whole = false;
        for (const QString &field : QSet<QString>(earlier->m_fields)) {
            if (fields.isEmpty() || fields.contains(field)) {
                loss.fields.insert(field);
                earlier->m_fields.remove(field);
            }
        }
        taken.m_losses.push_back(std::move(loss));
    }
    m_entries.push_back({id, taken.m_claim});
    return taken;
}

} // namespace tokendesk::flextype
