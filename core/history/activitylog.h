// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/domain/connection.h"
#include "core/domain/tokenid.h"

#include <QFuture>
#include <QList>

#include <optional>

namespace tokendesk {

class StateDatabase;

/// One act that changes something: written as intended before it, and completed with its result after it.
struct Activity
{
    enum class Act {
        Create,
        Update,
        Enable,
        Disable,
        RenewSecret,
        Revoke,
        Restore,
        Repair,
        Connect,
        Disconnect,
        SignIn,
        SignOut
    };
    enum class Outcome {
        Intended, ///< begun; when found in an old row, the program ended in the middle
        Done,     ///< made, not proved yet
        Proved,
        Failed,
    };

    qint64 number = 0;
    QDateTime at; ///< UTC
    Act act = Act::Update;
    Outcome outcome = Outcome::Intended;
    ConnectionId connection;
    QString connectionName; ///< as it was then
    QString tokenKind;
    QString tokenName;
    QString fingerprint; ///< keyed fingerprint of the token's id: never the id, never a secret
    QStringList fields;  ///< names of the fields that were changed
    QString error;       ///< ErrorKind in snake_case; empty: none
};

QLatin1String activityActName(Activity::Act act);             ///< "create", "renew_secret", "sign_in" …
QLatin1String activityOutcomeName(Activity::Outcome outcome); ///< "intended", "done", "proved", "failed"

/// What this program did, in the state database. Rows are written on a thread of the database's own.
class ActivityLog final
{
public:
    explicit ActivityLog(StateDatabase &database, const Clock &clock);

    /// Why nothing can be logged at all (a damaged or newer database); empty: it can. Acts then go on without a log.
    std::optional<Error> problem() const;

    /// Writes the row as intended, at the present time; the act may start once this has finished well.
    QFuture<Result<qint64>> begin(Activity activity);
    QFuture<Result<>> complete(qint64 number, Activity::Outcome outcome, QString error = {});
    /// The same, and which token it was: a create and a restore learn it only from their result.
    QFuture<Result<>> complete(qint64 number, Activity::Outcome outcome, QString error, QString tokenKind,
                               QString tokenName, QString fingerprint);
    /// Newest first. `fingerprint` empty: of all tokens.
    QFuture<Result<QList<Activity>>> list(int most, ConnectionId connection = {}, QString fingerprint = {});
    QString fingerprint(const ConnectionId &connection, const TokenId &id) const;

private:
    StateDatabase &m_database;
    const Clock &m_clock;
};

} // namespace tokendesk
