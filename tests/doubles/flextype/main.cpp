// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "tests/doubles/flextype/flextypedouble.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSocketNotifier>

#include <csignal>
#include <cstdio>

#include <sys/socket.h>
#include <unistd.h>

namespace {

int signalPipe[2]; // a handler may do little more than write to it

void onSignal(int)
{
    const char byte = 0;
    [[maybe_unused]] const ssize_t written = write(signalPipe[0], &byte, 1);
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QCommandLineOption port(QStringLiteral("port"), QStringLiteral("Listen there (default: any free port)."),
                                  QStringLiteral("port"), QStringLiteral("0"));
    const QCommandLineOption tokens(QStringLiteral("tokens"), QStringLiteral("Make so many tokens at the start."),
                                    QStringLiteral("count"), QStringLiteral("0"));
    const QCommandLineOption site(QStringLiteral("site"),
                                  QStringLiteral("Start with the tokens of this site's folder, which is only read."),
                                  QStringLiteral("folder"));
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("A stand-in of a Flextype server on 127.0.0.1. Prints one line of JSON when it is ready."));
    parser.addHelpOption();
    parser.addOptions({port, tokens, site});
    parser.process(application);

    if (socketpair(AF_UNIX, SOCK_STREAM, 0, signalPipe) != 0)
        return 1;
    std::signal(SIGTERM, onSignal);
    std::signal(SIGINT, onSignal);
    QSocketNotifier stop(signalPipe[1], QSocketNotifier::Read);
    QObject::connect(&stop, &QSocketNotifier::activated, &application, &QCoreApplication::quit);

    tokendesk::doubles::FlextypeDoubleOptions options;
    options.port = parser.value(port).toUShort();
    options.tokens = parser.value(tokens).toInt();
    options.siteFolder = parser.value(site);
    options.hashCost = 10;
    const tokendesk::doubles::FlextypeDouble server(options);
    if (!server.isListening()) {
        std::fputs("flextype_double: the port cannot be had\n", stderr);
        return 1;
    }
    const QJsonObject ready{{QStringLiteral("url"), server.url().toString()},
                            {QStringLiteral("token"), server.admin().token},
                            {QStringLiteral("access_token"), server.admin().accessToken}};
    std::puts(QJsonDocument(ready).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
    return QCoreApplication::exec();
}
