// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/history/keptindex.h"

#include "core/history/statedatabase.h"

#include <QSqlError>
#include <QSqlQuery>

namespace tokendesk {

namespace {

QString key(const ConnectionId &connection)
{
    return connection.toString(QUuid::WithoutBraces);
}

} // namespace

KeptIndex::KeptIndex(StateDatabase &database)
    : m_database(database)
{
}

QFuture<Result<KeptIndex::Entries>> KeptIndex::load()
{
    return m_database.run([file = m_database.file()](QSqlDatabase &database) -> Result<Entries> {
        QSqlQuery query(database);
        query.setForwardOnly(true);
        if (!query.exec(QStringLiteral("SELECT connection, fingerprint, stored FROM kept")))
            return fail(sqlError(query.lastError(), file));
        Entries entries;
        while (query.next())
            entries[ConnectionId::fromString(query.value(0).toString())].insert(query.value(1).toString(),
                                                                                query.value(2).toBool());
        return entries;
    });
}

QFuture<Result<>> KeptIndex::set(ConnectionId connection, QString fingerprint, bool stored)
{
    return m_database.run([connection, fingerprint = std::move(fingerprint), stored,
                           file = m_database.file()](QSqlDatabase &database) -> Result<> {
        QSqlQuery query(database);
        query.prepare(QStringLiteral("INSERT OR REPLACE INTO kept (connection, fingerprint, stored) VALUES (?, ?, ?)"));
        query.addBindValue(key(connection));
        query.addBindValue(fingerprint);
        query.addBindValue(stored ? 1 : 0);
        if (!query.exec())
            return fail(sqlError(query.lastError(), file));
        return {};
    });
}

QFuture<Result<>> KeptIndex::clear(ConnectionId connection, QString fingerprint)
{
    return m_database.run([connection, fingerprint = std::move(fingerprint),
                           file = m_database.file()](QSqlDatabase &database) -> Result<> {
        QSqlQuery query(database);
        query.prepare(QStringLiteral("DELETE FROM kept WHERE connection = ? AND fingerprint = ?"));
        query.addBindValue(key(connection));
        query.addBindValue(fingerprint);
        if (!query.exec())
            return fail(sqlError(query.lastError(), file));
        return {};
    });
}

} // namespace tokendesk
