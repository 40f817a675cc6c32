// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "app/cli/terminal.h"

#include <QCoreApplication>

#include <cerrno>
#include <fcntl.h>
#include <termios.h>
#include <unistd.h>
#include <vector>

namespace tokendesk::cli {

namespace {

constexpr char context[] = "CommandLine";

int openTerminal()
{
    return ::open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC);
}

/// Reads whole lines from a terminal, and switches its echo off, while it lives.
class Quiet final
{
public:
    Quiet(int terminal, bool echo)
        : m_terminal(terminal)
    {
        m_known = ::tcgetattr(terminal, &m_before) == 0;
        termios quiet = m_before;
        if (!echo)
            quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        quiet.c_lflag |= ICANON | ECHONL;
        m_works = m_known && ::tcsetattr(terminal, TCSAFLUSH, &quiet) == 0;
    }
    ~Quiet()
    {
        if (m_known)
            ::tcsetattr(m_terminal, TCSAFLUSH, &m_before);
    }
    Q_DISABLE_COPY_MOVE(Quiet)
    bool works() const { return m_works; }

private:
    int m_terminal;
    bool m_known = false;
    bool m_works = false;
    termios m_before{};
};

Result<Secret> readLine(int terminal)
{
    std::vector<char> line;
    line.reserve(4096);
    char c = 0;
    ssize_t got = 0;
    while (line.size() < line.capacity() && (got = ::read(terminal, &c, 1)) == 1 && c != '\n')
        line.push_back(c);
    Secret secret{QByteArrayView(line.data(), static_cast<qsizetype>(line.size()))};
    std::fill(line.begin(), line.end(), '\0');
    // Interrupted by Ctrl+C, or the end of the input: nobody wants to go on.
    if (got < 0 || (got == 0 && secret.isEmpty()))
        return fail(ErrorKind::Cancelled, {});
    return secret;
}

Result<Secret> ask(const QString &prompt, bool echo)
{
    const int terminal = openTerminal();
    if (terminal < 0)
        return fail(
            ErrorKind::Unsupported, {}, {},
            {context,
             QT_TRANSLATE_NOOP("CommandLine", "There is no terminal to ask on. Give the secret with --credentials.")});
    Result<Secret> secret = fail(ErrorKind::Io, QStringLiteral("/dev/tty"));
    if (const Quiet quiet(terminal, echo); quiet.works()) {
        const QByteArray text = prompt.toUtf8();
        if (::write(terminal, text.constData(), static_cast<size_t>(text.size())) == text.size())
            secret = readLine(terminal);
    }
    ::close(terminal);
    return secret;
}

} // namespace

bool hasTerminal()
{
    const int terminal = openTerminal();
    if (terminal >= 0)
        ::close(terminal);
    return terminal >= 0;
}

Result<Secret> askSecret(const QString &prompt)
{
    Result<Secret> secret = ask(prompt, false);
    if (secret && secret->isEmpty())
        return fail(ErrorKind::Cancelled, {});
    return secret;
}

Result<Secret> askText(const QString &prompt)
{
    return ask(prompt, true);
}

Result<Secret> askOptionalSecret(const QString &prompt)
{
    return ask(prompt, false);
}

} // namespace tokendesk::cli
