// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/flextype/serverstate.h"

namespace tokendesk::flextype {

ServerState::ServerState(QString version, const QStringList &switchedOn)
    : m_version(std::move(version))
{
    if (switchedOn.isEmpty())
        return;
    for (const ServerPart part : {ServerPart::Entries, ServerPart::Registry, ServerPart::Tokens, ServerPart::Query})
        m_parts.insert(partName(part), switchedOn.contains(partName(part)));
}

QString ServerState::version() const
{
    const std::lock_guard lock(m_mutex);
    return m_version;
}

void ServerState::setVersion(QString version)
{
    const std::lock_guard lock(m_mutex);
    m_version = std::move(version);
}

bool ServerState::isOn(ServerPart part) const
{
    const std::lock_guard lock(m_mutex);
    return m_parts.value(partName(part), true);
}

bool ServerState::isKnown(ServerPart part) const
{
    const std::lock_guard lock(m_mutex);
    return m_parts.contains(partName(part));
}

void ServerState::setOn(ServerPart part, bool on)
{
    const std::lock_guard lock(m_mutex);
    m_parts.insert(partName(part), on);
}

QMap<QString, bool> ServerState::parts() const
{
    const std::lock_guard lock(m_mutex);
    return m_parts;
}

QList<ServerId> ServerState::broken() const
{
    const std::lock_guard lock(m_mutex);
    return m_broken;
}

void ServerState::setBroken(QList<ServerId> ids)
{
    const std::lock_guard lock(m_mutex);
    m_broken = std::move(ids);
}

QStringList ServerState::listed() const
{
    const std::lock_guard lock(m_mutex);
    return m_listed;
}

void ServerState::setListed(QStringList ids)
{
    const std::lock_guard lock(m_mutex);
    m_listed = std::move(ids);
}

} // namespace tokendesk::flextype
