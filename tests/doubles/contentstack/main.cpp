// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "tests/doubles/common/doublemain.h"
#include "tests/doubles/contentstack/contentstackdouble.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QCommandLineOption port(QStringLiteral("port"), QStringLiteral("Listen there (default: any free port)."),
                                  QStringLiteral("port"), QStringLiteral("0"));
    const QCommandLineOption code(QStringLiteral("second-factor"),
                                  QStringLiteral("Ask for this code after the password."), QStringLiteral("code"));
    const QCommandLineOption tokens(QStringLiteral("tokens"), QStringLiteral("Start with so many tokens."),
                                    QStringLiteral("count"), QStringLiteral("0"));
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("A stand-in of Contentstack on 127.0.0.1. Prints one line of JSON when it is ready."));
    parser.addHelpOption();
    parser.addOptions({port, code, tokens});
    parser.process(application);

    tokendesk::doubles::contentstack::State state = tokendesk::doubles::contentstack::demoState();
    auto &user = state.users.first();
    user.secondFactor = parser.value(code);
    tokendesk::doubles::contentstack::addTokens(state, parser.value(tokens).toInt());
    QJsonObject ready{{QStringLiteral("api_key"), state.stacks.first().apiKey},
                      {QStringLiteral("email"), user.email},
                      {QStringLiteral("password"), user.password},
                      {QStringLiteral("authtoken"), user.authtokens.first()}};
    const tokendesk::doubles::ContentstackDouble server(state, parser.value(port).toUShort());
    if (!server.isListening()) {
        std::fputs("contentstack_double: the port cannot be had\n", stderr);
        return 1;
    }
    ready.insert(QStringLiteral("url"), server.url().toString());
    return tokendesk::doubles::serveUntilStopped(ready);
}
