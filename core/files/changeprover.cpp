// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/files/changeprover.h"

#include "core/files/durablewriter.h"
#include "core/files/readbounded.h"

#include <QCoreApplication>
#include <QPromise>
#include <QThread>
#include <QThreadPool>
#include <QtConcurrent>

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

qint64 secondOf(const FileStamp &stamp)
{
    return stamp.modifiedNs / 1'000'000'000;
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
    {
        m_pool.setMaxThreadCount(std::max(4, 2 * QThread::idealThreadCount()));
        m_thread = std::thread([this] { run(); });
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
        Steady::time_point nextGlance;
        Steady::time_point expectUntil;         ///< old copies; glances until then
        std::optional<struct stat> seen;        ///< at the last look
        std::optional<QFuture<Result<>>> again; ///< being made again
        Steady::time_point deadline;
        std::optional<Steady::time_point> standsAt; ///< proved then, if it still stands
        std::optional<QByteArray> bytes;            ///< of the last look; nullopt: no file
        bool looked = false;
        qint64 badSecond = 0; ///< of the file's time, up to which the site may have the old text in its cache
    };

    void run();
    std::optional<Result<>> look(Job &job); ///< nullopt: look again later
    bool isDue(Job &job) const;
    static Result<> freshen(const Job &job, const FileSnapshot &file); ///< gives it a time that no cache knows
    std::optional<Result<>> comeBack(Job &job);                        ///< from making it again
    static void finish(Job &job, Result<> result);

    const Times m_times;
    std::chrono::milliseconds m_glance{}; ///< longer where many files are watched
    std::mutex m_mutex;
    std::condition_variable m_wake;
    QThreadPool m_pool;                          ///< making changes again waits for the disk
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
    job->expectUntil = job->nextLook + m_times.expect;
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
        m_glance = m_times.glance * (1 + static_cast<int>(jobs.size()) / 100);
        for (auto &job : jobs) {
            if (isDue(*job)) {
                if (std::optional<Result<>> result = job->again ? comeBack(*job) : look(*job)) {
                    finish(*job, std::move(*result));
                    job.reset();
                    continue;
                }
            }
            next = std::min({next, job->nextLook, job->nextGlance});
        }
        std::erase(jobs, nullptr);
        lock.lock();
        if (!jobs.empty())
            m_wake.wait_until(lock, next, [this] { return m_stop || !m_arrived.empty(); });
    }
    std::move(m_arrived.begin(), m_arrived.end(), std::back_inserter(jobs));
    m_arrived.clear();
    lock.unlock();
    m_pool.waitForDone();
    for (auto &job : jobs)
        finish(*job, fail(ErrorKind::Cancelled, job->change.directory.pathOf(job->change.file)));
}

/// A glance asks for the stamp alone. It may miss two writes within one tick of the file system's clock, so a look,
/// which reads, comes now and then whatever it says.
bool ChangeProver::Worker::isDue(Job &job) const
{
    const auto now = Steady::now();
    if (now >= job.nextLook || job.cancel.isCancelled())
        return true;
    if (now < job.nextGlance)
        return false;
    job.nextGlance = now < job.expectUntil ? now + m_glance : Steady::time_point::max();
    if (job.again)
        return job.again->isFinished();
    const auto status = job.change.directory.status(job.change.file);
    if (!status || !job.seen)
        return true;
    return !*status || (*status)->st_ino != job.seen->st_ino || (*status)->st_size != job.seen->st_size ||
           (*status)->st_ctim.tv_nsec != job.seen->st_ctim.tv_nsec;
}

/// A request that was allowed by a cached old text writes the new one back, with the very second in its time under
/// which the old text is cached: then the site would go on with that.
Result<> ChangeProver::Worker::freshen(const Job &job, const FileSnapshot &file)
{
    if (!file.exists || secondOf(file.stamp) > job.badSecond)
        return {};
    const Result<FileStamp> stamp =
        DurableWriter(AccessMode::ReadWrite).advanceTime(job.change.directory, job.change.file);
    return stamp ? Result<>() : Result<>(fail(stamp.error()));
}

std::optional<Result<>> ChangeProver::Worker::comeBack(Job &job)
{
    job.nextLook = Steady::now() + m_glance;
    if (!job.again->isFinished())
        return std::nullopt;
    Result<> result = job.again->result();
    job.again.reset();
    job.seen.reset();
    job.expectUntil = Steady::now() + m_times.expect;
    job.nextGlance = Steady::now();
    if (!result && result.error().kind != ErrorKind::Timeout)
        return result;
    return std::nullopt;
}

std::optional<Result<>> ChangeProver::Worker::look(Job &job)
{
    job.nextLook = Steady::now() + m_times.look;
    job.nextGlance = Steady::now() < job.expectUntil ? Steady::now() + m_glance : Steady::time_point::max();
    if (const auto status = job.change.directory.status(job.change.file); status && *status)
        job.seen = **status; // before it is read: a later write shows
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
        job.badSecond = std::max<qint64>(secondOf(file->stamp), System::to_time_t(System::now()));
        if (late)
            return notProved(path);
        job.again = QtConcurrent::run(&m_pool, job.change.again);
        job.nextLook = Steady::now() + m_glance;
        return std::nullopt;
    }
    job.looked = true;
    job.bytes = bytes;
    if (!job.standsAt)
        job.standsAt = Steady::now() + timeToStand(m_times.stand, file->stamp.modifiedNs);
    if (Steady::now() >= *job.standsAt)
        return freshen(job, *file);
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
