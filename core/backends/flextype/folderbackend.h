// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/backends/backendtype.h"
#include "core/backends/flextype/proofbook.h"
#include "core/backends/flextype/siteaccess.h"
#include "core/backends/flextype/workgate.h"
#include "core/files/accessmode.h"
#include "core/files/changeprover.h"
#include "core/files/treewatcher.h"

namespace tokendesk::flextype {

/// The tokens of a Flextype site in its folder. Everything that touches the disk runs on the pool.
class FolderBackend final : public TokenBackend
{
public:
    FolderBackend(Site assumed, AccessMode mode, const BackendContext &context);
    ~FolderBackend() override;

    Capabilities capabilities() const override;
    QFuture<Result<>> test(CancelToken cancel) override;
    QFuture<Result<>> list(ListRequest request, PageSink sink, CancelToken cancel) override;
    QFuture<Result<Token>> get(TokenId id, CancelToken cancel) override;
    QFuture<Result<CreatedToken>> create(TokenDraft draft, CancelToken cancel) override;
    QFuture<Result<Changed<Token>>> update(TokenId id, TokenDraft draft, CancelToken cancel) override;
    QFuture<Result<Changed<CreatedToken>>> renewSecret(TokenId id, CancelToken cancel) override;
    QFuture<Result<Changed<Revoked>>> revoke(TokenId id, CancelToken cancel) override;
    QFuture<Result<QList<RevokedToken>>> revoked(CancelToken cancel) override;
    QFuture<Result<Changed<Token>>> restore(QString restoreKey, CancelToken cancel) override;
    QFuture<Result<Changed<Token>>> repair(TokenId id, QString repair, CancelToken cancel) override;
    QFuture<Result<QList<Choice>>> choices(FieldName field, CancelToken cancel) override;
    QFuture<Result<Verified>> verify(TokenId id, Secret secret, CancelToken cancel) override;
    void watch(ChangeSink sink) override;

private:
    /// Runs `work(site)` on the pool; Cancelled when it was asked to stop before it began.
    template <class T>
    QFuture<Result<T>> onSite(const CancelToken &cancel,
                              std::function<Result<T>(const std::shared_ptr<const Site> &)> work);

    AccessMode m_mode;
    QThreadPool &m_pool;
    const Clock &m_clock;
    SiteAccess m_access;
    ProofBook m_proofs;
    std::unique_ptr<ChangeProver> m_prover;
    std::mutex m_watcherMutex;
    int m_watchGeneration = 0;
    std::unique_ptr<TreeWatcher> m_watcher;
    WorkGate m_gate; ///< last: goes first, when every job is through
};

} // namespace tokendesk::flextype
