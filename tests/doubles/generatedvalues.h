// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>

#include <utility>

/// What a server makes up (ids, secrets, UUIDs, hashes) differs between the recording and the double. The first time
/// that such a value stands in an answer or a new file, it is taken as the double's name for the recorded one; from
/// then on the recorded texts are read with the double's value in its place, and anything else is a difference.
class GeneratedValues final
{
public:
    /// Values in what was sent or stored before are no inventions of the server.
    void see(const QByteArray &text) { m_seen += text + '\n'; }

    QByteArray translated(QByteArray recorded) const;

    /// Is `actual` the recorded text, but for values that are new here? Learns these. Times (ten digits behind "_at":)
    /// need only be times.
    bool matches(const QByteArray &recorded, const QByteArray &actual);

private:
    bool learn(const QByteArray &recorded, const QByteArray &actual);

    QByteArray m_seen;
    QList<std::pair<QByteArray, QByteArray>> m_known; ///< recorded, actual
};
