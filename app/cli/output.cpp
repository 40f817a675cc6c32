// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "app/cli/output.h"

#include "ui/text/plain.h"

#include <cerrno>
#include <cstring>
#include <poll.h>
#include <unistd.h>

namespace tokendesk::cli {

namespace {

constexpr qsizetype piece = qsizetype{64} * 1024;
constexpr qsizetype widestCell = 60; ///< columns; a title may have 10,000 characters

/// 0, or errno.
int writeAll(int descriptor, const char *data, qsizetype size)
{
    while (size > 0) {
        const ssize_t written = ::write(descriptor, data, static_cast<size_t>(size));
        if (written > 0) {
            data += written;
            size -= written;
        } else if (errno == EAGAIN) {
            pollfd ready{descriptor, POLLOUT, 0};
            ::poll(&ready, 1, -1);
        } else if (errno != EINTR) {
            return errno;
        }
    }
    return 0;
}

QString cell(const QString &text)
{
    QString shown = text::plain(text);
    if (text::columns(shown) <= widestCell)
        return shown;
    shown.truncate(widestCell);
    while (text::columns(shown) >= widestCell || (!shown.isEmpty() && shown.back().isHighSurrogate()))
        shown.chop(1);
    return shown + QChar(0x2026);
}

} // namespace

Output::Output()
{
    m_buffer.reserve(2 * piece);
}

Output::~Output()
{
    if (m_secret)
        m_buffer.fill('\0');
}

void Output::drain()
{
    if (m_buffer.size() >= piece)
        write();
}

void Output::write()
{
    if (m_broken == Broken::No) {
        m_errno = writeAll(STDOUT_FILENO, m_buffer.constData(), m_buffer.size());
        if (m_errno != 0)
            m_broken = m_errno == EPIPE ? Broken::ReaderGone : Broken::Failed;
    }
    if (m_secret)
        m_buffer.fill('\0');
    m_buffer.resize(0);
}

Result<> Output::finish()
{
    write();
    if (m_broken == Broken::No)
        return {};
    return fail(ErrorKind::Io, QStringLiteral("standard output"), QString::fromLocal8Bit(std::strerror(m_errno)));
}

void Output::line(QStringView text)
{
    m_buffer += text.toUtf8();
    m_buffer += '\n';
    drain();
}

void Output::secretLine(QStringView name, const Secret &secret)
{
    holdsSecret();
    m_buffer += name.toUtf8();
    m_buffer += ": ";
    m_buffer += secret.bytes();
    m_buffer += '\n';
}

void Output::table(const QList<QStringList> &rows)
{
    QList<QStringList> cells;
    cells.reserve(rows.size());
    QList<qsizetype> widths;
    for (const QStringList &row : rows) {
        QStringList shown;
        for (const QString &text : row) {
            shown.append(cell(text));
            if (widths.size() < shown.size())
                widths.append(0);
            qsizetype &width = widths[shown.size() - 1];
            width = qMax(width, text::columns(shown.last()));
        }
        cells.append(shown);
    }
    for (const QStringList &row : cells) {
        QString text;
        for (qsizetype column = 0; column < row.size(); ++column) {
            text += row.at(column);
            if (column + 1 < row.size())
                text += QString(widths.at(column) - text::columns(row.at(column)) + 2, QLatin1Char(' '));
        }
        line(text);
    }
}

void Output::complain(QStringView text)
{
    complain(text.toUtf8());
}

void Output::complain(const QByteArray &utf8)
{
    const QByteArray whole = utf8 + '\n';
    writeAll(STDERR_FILENO, whole.constData(), whole.size());
}

} // namespace tokendesk::cli
