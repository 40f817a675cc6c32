// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/files/directory.h"
#include "core/files/filestamp.h"

namespace tokendesk {

/// The exchange of a file beside readers that open it, wait for its lock, and then read as many bytes as its *name*
/// has, as PHP's usual "shared get" does.
///
/// Such a reader may still wait at the old file when the new one has taken its name, and would read the old text cut to
/// the new length, and write that back. So the old file, which has no name any more, gets the new text too, and the new
/// one stays locked, and is no shorter than the old one was, until those who waited are through. Best effort: what
/// cannot be done here does not undo the exchange.
class Handover final
{
public:
    /// Blank lines after `bytes`, up to `length`.
    static QByteArray padded(QByteArray bytes, qsizetype length);

    /// Before the exchange: locks the new file under its hidden name.
    Handover(const Directory &directory, const QByteArray &hidden);

    /// After the exchange. `old` is locked; it is unlocked and locked again. `written` is padded; `length` is what of
    /// it shall stay. Says how the new file stands in the end.
    FileStamp finish(int old, const FileSnapshot &written, qsizetype length) const;

private:
    void waitForReaders(int old) const;

    UniqueFd m_new;
};

} // namespace tokendesk
