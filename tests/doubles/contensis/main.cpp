// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "tests/doubles/common/doublemain.h"
#include "tests/doubles/contensis/contensisdouble.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QCommandLineOption port(QStringLiteral("port"), QStringLiteral("Listen there (default: any free port)."),
                                  QStringLiteral("port"), QStringLiteral("0"));
    const QCommandLineOption flows(QStringLiteral("flows"), QStringLiteral("Show keys in the shape of April 2020."));
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("A stand-in of a Contensis instance on 127.0.0.1. Prints one line of JSON when it is ready."));
    parser.addHelpOption();
    parser.addOptions({port, flows});
    parser.process(application);

    tokendesk::doubles::ContensisDoubleOptions options;
    options.demo = true;
    options.port = parser.value(port).toUShort();
    if (parser.isSet(flows))
        options.shape = tokendesk::doubles::ContensisDoubleOptions::Shape::WithFlows;
    const tokendesk::doubles::ContensisDouble server(options);
    if (!server.isListening()) {
        std::fputs("contensis_double: the port cannot be had\n", stderr);
        return 1;
    }
    return tokendesk::doubles::serveUntilStopped(
        {{QStringLiteral("url"), server.url().toString()},
         {QStringLiteral("client_id"), tokendesk::doubles::ContensisDouble::adminId()},
         {QStringLiteral("client_secret"), tokendesk::doubles::ContensisDouble::adminSecret()},
         {QStringLiteral("username"), tokendesk::doubles::ContensisDouble::userName()},
         {QStringLiteral("password"), tokendesk::doubles::ContensisDouble::password()}});
}
