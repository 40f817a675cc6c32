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
};

/// Every command; a new one is one file and one line in commands.cpp.
std::vector<CommandSpec> commandSpecs();

} // namespace tokendesk::cli
