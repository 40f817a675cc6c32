// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
// The least that a window program does: the floor for the start of ours. Tells when its window was painted first.

#include "tests/bench/firstpaint.h"

#include <QApplication>
#include <QMainWindow>

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    QMainWindow window;
    window.resize(1'200, 700);
    const tokendesk::bench::FirstPaint paint(window, [] { QCoreApplication::quit(); });
    window.show();
    return QApplication::exec();
}
