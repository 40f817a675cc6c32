// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "app/cli/commandline.h"
#include "app/cli/commandspec.h"
#include "app/cli/program.h"
#include "app/cli/report.h"
#include "core/base/hardening.h"
#include "ui/text/language.h"

#include <QTimer>

using namespace tokendesk;

namespace {

/// Help and version; they are what was asked for, so they go to standard output.
int tell(const QString &text)
{
    cli::Output output;
    output.line(text);
    return static_cast<int>(output.finish() ? cli::ExitStatus::Done : cli::ExitStatus::Failed);
}

} // namespace

int main(int argc, char **argv)
{
    // Before anything secret is in memory.
    forbidCoreDumps();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("tokendesk"));
    QCoreApplication::setApplicationVersion(QStringLiteral(TOKENDESK_VERSION));
    text::installLanguage(application);

    const std::vector<cli::CommandSpec> commands = cli::commandSpecs();
    const QStringList given = QCoreApplication::arguments();
    const tl::expected<cli::Arguments, QString> arguments = cli::parseArguments(given, commands);
    if (!arguments) {
        cli::reportUsage(arguments.error(), given.contains(QLatin1String("--json")), nullptr);
        return static_cast<int>(cli::ExitStatus::WrongUsage);
    }
    if (arguments->version)
        return tell(QStringLiteral("tokendesk-cli ") + QCoreApplication::applicationVersion());
    if (arguments->help)
        return tell(cli::usage(commands, arguments->command));

    cli::Program program(*arguments);
    QTimer::singleShot(0, &program, &cli::Program::start);
    return QCoreApplication::exec();
}
