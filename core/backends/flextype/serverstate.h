// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/backends/flextype/serverapi.h"

#include <QMap>

#include <mutex>

namespace tokendesk::flextype {

/// What has been learned about a server, shared by all jobs of a backend. Thread-safe.
class ServerState final
{
public:
    ServerState() = default;
    ServerState(QString version, const QStringList &switchedOn);

    QString version() const; ///< empty: not known
    void setVersion(QString version);

    /// Not known counts as on: the server says when it is not.
    bool isOn(ServerPart part) const;
    bool isKnown(ServerPart part) const;
    void setOn(ServerPart part, bool on);
    QMap<QString, bool> parts() const; ///< what is known, by partName()

    /// The tokens that made the last list fail, and all that it held.
    QList<ServerId> broken() const;
    void setBroken(QList<ServerId> ids);
    QStringList listed() const;
    void setListed(QStringList ids);

private:
    mutable std::mutex m_mutex;
    QString m_version;
    QMap<QString, bool> m_parts;
    QList<ServerId> m_broken;
    QStringList m_listed;
};

} // namespace tokendesk::flextype
