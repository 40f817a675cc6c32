// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "app/gui/application.h"
#include "app/gui/hardening.h"

#include <QApplication>

#include <cstdio>

int main(int argc, char **argv)
{
    tokendesk::harden();
    tokendesk::shareHeaps();
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("tokendesk"));
    QApplication::setApplicationVersion(QStringLiteral(TOKENDESK_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("tokendesk"));

    const tokendesk::Arguments arguments = tokendesk::Arguments::parse(QApplication::arguments());
    if (!arguments.refusal.isEmpty()) {
        std::fprintf(stderr, "tokendesk: %s\n", qUtf8Printable(arguments.refusal));
        return 2;
    }
    if (!arguments.answer.isEmpty()) {
        std::fputs(qUtf8Printable(arguments.answer), stdout);
        return 0;
    }
    tokendesk::Application root(application, arguments);
    if (root.handOver())
        return 0;
    root.start();
    return QApplication::exec();
}
