// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/command.h"

#include <functional>

namespace tokendesk::cli {

/// A command that makes a secret, which is shown this once: it is printed before anything else can go wrong, and kept
/// with --keep.
class SecretCommand : public Command
{
public:
    using Command::Command;

protected:
    /// With --keep: a secret that is shown once is not made before there is a place to keep it. `next` is called when
    /// there is, and without --keep. `nothingDone`: said where there is no keychain.
    void askKeychain(const Phrase &nothingDone, std::function<void()> next);
    /// Prints m_created, at once. `sentence` and `remarks` are for people, `consequences` for JSON too.
    void handOver(const QString &sentence, const QList<Phrase> &remarks, const QList<Phrase> &consequences = {});
    /// Keeps it, with --keep; goes on whether that was done or not.
    void keep(std::function<void()> next);
    /// The one that the system does not show again.
    const NamedSecret *mainSecret() const;
    void complainOf(const Result<> &result); ///< nothing if it is none; else the command ends as partly done
    void finish();

    QString m_connectionName;
    ConnectionId m_connection;
    KindSpec m_kind;
    CreatedToken m_created;

private:
    void printJson(const QList<Phrase> &consequences);

    bool m_wholly = true;
};

} // namespace tokendesk::cli
