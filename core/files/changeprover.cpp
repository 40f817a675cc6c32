// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/files/changeprover.h"

#include "core/files/readbounded.h"

#include <QCoreApplication>
#include <QPromise>

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace tokendesk {

namespace {

using Steady = std::chrono::steady_clock;
using System = std::chrono::system_clock;

/// How long from now until `stand` past the next whole second of the wall clock, and past the file's own time where
/// that lies ahead. A time of next year (somebody's wrong clock) is not waited for.
Steady::duration timeToStand(std::chrono::milliseconds stand, qint64 modifiedNs)
{
    const auto now = System::now().time_since_epoch();
    const auto ofFile = std::chrono::duration_cast<System::duration>(std::chrono::nanoseconds(modifiedNs));
    const auto latest = ofFile > now && ofFile < now + std::chrono::seconds(2) ? ofFile : now;
    const auto wholeSecond = std::chrono::floor<std::chrono::seconds>(latest) + std::chrono::seconds(1);
    return wholeSecond - now + stand;
}

tl::unexpected<Error> notProved(const QString &path)
{
    return fail(
        ErrorKind::Timeout, path, {},
        Phrase{"Files", QT_TRANSLATE_NOOP("Files", "The site kept writing old copies back, so it is not certain that "
                                                   "the change holds. Look at it again in a moment, or stop the site "
                                                   "while you change it.")});
}

} // namespace

class ChangeProver::Worker final
{
public:
    explicit Worker(Times times)
        : m_times(times)
        , m_thread([this] { run(); })
    {
    }
    ~Worker();
    Q_DISABLE_COPY_MOVE(Worker)

    QFuture<Result<>> add(Change change, CancelToken cancel);

private:
    struct Job
    {
        Change change;
        CancelToken cancel;
        QPromise<Result<>> promise;
        Steady::time_point nextLook;
        Steady::time_point deadline;
        std::optional<Steady::time_point> standsAt; ///< proved then, if it still stands
        std::optional<QByteArray> bytes;            ///< of the last look; nullopt: no file
        bool looked = false;
    };

    void run();
    std::optional<Result<>> look(Job &job); ///< nullopt: look again later
    static void finish(Job &job, Result<> result);

    const Times m_times;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::vector<std::unique_ptr<Job>> m_arrived; ///< guarded by m_mutex
    bool m_stop = false;                         ///< guarded by m_mutex
    std::thread m_thread;
};

ChangeProver::Worker::~Worker()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stop = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

QFuture<Result<>> ChangeProver::Worker::add(Change change, CancelToken cancel)
{
    auto job = std::make_unique<Job>();
    job->change = std::move(change);
    job->cancel = std::move(cancel);
    job->nextLook = Steady::now();
    job->deadline = job->nextLook + m_times.limit;
    job->promise.start();
    QFuture<Result<>> future = job->promise.future();
    {
        const std::lock_guard lock(m_mutex);
        m_arrived.push_back(std::move(job));
    }
    m_wake.notify_one();
    return future;
}

void ChangeProver::Worker::finish(Job &job, Result<> result)
{
    job.promise.addResult(std::move(result));
    job.promise.finish();
}

void ChangeProver::Worker::run()
{
    std::vector<std::unique_ptr<Job>> jobs;
    std::unique_lock lock(m_mutex);
    while (!m_stop) {
        std::move(m_arrived.begin(), m_arrived.end(), std::back_inserter(jobs));
        m_arrived.clear();
        if (jobs.empty()) {
            m_wake.wait(lock, [this] { return m_stop || !m_arrived.empty(); });
            continue;
        }
        lock.unlock();
        auto next = Steady::time_point::max();
        for (auto &job : jobs) {
            if (Steady::now() >= job->nextLook || job->cancel.isCancelled()) {
                if (std::optional<Result<>> result = look(*job)) {
                    finish(*job, std::move(*result));
                    job.reset();
                    continue;
                }
                job->nextLook = Steady::now() + m_times.look;
            }
            next = std::min(next, job->nextLook);
        }
        std::erase(jobs, nullptr);
        lock.lock();
        if (!jobs.empty())
            m_wake.wait_until(lock, next, [this] { return m_stop || !m_arrived.empty(); });
    }
    std::move(m_arrived.begin(), m_arrived.end(), std::back_inserter(jobs));
    m_arrived.clear();
    lock.unlock();
    for (auto &job : jobs)
        finish(*job, fail(ErrorKind::Cancelled, job->change.directory.pathOf(job->change.file)));
}

std::optional<Result<>> ChangeProver::Worker::look(Job &job)
{
    const QString path = job.change.directory.pathOf(job.change.file);
    if (job.cancel.isCancelled())
        return fail(ErrorKind::Cancelled, path);
    // Always read, whatever the stamp says: two writes within one tick of the file system's clock share theirs.
    ReadOptions options;
    options.lockWait = std::chrono::milliseconds(50);
    options.patience = std::chrono::milliseconds(50);
    Result<FileSnapshot> file = readBounded(job.change.directory, job.change.file, options);
    if (!file && file.error().kind == ErrorKind::NotFound)
        file = FileSnapshot{.bytes = {}, .stamp = {}, .exists = false};
    const bool late = Steady::now() >= job.deadline;
    if (!file) {
        if (file.error().kind != ErrorKind::Timeout)
            return fail(std::move(file.error()));
        return late ? std::optional<Result<>>(notProved(path)) : std::nullopt;
    }
    const std::optional<QByteArray> bytes = file->exists ? std::optional(file->bytes) : std::nullopt;
    const bool known = job.looked && job.standsAt && bytes == job.bytes;
    if (!known && !job.change.stands(*file)) {
        job.standsAt.reset();
        if (late)
            return notProved(path);
        if (Result<> again = job.change.again(); !again && again.error().kind != ErrorKind::Timeout)
            return fail(std::move(again.error()));
        return std::nullopt;
    }
    job.looked = true;
    job.bytes = bytes;
    if (!job.standsAt)
        job.standsAt = Steady::now() + timeToStand(m_times.stand, file->stamp.modifiedNs);
    if (Steady::now() >= *job.standsAt)
        return Result<>();
    return late ? std::optional<Result<>>(notProved(path)) : std::nullopt;
}

ChangeProver::ChangeProver()
    : ChangeProver(Times{})
{
}

ChangeProver::ChangeProver(Times times)
    : m_worker(std::make_unique<Worker>(times))
{
}

ChangeProver::~ChangeProver() = default;

QFuture<Result<>> ChangeProver::prove(Change change, CancelToken cancel)
{
    return m_worker->add(std::move(change), std::move(cancel));
}

} // namespace tokendesk
