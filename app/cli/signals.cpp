// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "app/cli/signals.h"

#include <QSocketNotifier>

#include <atomic>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace tokendesk::cli {

namespace {

constexpr std::array<int, 3> caught{SIGINT, SIGTERM, SIGHUP};
std::atomic_int writeEnd{-1}; // a signal handler can reach nothing but a global

void onSignal(int)
{
    const int saved = errno;
    const char byte = 1;
    // Nothing can be done here when the pipe is full: then a signal is waiting in it already.
    [[maybe_unused]] const ssize_t written = ::write(writeEnd.load(), &byte, 1);
    errno = saved;
}

} // namespace

Signals::Signals(QObject *parent)
    : QObject(parent)
{
    std::signal(SIGPIPE, SIG_IGN);
    if (::pipe2(m_pipe.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    writeEnd.store(m_pipe[1]);
    m_notifier = new QSocketNotifier(m_pipe[0], QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, [this] {
        m_notifier->setEnabled(false);
        Q_EMIT interrupted();
    });
    struct sigaction action = {};
    action.sa_handler = onSignal; // no SA_RESTART: a read from the terminal ends with EINTR
    sigemptyset(&action.sa_mask);
    for (const int number : caught)
        ::sigaction(number, &action, nullptr);
}

Signals::~Signals()
{
    for (const int number : caught)
        std::signal(number, SIG_DFL);
    writeEnd.store(-1);
    for (const int end : m_pipe) {
        if (end >= 0)
            ::close(end);
    }
}

} // namespace tokendesk::cli
