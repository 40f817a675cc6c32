// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QStringList>

#include <tl/expected.hpp>

namespace tokendesk::cli {

struct CommandSpec;

/// The command line, read. Holds no secret: none can be given there.
struct Arguments
{
    const CommandSpec *command = nullptr; ///< null only with help or version
    QStringList operands;                 ///< what follows the command and is no option
    QString configDir;
    QString credentials; ///< a file, or "-" for standard input; empty: none
    bool json = false;
    bool ids = false; ///< ids that are credentials are not masked
    bool keychain = true;
    bool help = false;
    bool version = false;

    bool has(QLatin1String option) const { return options.contains(option); }
    QString value(QLatin1String option) const { return options.value(option).value(0); }
    QStringList values(QLatin1String option) const { return options.value(option); }

    QHash<QString, QStringList> options; ///< of the command, without the dashes
};

/// Options may stand before or behind the command and its operands; "--" ends them. The error is a sentence.
tl::expected<Arguments, QString> parseArguments(const QStringList &arguments, const std::vector<CommandSpec> &commands);

/// The whole usage, or that of one command.
QString usage(const std::vector<CommandSpec> &commands, const CommandSpec *command);

} // namespace tokendesk::cli
