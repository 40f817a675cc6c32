// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "app/gui/hardening.h"

#include <QString>

#include <cstdio>
#include <cstdlib>

#ifdef __GLIBC__
#include <malloc.h>
#endif
#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif
#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

namespace tokendesk {

namespace {

const char *levelName(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return "debug";
    case QtInfoMsg:
        return "info";
    case QtWarningMsg:
        return "warning";
    case QtCriticalMsg:
        return "critical";
    case QtFatalMsg:
        return "fatal";
    }
    Q_UNREACHABLE();
}

/// Lines of our own categories are written with care (see logging.h) and are told whole. A line of a library may quote
/// a text of ours: of a fatal one, whose text goes to crash reports, only where it came from is told.
void tell(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    const char *category = context.category ? context.category : "default";
    if (type == QtFatalMsg) {
        std::fprintf(stderr, "tokendesk: fatal: %s (%s:%d)\n", category, context.file ? context.file : "?",
                     context.line);
        std::fflush(stderr);
        std::abort();
    }
    std::fprintf(stderr, "tokendesk: %s: %s: %s\n", levelName(type), category, qUtf8Printable(text.left(500)));
}

} // namespace

void harden()
{
#ifdef Q_OS_LINUX
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
#endif
#ifdef Q_OS_UNIX
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
#endif
    qInstallMessageHandler(tell);
}

void shareHeaps()
{
#ifdef __GLIBC__
    mallopt(M_ARENA_MAX, 2);
#endif
}

} // namespace tokendesk
