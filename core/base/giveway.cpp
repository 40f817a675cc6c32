// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/base/giveway.h"

#include "core/base/logging.h"

#include <sys/resource.h>
#include <unistd.h>

namespace tokendesk {

void giveWay()
{
    constexpr int niceness = 5;
    thread_local bool done = false;
    if (done)
        return;
    done = true;
    // On Linux this is of the thread alone; the priorities of QThread mean nothing there. setpriority(2)
    if (::setpriority(PRIO_PROCESS, static_cast<id_t>(::gettid()), niceness) != 0)
        qCInfo(logServices) << "a thread runs as urgently as the window";
}

} // namespace tokendesk
