// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/flextype/listing.h"

namespace tokendesk::flextype {

namespace {

constexpr qsizetype batchSize = 250; // tokens: a page of the sink too

} // namespace

bool hasLooseZero(const Site &site, const Store &store)
{
    return store.era == Era::Plain && site.layouts.contains(Layout::V0_9_7);
}

Listing::Listing(TokenReader::Detail detail, TokenBackend::PageSink sink, CancelToken cancel,
                 std::shared_ptr<WorkGate::Pass> pass)
    : m_detail(detail)
    , m_sink(std::move(sink))
    , m_cancel(std::move(cancel))
    , m_pass(std::move(pass))
{
    m_promise.start();
}

void Listing::finish(Result<> result)
{
    m_promise.addResult(std::move(result));
    m_promise.finish();
}

Result<> Listing::collect(const QList<Store> &stores)
{
    for (const Store &store : stores) {
        const Result<Directory> base = openBase(*m_site, store);
        if (!base)
            return fail(base.error());
        Result<Directory> directory = base->openDirectory(store.place);
        if (!directory && directory.error().kind == ErrorKind::NotFound)
            continue; // no token was made there yet
        if (!directory)
            return fail(directory.error());
        Result<QList<DirectoryEntry>> entries = directory->entries();
        if (!entries)
            return fail(entries.error());
        m_folders.push_back({store, std::move(*directory), std::move(*entries)});
    }
    for (Folder &folder : m_folders) {
        for (qsizetype begin = 0; begin < folder.entries.size(); begin += batchSize)
            m_batches.push_back({&folder, begin, std::min(begin + batchSize, folder.entries.size())});
    }
    return {};
}

void Listing::run(std::shared_ptr<const Site> site, const QList<Store> &stores, QThreadPool &pool)
{
    m_site = std::move(site);
    if (Result<> collected = collect(stores); !collected || m_batches.empty()) {
        finish(std::move(collected));
        return;
    }
    const auto helpers = std::min<std::size_t>(static_cast<std::size_t>(pool.maxThreadCount()), m_batches.size()) - 1;
    for (std::size_t helper = 0; helper < helpers; ++helper)
        pool.start([self = shared_from_this()] { self->work(); });
    work();
}

void Listing::work()
{
    std::optional<TokenReader> reader;
    const Folder *folder = nullptr;
    for (std::size_t index = m_next.fetch_add(1); index < m_batches.size(); index = m_next.fetch_add(1)) {
        const Batch &batch = m_batches[index];
        if (folder != batch.folder) {
            folder = batch.folder;
            reader.emplace(folder->store, m_site->settings, hasLooseZero(*m_site, folder->store), folder->directory,
                           m_cancel);
        }
        if (!isStopped())
            readBatch(batch, *reader);
        if (m_done.fetch_add(1) + 1 == m_batches.size())
            finish(isStopped() ? Result<>(fail(ErrorKind::Cancelled, {})) : Result<>());
    }
}

void Listing::readBatch(const Batch &batch, TokenReader &reader)
{
    QList<Token> page;
    page.reserve(batch.end - batch.begin);
    for (qsizetype index = batch.begin; index < batch.end && !isStopped(); ++index) {
        // The name goes with it: 100,000 of them would be held until the end.
        const DirectoryEntry entry = std::move(batch.folder->entries[index]);
        if (std::optional<Token> token = reader.read(entry, m_detail))
            page.append(std::move(*token));
    }
    if (page.isEmpty() || isStopped())
        return;
    const std::lock_guard lock(m_sinkMutex);
    m_sink(std::move(page));
}

} // namespace tokendesk::flextype
