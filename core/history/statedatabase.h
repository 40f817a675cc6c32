// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/async.h"
#include "core/domain/connection.h"
#include "core/domain/tokenid.h"

#include <QSqlDatabase>

#include <mutex>

namespace tokendesk {

/// The program's own memory (SQLite): the activity log and the index of kept secrets. Holds no secret and no token id.
///
/// All of it runs on one thread of its own, in the order of the calls, with one connection. A database that is damaged
/// or made by a newer version is reported by problem(), is left as it is, and everything asked of it answers with that
/// error; the program goes on without it. Several programs may use one database (write-ahead log, waits up to 5 s).
class StateDatabase final
{
public:
    StateDatabase();
    ~StateDatabase(); ///< waits for what was asked
    Q_DISABLE_COPY_MOVE(StateDatabase)

    /// Makes what is missing: the folder (0700), both files (0600), the schema. Call it once.
    /// Errors: Parse (damaged), Unsupported (newer), PermissionDenied, Io.
    QFuture<Result<>> open(QString file, QString keyFile);

    /// Why there is no database; empty: there is one, or it is not open yet. Any thread.
    std::optional<Error> problem() const;
    QString file() const; ///< any thread, after open()

    /// Runs `work(QSqlDatabase &) -> Result<T>` on the database's thread.
    template <class Work>
    auto run(Work work) -> QFuture<std::invoke_result_t<Work, QSqlDatabase &>>
    {
        using Answered = std::invoke_result_t<Work, QSqlDatabase &>;
        return runOn(m_thread, [this, work = std::move(work)]() mutable -> Answered {
            if (std::optional<Error> missing = problem())
                return fail(std::move(*missing));
            QSqlDatabase database = QSqlDatabase::database(m_connection, false);
            return work(database);
        });
    }

    /// Names a token without telling it: keyed, so that nobody without the key file can try ids. Any thread, after
    /// open() has finished; empty when there is no key.
    QString fingerprint(const ConnectionId &connection, const TokenId &id) const;

private:
    Result<> openHere(const QString &file, const QString &keyFile);
    void setProblem(std::optional<Error> problem);

    mutable std::mutex m_mutex;
    std::optional<Error> m_problem;
    QString m_file;
    QByteArray m_key;
    QString m_connection; ///< Qt's name of the database connection
    QThreadPool m_thread; ///< one thread that never expires: a QSqlDatabase belongs to the thread that opened it
};

/// The last error of a query or a database, `object` being the file: Io, PermissionDenied, or Parse for damage.
Error sqlError(const class QSqlError &error, const QString &object);

} // namespace tokendesk
