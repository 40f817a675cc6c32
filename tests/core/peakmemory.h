// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QFile>
#include <QList>

#include <malloc.h>

namespace tokendesk::test {

#if defined(__has_feature) // of clang
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define TOKENDESK_SANITIZED
#endif
#elif defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define TOKENDESK_SANITIZED
#endif
// KiB above idle. A sanitizer keeps what was freed, and notes about each byte.
#ifdef TOKENDESK_SANITIZED
inline constexpr qint64 mostAboveIdle = 1024 * 1024;
#else
inline constexpr qint64 mostAboveIdle = 64 * 1024;
#endif

/// The most memory that this process has had since resetPeak(), KiB.
inline qint64 peakKiB()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return -1;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').first().toLongLong();
    }
    return -1;
}

/// What was freed is given back first: it would be taken for idle.
inline bool resetPeak()
{
    ::malloc_trim(0);
    QFile file(QStringLiteral("/proc/self/clear_refs"));
    return file.open(QIODevice::WriteOnly) && file.write("5") == 1;
}

} // namespace tokendesk::test
