// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/backends/flextype/siteaccess.h"
#include "core/backends/flextype/tokenreader.h"
#include "core/backends/flextype/workgate.h"
#include "core/backends/tokenbackend.h"

#include <QPromise>
#include <QThreadPool>

#include <mutex>

namespace tokendesk::flextype {

/// One run over all folders of some stores: as many threads of the pool as there is work for, each taking the next
/// names and reading their tokens.
///
/// No thread waits for another, so that a pool of one thread serves as well. Whoever ends the last batch finishes the
/// promise.
class Listing final : public std::enable_shared_from_this<Listing>
{
public:
    /// `pass` is held until the last thread is through.
    Listing(TokenReader::Detail detail, TokenBackend::PageSink sink, CancelToken cancel,
            std::shared_ptr<WorkGate::Pass> pass);

    QFuture<Result<>> future() { return m_promise.future(); }

    /// Reads these stores on this thread and others of the pool.
    void run(std::shared_ptr<const Site> site, const QList<Store> &stores, QThreadPool &pool);
    void finish(Result<> result);

private:
    struct Folder
    {
        Store store;
        Directory directory;
        DirectoryReader names;
    };
    struct Batch
    {
        const Folder *folder = nullptr;
        QList<DirectoryEntry> entries;
    };

    Result<> open(const QList<Store> &stores);
    void work();
    std::optional<Batch> next();
    void done();
    Result<> outcome() const;
    void readBatch(const Batch &batch, TokenReader &reader);
    bool isStopped() const { return m_cancel.isCancelled() || m_pass->isClosing(); }

    std::shared_ptr<const Site> m_site;
    TokenReader::Detail m_detail;
    TokenBackend::PageSink m_sink;
    CancelToken m_cancel;
    std::shared_ptr<WorkGate::Pass> m_pass;
    QPromise<Result<>> m_promise;
    QThreadPool *m_pool = nullptr;

    std::vector<Folder> m_folders;
    std::mutex m_mutex; ///< for what follows, and the names in the folders
    std::size_t m_folder = 0;
    int m_threads = 1;
    int m_reading = 0; ///< batches
    bool m_ended = false;
    Result<> m_result;

    std::mutex m_sinkMutex;
};

/// 0.9.7 compares limits loosely: the text '0' is no limit there.
bool hasLooseZero(const Site &site, const Store &store);

} // namespace tokendesk::flextype
