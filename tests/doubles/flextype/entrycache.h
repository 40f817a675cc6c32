// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/clock.h"
#include "tests/doubles/flextype/phpvalue.h"

#include <QHash>

namespace tokendesk::doubles::flextype {

/// Read entries, by file and file time in whole seconds, for 900 s (APCu in the real server).
class EntryCache final
{
public:
    explicit EntryCache(const Clock &clock)
        : m_clock(clock)
    {
    }

    static QString key(const QString &path, qint64 seconds) { return path + u'\n' + QString::number(seconds); }

    const PhpValue *find(const QString &key) const
    {
        const auto found = m_entries.find(key);
        const bool fresh = found != m_entries.end() && m_clock.nowUtc().toSecsSinceEpoch() < found->second;
        return fresh ? &found->first : nullptr;
    }

    void keep(const QString &key, PhpValue value)
    {
        m_entries.insert(key, {std::move(value), m_clock.nowUtc().toSecsSinceEpoch() + lifetimeSeconds});
    }

    void clear() { m_entries.clear(); }

private:
    static constexpr qint64 lifetimeSeconds = 900;

    const Clock &m_clock;
    QHash<QString, std::pair<PhpValue, qint64>> m_entries;
};

} // namespace tokendesk::doubles::flextype
