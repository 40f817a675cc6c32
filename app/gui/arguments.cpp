// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "app/gui/arguments.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>

namespace tokendesk {

namespace {

QString absolutePath(const QString &path)
{
    return path.isEmpty() ? path : QDir::cleanPath(QDir::current().absoluteFilePath(path));
}

} // namespace

Arguments Arguments::parse(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QCoreApplication::translate("Arguments", "Shows and manages the API tokens of headless CMSs."));
    const QCommandLineOption help(QStringLiteral("help"),
                                  QCoreApplication::translate("Arguments", "Tell this, and end."));
    const QCommandLineOption version(QStringLiteral("version"),
                                     QCoreApplication::translate("Arguments", "Tell the version, and end."));
    const QCommandLineOption configDir(
        QStringLiteral("config-dir"),
        QCoreApplication::translate("Arguments", "Keep settings, connections and activity in DIR."),
        QStringLiteral("DIR"));
    const QCommandLineOption demo(
        QStringLiteral("demo"),
        QCoreApplication::translate("Arguments", "Open a private copy of the demo site; nothing of it is kept."));
    parser.addOptions({help, version, configDir, demo});
    parser.addPositionalArgument(QStringLiteral("FOLDER"),
                                 QCoreApplication::translate("Arguments", "A site's folder to open."),
                                 QStringLiteral("[FOLDER]"));
    Arguments result;
    if (!parser.parse(arguments)) {
        result.refusal = parser.errorText();
    } else if (parser.isSet(help)) {
        result.answer = parser.helpText();
    } else if (parser.isSet(version)) {
        result.answer = QStringLiteral("tokendesk %1\n").arg(QCoreApplication::applicationVersion());
    } else if (parser.positionalArguments().size() > 1) {
        result.refusal = QCoreApplication::translate("Arguments", "One folder at most can be given.");
    } else if (parser.isSet(demo) && parser.isSet(configDir)) {
        result.refusal = QCoreApplication::translate("Arguments", "--demo keeps nothing, so it takes no --config-dir.");
    } else {
        result.configDir = absolutePath(parser.value(configDir));
        result.demo = parser.isSet(demo);
        result.useKeychain = !result.demo;
        result.folder = absolutePath(parser.positionalArguments().value(0));
    }
    return result;
}

} // namespace tokendesk
