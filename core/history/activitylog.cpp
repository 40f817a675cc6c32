// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/history/activitylog.h"

#include "core/history/statedatabase.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSqlError>
#include <QSqlQuery>

namespace tokendesk {

namespace {

template <class Value, class Name, std::size_t count>
Value fromName(const QString &text, Name name, const Value (&all)[count], Value otherwise)
{
    for (const Value value : all) {
        if (text == name(value))
            return value;
    }
    return otherwise;
}

constexpr Activity::Act allActs[] = {
    Activity::Act::Create,      Activity::Act::Update,     Activity::Act::Enable,  Activity::Act::Disable,
    Activity::Act::RenewSecret, Activity::Act::Revoke,     Activity::Act::Restore, Activity::Act::Repair,
    Activity::Act::Connect,     Activity::Act::Disconnect, Activity::Act::SignIn,  Activity::Act::SignOut,
};
constexpr Activity::Outcome allOutcomes[] = {
    Activity::Outcome::Intended,
    Activity::Outcome::Done,
    Activity::Outcome::Proved,
    Activity::Outcome::Failed,
};

/// QSqlQuery stores a null string as NULL; the columns want a text.
QString text(const QString &value)
{
    return value.isNull() ? QLatin1String("") : value;
}

Activity fromRow(const QSqlQuery &query)
{
    Activity activity;
    activity.number = query.value(0).toLongLong();
    activity.at = QDateTime::fromMSecsSinceEpoch(query.value(1).toLongLong(), Qt::UTC);
    activity.act = fromName(query.value(2).toString(), activityActName, allActs, Activity::Act::Update);
    activity.outcome =
        fromName(query.value(3).toString(), activityOutcomeName, allOutcomes, Activity::Outcome::Intended);
    activity.connection = ConnectionId::fromString(query.value(4).toString());
    activity.connectionName = query.value(5).toString();
    activity.tokenKind = query.value(6).toString();
    activity.tokenName = query.value(7).toString();
    activity.fingerprint = query.value(8).toString();
    const QJsonArray fields = QJsonDocument::fromJson(query.value(9).toString().toUtf8()).array();
    for (const QJsonValue &field : fields)
        activity.fields.append(field.toString());
    activity.error = query.value(10).toString();
    return activity;
}

} // namespace

QLatin1String activityActName(Activity::Act act)
{
    switch (act) {
    case Activity::Act::Create:
        return QLatin1String("create");
    case Activity::Act::Update:
        return QLatin1String("update");
    case Activity::Act::Enable:
        return QLatin1String("enable");
    case Activity::Act::Disable:
        return QLatin1String("disable");
    case Activity::Act::RenewSecret:
        return QLatin1String("renew_secret");
    case Activity::Act::Revoke:
        return QLatin1String("revoke");
    case Activity::Act::Restore:
        return QLatin1String("restore");
    case Activity::Act::Repair:
        return QLatin1String("repair");
    case Activity::Act::Connect:
        return QLatin1String("connect");
    case Activity::Act::Disconnect:
        return QLatin1String("disconnect");
    case Activity::Act::SignIn:
        return QLatin1String("sign_in");
    case Activity::Act::SignOut:
        return QLatin1String("sign_out");
    }
    Q_UNREACHABLE();
}

QLatin1String activityOutcomeName(Activity::Outcome outcome)
{
    switch (outcome) {
    case Activity::Outcome::Intended:
        return QLatin1String("intended");
    case Activity::Outcome::Done:
        return QLatin1String("done");
    case Activity::Outcome::Proved:
        return QLatin1String("proved");
    case Activity::Outcome::Failed:
        return QLatin1String("failed");
    }
    Q_UNREACHABLE();
}

ActivityLog::ActivityLog(StateDatabase &database, const Clock &clock)
    : m_database(database)
    , m_clock(clock)
{
}

std::optional<Error> ActivityLog::problem() const
{
    return m_database.problem();
}

QFuture<Result<qint64>> ActivityLog::begin(Activity activity)
{
    activity.at = m_clock.nowUtc();
    return m_database.run([activity = std::move(activity),
                           file = m_database.file()](QSqlDatabase &database) -> Result<qint64> {
        QSqlQuery query(database);
        query.prepare(QStringLiteral("INSERT INTO activity (at, act, outcome, connection, connection_name, token_kind, "
                                     "token_name, fingerprint, fields, error) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
        query.addBindValue(activity.at.toMSecsSinceEpoch());
        query.addBindValue(QString(activityActName(activity.act)));
        query.addBindValue(QString(activityOutcomeName(activity.outcome)));
        query.addBindValue(activity.connection.toString(QUuid::WithoutBraces));
        query.addBindValue(text(activity.connectionName));
        query.addBindValue(text(activity.tokenKind));
        query.addBindValue(text(activity.tokenName));
        query.addBindValue(text(activity.fingerprint));
        query.addBindValue(QString::fromUtf8(
            QJsonDocument(QJsonArray::fromStringList(activity.fields)).toJson(QJsonDocument::Compact)));
        query.addBindValue(text(activity.error));
        if (!query.exec())
            return fail(sqlError(query.lastError(), file));
        return query.lastInsertId().toLongLong();
    });
}

QFuture<Result<>> ActivityLog::complete(qint64 number, Activity::Outcome outcome, QString error)
{
    return complete(number, outcome, std::move(error), {}, {}, {});
}

QFuture<Result<>> ActivityLog::complete(qint64 number, Activity::Outcome outcome, QString error, QString tokenKind,
                                        QString tokenName, QString fingerprint)
{
    return m_database.run([=, file = m_database.file()](QSqlDatabase &database) -> Result<> {
        QSqlQuery query(database);
        query.prepare(QStringLiteral("UPDATE activity SET outcome = ?, error = ?, "
                                     "token_kind = coalesce(nullif(?, ''), token_kind), "
                                     "token_name = coalesce(nullif(?, ''), token_name), "
                                     "fingerprint = coalesce(nullif(?, ''), fingerprint) WHERE number = ?"));
        query.addBindValue(QString(activityOutcomeName(outcome)));
        query.addBindValue(text(error));
        query.addBindValue(text(tokenKind));
        query.addBindValue(text(tokenName));
        query.addBindValue(text(fingerprint));
        query.addBindValue(number);
        if (!query.exec())
            return fail(sqlError(query.lastError(), file));
        if (query.numRowsAffected() != 1)
            return fail(ErrorKind::NotFound, file, QStringLiteral("activity %1").arg(number));
        return {};
    });
}

QFuture<Result<QList<Activity>>> ActivityLog::list(int most, ConnectionId connection, QString fingerprint)
{
    return m_database.run([most, connection, fingerprint = std::move(fingerprint),
                           file = m_database.file()](QSqlDatabase &database) -> Result<QList<Activity>> {
        QString statement = QStringLiteral("SELECT number, at, act, outcome, connection, connection_name, token_kind, "
                                           "token_name, fingerprint, fields, error FROM activity");
        QStringList conditions;
        if (!connection.isNull())
            conditions.append(QStringLiteral("connection = :connection"));
        if (!fingerprint.isEmpty())
            conditions.append(QStringLiteral("fingerprint = :fingerprint"));
        if (!conditions.isEmpty())
            statement += QLatin1String(" WHERE ") + conditions.join(QLatin1String(" AND "));
        statement += QLatin1String(" ORDER BY number DESC LIMIT :most");
        QSqlQuery query(database);
        query.setForwardOnly(true);
        query.prepare(statement);
        if (!connection.isNull())
            query.bindValue(QStringLiteral(":connection"), connection.toString(QUuid::WithoutBraces));
        if (!fingerprint.isEmpty())
            query.bindValue(QStringLiteral(":fingerprint"), fingerprint);
        query.bindValue(QStringLiteral(":most"), most);
        if (!query.exec())
            return fail(sqlError(query.lastError(), file));
        QList<Activity> activities;
        while (query.next())
            activities.append(fromRow(query));
        return activities;
    });
}

QString ActivityLog::fingerprint(const ConnectionId &connection, const TokenId &id) const
{
    return m_database.fingerprint(connection, id);
}

} // namespace tokendesk
