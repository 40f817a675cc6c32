// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/backends/flextype/siteaccess.h"
#include "core/backends/flextype/tokenreader.h"
#include "core/backends/flextype/workgate.h"
#include "core/backends/tokenbackend.h"

#include <QPromise>
#include <QThreadPool>

#include <atomic>

namespace tokendesk::flextype {

/// One run over all folders of some stores: as many threads of the pool as it has, each taking the next batch.
///
/// No thread waits for another, so that a pool of one thread serves as well. The last batch finishes the promise.
class Listing final : public std::enable_shared_from_this<Listing>
{
public:
    /// `pass` is held until the last thread is through.
    Listing(TokenReader::Detail detail, TokenBackend::PageSink sink, CancelToken cancel,
            std::shared_ptr<WorkGate::Pass> pass);

    QFuture<Result<>> future() { return m_promise.future(); }

    /// Reads the names of these stores, then the tokens, on this thread and others of the pool.
    void run(std::shared_ptr<const Site> site, const QList<Store> &stores, QThreadPool &pool);
    void finish(Result<> result);

private:
    struct Folder
    {
        Store store;
        Directory directory;
        QList<DirectoryEntry> entries;
    };
    struct Batch
    {
        Folder *folder;
        qsizetype begin;
        qsizetype end;
    };

    Result<> collect(const QList<Store> &stores);
    void work();
    void readBatch(const Batch &batch, TokenReader &reader);
    bool isStopped() const { return m_cancel.isCancelled() || m_pass->isClosing(); }

    std::shared_ptr<const Site> m_site;
    TokenReader::Detail m_detail;
    TokenBackend::PageSink m_sink;
    CancelToken m_cancel;
    std::shared_ptr<WorkGate::Pass> m_pass;
    QPromise<Result<>> m_promise;

    std::vector<Folder> m_folders;
    std::vector<Batch> m_batches;
    std::atomic<std::size_t> m_next = 0;
    std::atomic<std::size_t> m_done = 0;
    std::mutex m_sinkMutex;
};

/// 0.9.7 compares limits loosely: the text '0' is no limit there.
bool hasLooseZero(const Site &site, const Store &store);

} // namespace tokendesk::flextype
