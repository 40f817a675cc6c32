// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "tests/doubles/common/doublemain.h"
#include "tests/doubles/flextype/flextypedouble.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonObject>

#include <cstdio>

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
    return tokendesk::doubles::serveUntilStopped({{QStringLiteral("url"), server.url().toString()},
                                                  {QStringLiteral("token"), server.admin().token},
                                                  {QStringLiteral("access_token"), server.admin().accessToken}});
}
