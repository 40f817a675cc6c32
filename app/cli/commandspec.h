// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>

#include <memory>
#include <vector>

namespace tokendesk::cli {

class Command;
struct Session;

struct OptionSpec
{
    const char *name; ///< without the dashes
    bool takesValue = true;
    bool repeats = false;
};

/// Which operands of a command name connections that may be servers, for --credentials.
enum class Servers {
    None,
    First, ///< the first one
    All,   ///< all; without any, every connection there is
};

/// One command as it is called.
struct CommandSpec
{
    const char *name;
    const char *synopsis; ///< what follows the name
    const char *summary;  ///< marked for translation in the context CommandLine
    qsizetype least;      ///< operands
    qsizetype most;       ///< operands; -1: any number
    QList<OptionSpec> options;
    QList<const char *> needed; ///< options that cannot be left out
    std::unique_ptr<Command> (*make)(Session &session);
    Servers servers = Servers::First;
};

/// Every command; a new one is one file and one line in commands.cpp.
std::vector<CommandSpec> commandSpecs();

} // namespace tokendesk::cli
