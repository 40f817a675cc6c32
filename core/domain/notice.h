// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/phrase.h"

#include <QString>

namespace tokendesk {

/// Something about one token that a person should know, found while reading it.
struct Notice
{
    enum class Level { Info, Warning, Error };

    Level level = Level::Warning;
    QString code; ///< stable, kebab-case: "duplicate-keys", "limit-is-text" …
    Phrase text;
    QString repair;     ///< id of a sure repair that TokenBackend::repair() takes; empty: none
    Phrase repairLabel; ///< what that repair does, as a button says it
    /// A new token that takes this one's place is the remedy, see TokenBackend::successor(); as a button says it.
    Phrase successorLabel{};

    bool operator==(const Notice &) const = default;
};

} // namespace tokendesk
