// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/history/stateschema.h"

#include "core/history/statedatabase.h"

#include <QCoreApplication>
#include <QSqlError>
#include <QSqlQuery>

namespace tokendesk {

namespace {

constexpr char context[] = "History";
constexpr int applicationId = 0x544b4453; // "TKDS", https://www.sqlite.org/pragma.html#pragma_application_id

/// One entry a version: the statements that lead to it from the one before.
const QList<QStringList> &migrations()
{
    static const QList<QStringList> steps{
        {
            QStringLiteral("CREATE TABLE activity ("
                           "number INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, act TEXT NOT NULL, "
                           "outcome TEXT NOT NULL, connection TEXT NOT NULL, connection_name TEXT NOT NULL, "
                           "token_kind TEXT NOT NULL, token_name TEXT NOT NULL, fingerprint TEXT NOT NULL, "
                           "fields TEXT NOT NULL, error TEXT NOT NULL)"),
            QStringLiteral("CREATE INDEX activity_fingerprint ON activity (fingerprint, number)"),
            QStringLiteral("CREATE INDEX activity_connection ON activity (connection, number)"),
            QStringLiteral("CREATE TABLE kept ("
                           "connection TEXT NOT NULL, fingerprint TEXT NOT NULL, stored INTEGER NOT NULL, "
                           "PRIMARY KEY (connection, fingerprint)) WITHOUT ROWID"),
        },
    };
    return steps;
}

Result<int> pragmaNumber(QSqlDatabase &database, const QString &name, const QString &file)
{
    QSqlQuery query(database);
    if (!query.exec(QStringLiteral("PRAGMA ") + name) || !query.next())
        return fail(sqlError(query.lastError(), file));
    return query.value(0).toInt();
}

Result<> execute(QSqlDatabase &database, const QString &statement, const QString &file)
{
    QSqlQuery query(database);
    if (!query.exec(statement))
        return fail(sqlError(query.lastError(), file));
    return {};
}

Result<> checkDamage(QSqlDatabase &database, const QString &file)
{
    QSqlQuery query(database);
    if (!query.exec(QStringLiteral("PRAGMA quick_check(1)")) || !query.next())
        return fail(sqlError(query.lastError(), file));
    const QString found = query.value(0).toString();
    if (found == QLatin1String("ok"))
        return {};
    return fail(ErrorKind::Parse, file, found,
                Phrase{context,
                       QT_TRANSLATE_NOOP("History", "The activity log %1 is damaged and is left as it is. Move it away "
                                                    "to begin a new one."),
                       {file}});
}

Result<> migrate(QSqlDatabase &database, int from, const QString &file)
{
    for (int step = from; step < stateSchemaVersion(); ++step) {
        for (const QString &statement : migrations().at(step)) {
            if (Result<> done = execute(database, statement, file); !done)
                return done;
        }
    }
    if (Result<> done = execute(database, QStringLiteral("PRAGMA application_id = %1").arg(applicationId), file); !done)
        return done;
    return execute(database, QStringLiteral("PRAGMA user_version = %1").arg(stateSchemaVersion()), file);
}

} // namespace

int stateSchemaVersion()
{
    return static_cast<int>(migrations().size());
}

Result<> prepareStateSchema(QSqlDatabase &database, const QString &file)
{
    // IMMEDIATE: of two programs that start at once, the second waits and then finds the work done.
    if (Result<> begun = execute(database, QStringLiteral("BEGIN IMMEDIATE"), file); !begun)
        return begun;
    Result<> prepared = [&]() -> Result<> {
        const Result<int> version = pragmaNumber(database, QStringLiteral("user_version"), file);
        if (!version)
            return fail(version.error());
        const Result<int> owner = pragmaNumber(database, QStringLiteral("application_id"), file);
        if (!owner)
            return fail(owner.error());
        if ((*version > 0 && *owner != applicationId) || (*version == 0 && *owner != 0))
            return fail(ErrorKind::Unsupported, file, {},
                        Phrase{context, QT_TRANSLATE_NOOP("History", "%1 belongs to another program."), {file}});
        if (*version > stateSchemaVersion())
            return fail(ErrorKind::Unsupported, file, QStringLiteral("schema %1").arg(*version),
                        Phrase{context,
                               QT_TRANSLATE_NOOP("History", "The activity log %1 was made by a newer version of "
                                                            "Tokendesk. Update Tokendesk to use it."),
                               {file}});
        if (*version < stateSchemaVersion())
            return migrate(database, *version, file);
        return checkDamage(database, file);
    }();
    if (!prepared) {
        static_cast<void>(execute(database, QStringLiteral("ROLLBACK"), file)); // what failed first is what counts
        return prepared;
    }
    return execute(database, QStringLiteral("COMMIT"), file);
}

} // namespace tokendesk
