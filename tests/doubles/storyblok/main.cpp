// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "tests/doubles/common/doublemain.h"
#include "tests/doubles/storyblok/storyblokdouble.h"

#include <QCommandLineParser>
#include <QCoreApplication>

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QCommandLineOption port(QStringLiteral("port"), QStringLiteral("Listen there (default: any free port)."),
                                  QStringLiteral("port"), QStringLiteral("0"));
    const QCommandLineOption bare(QStringLiteral("bare"), QStringLiteral("Answer as the generated client says: bare "
                                                                         "objects, PATCH only."));
    const QCommandLineOption otp(QStringLiteral("otp"), QStringLiteral("Ask for the second factor 123456."));
    const QCommandLineOption rate(QStringLiteral("per-second"), QStringLiteral("Answer 429 above so many requests."),
                                  QStringLiteral("count"), QStringLiteral("6"));
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral(
        "A stand-in of Storyblok's Management API on 127.0.0.1. Prints one line of JSON when it is ready."));
    parser.addHelpOption();
    parser.addOptions({port, bare, otp, rate});
    parser.process(application);

    tokendesk::doubles::StoryblokDouble server;
    server.with([&](tokendesk::doubles::storyblok::State &state) {
        using Variants = tokendesk::doubles::storyblok::Variants;
        state.perSecond = parser.value(rate).toInt();
        state.otp = parser.isSet(otp) ? QStringLiteral("123456") : QString();
        if (parser.isSet(bare)) {
            state.variants.wrapped = false;
            state.variants.deleted = Variants::Deleted::Bare;
            state.variants.putRefused = true;
        }
    });
    server.listen({.port = static_cast<quint16>(parser.value(port).toUInt())});
    if (!server.isListening())
        return 1;
    return tokendesk::doubles::serveUntilStopped(
        {{QStringLiteral("url"), server.url().toString()},
         {QStringLiteral("space_id"), QStringLiteral("286021932913226")},
         {QStringLiteral("personal_access_token"), QStringLiteral("sb_pat_FAKEfakeFAKEfakeFAKEfakeFAKEfakeFA00002")},
         {QStringLiteral("email"), QStringLiteral("dev@example.test")},
         {QStringLiteral("password"), QStringLiteral("FAKE-password")}});
}
