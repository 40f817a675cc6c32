// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace tokendesk::cli {

/// Standard output and error. Writes in large pieces, and remembers when it could not.
///
/// A reader that went away (`| head`) is no error to be told, any other failure is.
class Output final
{
public:
    enum class Broken { No, ReaderGone, Failed };

    Output();
    ~Output();
    Q_DISABLE_COPY_MOVE(Output)

    /// What is not written yet: append to it, then call drain().
    QByteArray &buffer() { return m_buffer; }
    /// From now on the buffer is overwritten with zeros after it is written.
    void holdsSecret() { m_secret = true; }
    /// Writes when much has gathered.
    void drain();
    /// Writes all. Errors: Io.
    Result<> finish();
    Broken broken() const { return m_broken; }

    void line(QStringView text); ///< adds a line break
    void secretLine(QStringView name, const Secret &secret);
    /// Rows of cells in aligned columns, the first row is the head. Cells are made fit for a terminal.
    void table(const QList<QStringList> &rows);

    /// One line on standard error, at once.
    static void complain(QStringView text);
    static void complain(const QByteArray &utf8);

private:
    void write();

    QByteArray m_buffer;
    Broken m_broken = Broken::No;
    int m_errno = 0;
    bool m_secret = false;
};

} // namespace tokendesk::cli
