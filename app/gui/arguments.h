// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

namespace tokendesk {

/// What was asked for on the command line: `tokendesk [--config-dir DIR] [--demo] [FOLDER]`.
struct Arguments
{
    QString configDir; ///< absolute; empty: the user's own
    bool demo = false;
    QString folder;          ///< absolute; empty: none
    bool useKeychain = true; ///< false: secrets are kept for this session only
    QString refusal{};       ///< what is wrong with the command line; empty: nothing
    QString answer{};        ///< what is to be printed instead of a window (--help, --version)

    static Arguments parse(const QStringList &arguments);
};

} // namespace tokendesk
