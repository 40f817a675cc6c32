// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"
#include "core/domain/capabilities.h"
#include "core/domain/connection.h"

#include <QDateTime>
#include <QHash>
#include <QObject>

namespace tokendesk {

/// What the rows of one connection share, put into words once.
struct ConnectionFacts
{
    Connection connection;
    Capabilities capabilities;
    QHash<QString, QString> kindNames;
    QString modifiedLabel;        ///< "Last used or changed"
    bool remote = false;          ///< of a type that signs in
    std::optional<Error> problem; ///< why its tokens could not be read; none: they could
    QDateTime readAt;             ///< when they were read last, UTC; invalid: not yet

    QString kindName(const QString &kind) const { return kindNames.value(kind, kind); }
};

/// The connections as the models show them. Filled by the window, so that the models know no service.
class ConnectionBook final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    void set(const Connection &connection, const Capabilities &capabilities, bool remote = false);
    void setState(const ConnectionId &id, const std::optional<Error> &problem, const QDateTime &readAt);
    void remove(const ConnectionId &id);

    const ConnectionFacts *find(const ConnectionId &id) const; ///< valid until the connection is set or removed
    QString name(const ConnectionId &id) const;
    const QList<ConnectionId> &order() const { return m_order; } ///< by name, without regard to case

Q_SIGNALS:
    void changed(const tokendesk::ConnectionId &id); ///< set or removed
    void stateChanged(const tokendesk::ConnectionId &id);

private:
    QHash<ConnectionId, ConnectionFacts> m_facts;
    QList<ConnectionId> m_order;
};

} // namespace tokendesk
