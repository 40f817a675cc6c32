// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/flextype/listing.h"

#include "core/base/giveway.h"

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

Result<> Listing::open(const QList<Store> &stores)
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
        Result<DirectoryReader> names = directory->reader();
        if (!names)
            return fail(names.error());
        m_folders.push_back({store, std::move(*directory), std::move(*names)});
    }
    return {};
}

void Listing::run(std::shared_ptr<const Site> site, const QList<Store> &stores, QThreadPool &pool)
{
    m_site = std::move(site);
    m_pool = &pool;
    if (Result<> opened = open(stores); !opened) {
        finish(std::move(opened));
        return;
    }
    work();
}

void Listing::work()
{
    giveWay();
    std::optional<TokenReader> reader;
    const Folder *folder = nullptr;
    while (const std::optional<Batch> batch = next()) {
        if (folder != batch->folder) {
            folder = batch->folder;
            const Result<Directory> own = folder->directory.again();
            reader.emplace(folder->store, m_site->settings, hasLooseZero(*m_site, folder->store),
                           own ? *own : folder->directory, m_cancel);
        }
        readBatch(*batch, *reader);
        done();
    }
}

/// The names are read by whoever needs the next ones, beside the others that read tokens: in a large store reading all
/// names first would be a good part of the time, and would hold all of them.
std::optional<Listing::Batch> Listing::next()
{
    std::unique_lock lock(m_mutex);
    while (!m_ended && !isStopped() && m_folder < m_folders.size()) {
        Folder &folder = m_folders[m_folder];
        Result<QList<DirectoryEntry>> names = folder.names.next(batchSize);
        if (!names) {
            m_result = fail(std::move(names.error()));
            break;
        }
        if (names->isEmpty()) {
            ++m_folder;
            continue;
        }
        ++m_reading;
        // Where this batch is full there will be more: a thread for them.
        if (names->size() == batchSize && m_threads < m_pool->maxThreadCount()) {
            ++m_threads;
            m_pool->start([self = shared_from_this()] { self->work(); });
        }
        return Batch{.folder = &folder, .entries = std::move(*names)};
    }
    const bool isLast = !std::exchange(m_ended, true) && m_reading == 0;
    lock.unlock();
    if (isLast)
        finish(outcome());
    return std::nullopt;
}

void Listing::done()
{
    std::unique_lock lock(m_mutex);
    const bool isLast = --m_reading == 0 && m_ended;
    lock.unlock();
    if (isLast)
        finish(outcome());
}

Result<> Listing::outcome() const
{
    return isStopped() ? Result<>(fail(ErrorKind::Cancelled, {})) : m_result;
}

void Listing::readBatch(const Batch &batch, TokenReader &reader)
{
    QList<Token> page;
    page.reserve(batch.entries.size());
    for (const DirectoryEntry &entry : batch.entries) {
        if (isStopped())
            return;
        if (std::optional<Token> token = reader.read(entry, m_detail))
            page.append(std::move(*token));
    }
    if (page.isEmpty())
        return;
    const std::lock_guard lock(m_sinkMutex);
    m_sink(std::move(page));
}

} // namespace tokendesk::flextype
