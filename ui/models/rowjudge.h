// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/tokenfilter.h"
#include "ui/models/rowbook.h"

#include <QObject>
#include <QSet>
#include <QThreadPool>

#include <memory>
#include <optional>

namespace tokendesk {

/// Which rows the filter and the scope let through, found out on all cores while the window goes on: after a rest the
/// texts of 100,000 rows come so slowly from memory that whoever waits for them notices.
///
/// Rows must not change while it judges: hold a Pause where they do.
class RowJudge final : public QObject
{
    Q_OBJECT

    struct Job;

public:
    using Scope = std::optional<QSet<ConnectionId>>; ///< none: all connections
    using Verdicts = std::vector<quint8>;            ///< 1 or 0 a row, by source number

    /// Stops the judging, and begins it anew at its end unless somebody else has by then.
    class Pause final
    {
    public:
        explicit Pause(RowJudge &judge);
        ~Pause();
        Q_DISABLE_COPY_MOVE(Pause)

    private:
        RowJudge &m_judge;
        const std::shared_ptr<Job> m_stopped; ///< null: it was not judging
    };

    explicit RowJudge(const RowBook &rows, QObject *parent = nullptr);
    ~RowJudge() override;

    void begin(const TokenFilter &filter, const Scope &scope); ///< what it judged before is dropped
    bool isJudging() const { return m_job != nullptr; }
    Verdicts finish(); ///< waits for it; without begin() there are none

    static bool passes(const TokenRow &row, const TokenFilter &filter, const Scope &scope);

Q_SIGNALS:
    void judged(); ///< finish() has nothing to wait for

private:
    void work(Job &job) const;
    std::shared_ptr<Job> stop();

    const RowBook &m_rows;
    std::shared_ptr<Job> m_job;
    QThreadPool m_pool; ///< of its own: the shared one may be busy reading files when somebody types
};

} // namespace tokendesk
