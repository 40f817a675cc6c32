// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/models/rowjudge.h"

#include <QThread>

#include <algorithm>
#include <atomic>
#include <utility>

namespace tokendesk {

namespace {

constexpr size_t stretch = 4'096; ///< rows that a thread takes at a time
constexpr size_t ahead = 8;       ///< rows, see fetch()

/// Asks the memory for the texts of a row that is judged soon: they lie all over it, and to wait for each in turn takes
/// about as long as to search it.
void fetch(const TokenRow &row)
{
    constexpr qsizetype line = 64; // bytes that come at once
    for (qsizetype at = 0; at < row.search.size(); at += line)
        __builtin_prefetch(row.search.constData() + at);
}

} // namespace

struct RowJudge::Job
{
    TokenFilter filter;
    Scope scope;
    Verdicts verdicts;
    std::atomic<size_t> next = 0; ///< the first row that nobody has taken
    std::atomic<int> working = 0; ///< threads
};

RowJudge::Pause::Pause(RowJudge &judge)
    : m_judge(judge)
    , m_stopped(judge.stop())
{
}

RowJudge::Pause::~Pause()
{
    if (m_stopped && !m_judge.isJudging())
        m_judge.begin(m_stopped->filter, m_stopped->scope);
}

RowJudge::RowJudge(const RowBook &rows, QObject *parent)
    : QObject(parent)
    , m_rows(rows)
{
}

RowJudge::~RowJudge()
{
    stop();
}

void RowJudge::begin(const TokenFilter &filter, const Scope &scope)
{
    stop();
    m_job = std::make_shared<Job>();
    m_job->filter = filter;
    m_job->scope = scope;
    m_job->verdicts.resize(m_rows.size());
    const auto stretches = static_cast<int>((m_rows.size() + stretch - 1) / stretch);
    m_job->working = std::max(1, std::min(QThread::idealThreadCount(), stretches));
    for (int thread = m_job->working; thread > 0; --thread) {
        m_pool.start([this, job = m_job] {
            work(*job);
            if (--job->working > 0)
                return;
            const auto tell = [this, job] {
                if (m_job == job)
                    Q_EMIT judged();
            };
            QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
        });
    }
}

RowJudge::Verdicts RowJudge::finish()
{
    m_pool.waitForDone();
    const std::shared_ptr<Job> job = std::exchange(m_job, nullptr);
    return job ? std::move(job->verdicts) : Verdicts();
}

bool RowJudge::passes(const TokenRow &row, const TokenFilter &filter, const Scope &scope)
{
    return (!scope || scope->contains(row.connection)) && filter.matches(row);
}

/// Rows are judged in the order in which they lie in memory; in the sorted order nearly each would be a cache miss.
void RowJudge::work(Job &job) const
{
    const size_t rows = job.verdicts.size();
    const bool readsTexts = job.filter.readsTexts();
    for (size_t first = job.next.fetch_add(stretch); first < rows; first = job.next.fetch_add(stretch)) {
        ConnectionId before; // neighbours are mostly of one connection
        bool inScope = !job.scope;
        for (size_t source = first; source < std::min(first + stretch, rows); ++source) {
            if (readsTexts && source + ahead < rows)
                fetch(m_rows[source + ahead]);
            const TokenRow &row = m_rows[source];
            if (job.scope && row.connection != before) {
                before = row.connection;
                inScope = job.scope->contains(before);
            }
            job.verdicts[source] = inScope && job.filter.matches(row) ? 1 : 0;
        }
    }
}

std::shared_ptr<RowJudge::Job> RowJudge::stop()
{
    if (m_job)
        m_job->next = m_job->verdicts.size();
    m_pool.waitForDone();
    return std::exchange(m_job, nullptr);
}

} // namespace tokendesk
