// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "app/cli/arguments.h"

#include "app/cli/commandline.h"
#include "app/cli/commandspec.h"

namespace tokendesk::cli {

namespace {

using Failure = tl::unexpected<QString>;

struct Reader
{
    const QStringList &arguments;
    qsizetype next = 1; ///< behind the program's own name

    bool atEnd() const { return next >= arguments.size(); }
};

const CommandSpec *findCommand(const std::vector<CommandSpec> &commands, const QString &name)
{
    for (const CommandSpec &command : commands) {
        if (name == QLatin1String(command.name))
            return &command;
    }
    return nullptr;
}

/// The value behind "=", or the next argument.
tl::expected<QString, QString> optionValue(Reader &reader, const QString &name, const std::optional<QString> &attached)
{
    if (attached)
        return *attached;
    if (reader.atEnd())
        return Failure(CommandLine::tr("The option --%1 needs a value.").arg(name));
    return reader.arguments.at(reader.next++);
}

/// Takes one of the options that every command has; false when it is none of them.
tl::expected<bool, QString> takeGlobal(Arguments &result, Reader &reader, const QString &name,
                                       const std::optional<QString> &attached)
{
    bool *const flag = name == QLatin1String("json")      ? &result.json
                       : name == QLatin1String("ids")     ? &result.ids
                       : name == QLatin1String("help")    ? &result.help
                       : name == QLatin1String("version") ? &result.version
                                                          : nullptr;
    if (flag) {
        if (attached)
            return Failure(CommandLine::tr("The option --%1 takes no value.").arg(name));
        *flag = true;
        return true;
    }
    if (name != QLatin1String("config-dir") && name != QLatin1String("keychain") &&
        name != QLatin1String("credentials"))
        return false;
    const tl::expected<QString, QString> value = optionValue(reader, name, attached);
    if (!value)
        return Failure(value.error());
    if (value->isEmpty())
        return Failure(CommandLine::tr("The option --%1 needs a value.").arg(name));
    if (name == QLatin1String("config-dir")) {
        result.configDir = *value;
    } else if (name == QLatin1String("credentials")) {
        result.credentials = *value;
    } else if (*value == QLatin1String("os") || *value == QLatin1String("none")) {
        result.keychain = *value == QLatin1String("os");
    } else {
        return Failure(CommandLine::tr("--keychain is os or none, not “%1”.").arg(*value));
    }
    return true;
}

/// Options that only a command knows are kept until the command is, which may stand behind them.
struct Pending
{
    QString name;
    std::optional<QString> attached;
};

tl::expected<void, QString> takeOption(Arguments &result, Reader &reader, const Pending &option)
{
    for (const OptionSpec &spec : result.command->options) {
        if (option.name != QLatin1String(spec.name))
            continue;
        QStringList &values = result.options[option.name];
        if (!values.isEmpty() && !spec.repeats)
            return Failure(CommandLine::tr("The option --%1 can be given only once.").arg(option.name));
        if (!spec.takesValue) {
            if (option.attached)
                return Failure(CommandLine::tr("The option --%1 takes no value.").arg(option.name));
            values.append(QString());
            return {};
        }
        const tl::expected<QString, QString> value = optionValue(reader, option.name, option.attached);
        if (!value)
            return Failure(value.error());
        values.append(*value);
        return {};
    }
    return Failure(CommandLine::tr("“%1” has no option --%2.").arg(QLatin1String(result.command->name), option.name));
}

tl::expected<void, QString> checkWhole(const Arguments &result)
{
    if (!result.command)
        return Failure(CommandLine::tr("A command is missing."));
    const CommandSpec &command = *result.command;
    if (result.operands.size() < command.least)
        return Failure(CommandLine::tr("Too little is given to “%1”.").arg(QLatin1String(command.name)));
    if (command.most >= 0 && result.operands.size() > command.most)
        return Failure(CommandLine::tr("“%1” is too much for “%2”.")
                           .arg(result.operands.at(command.most), QLatin1String(command.name)));
    if (result.operands.contains(QString()))
        return Failure(CommandLine::tr("An argument of “%1” is empty.").arg(QLatin1String(command.name)));
    for (const QString &set : result.values(QLatin1String("set"))) {
        if (set.indexOf(QLatin1Char('=')) < 1)
            return Failure(CommandLine::tr("--set wants field=value, not “%1”.").arg(set));
    }
    for (const char *name : command.needed) {
        if (!result.has(QLatin1String(name)) && !result.has(QLatin1String("dry-run")))
            return Failure(
                CommandLine::tr("“%1” needs the option --%2.").arg(QLatin1String(command.name), QLatin1String(name)));
    }
    return {};
}

} // namespace

tl::expected<Arguments, QString> parseArguments(const QStringList &arguments, const std::vector<CommandSpec> &commands)
{
    Arguments result;
    Reader reader{arguments};
    bool optionsEnded = false;
    while (!reader.atEnd()) {
        const QString &argument = arguments.at(reader.next++);
        if (!optionsEnded && argument == QLatin1String("--")) {
            optionsEnded = true;
        } else if (!optionsEnded && argument.startsWith(QLatin1String("--"))) {
            const qsizetype equals = argument.indexOf(QLatin1Char('='));
            const Pending option{argument.mid(2, equals < 0 ? -1 : equals - 2),
                                 equals < 0 ? std::nullopt : std::optional(argument.mid(equals + 1))};
            const tl::expected<bool, QString> taken = takeGlobal(result, reader, option.name, option.attached);
            if (!taken)
                return Failure(taken.error());
            if (*taken)
                continue;
            if (!result.command)
                return Failure(CommandLine::tr("There is no option --%1 before the command.").arg(option.name));
            if (const auto done = takeOption(result, reader, option); !done)
                return Failure(done.error());
        } else if (!optionsEnded && argument.size() > 1 && argument.startsWith(QLatin1Char('-'))) {
            if (argument != QLatin1String("-h"))
                return Failure(CommandLine::tr("There is no option %1.").arg(argument));
            result.help = true;
        } else if (!result.command) {
            result.command = findCommand(commands, argument);
            if (!result.command)
                return Failure(CommandLine::tr("There is no command “%1”.").arg(argument));
        } else {
            result.operands.append(argument);
        }
    }
    if (result.help || result.version)
        return result;
    if (const auto whole = checkWhole(result); !whole)
        return Failure(whole.error());
    return result;
}

QString usage(const std::vector<CommandSpec> &commands, const CommandSpec *command)
{
    const QString program = QStringLiteral("tokendesk-cli [--config-dir DIR] [--json] [--keychain os|none] "
                                           "[--credentials FILE|-] [--ids]");
    if (command) {
        return CommandLine::tr("Usage: %1").arg(program) + QStringLiteral("\n       ") +
               QStringLiteral("%1 %2")
                   .arg(QLatin1String(command->name), QString::fromUtf8(command->synopsis))
                   .trimmed() +
               QStringLiteral("\n\n") + CommandLine::tr(command->summary);
    }
    QString text = CommandLine::tr("Usage: %1").arg(program + QStringLiteral(" COMMAND …")) + QStringLiteral("\n\n") +
                   CommandLine::tr("Commands:");
    for (const CommandSpec &each : commands) {
        text += QStringLiteral("\n  %1 %2\n      %3")
                    .arg(QLatin1String(each.name), QString::fromUtf8(each.synopsis), CommandLine::tr(each.summary));
    }
    text += QStringLiteral("\n\n") +
            CommandLine::tr("Secrets are never taken from arguments: they come from the keychain, from --credentials "
                            "as JSON, or are asked for on the terminal.");
    return text;
}

} // namespace tokendesk::cli
