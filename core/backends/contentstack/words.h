// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/phrase.h"

namespace tokendesk::contentstack {

inline constexpr char phraseContext[] = "Contentstack";

/// A phrase of this room; `source` is marked with QT_TRANSLATE_NOOP("Contentstack", …).
inline Phrase say(const char *source, QStringList args = {})
{
    return Phrase{phraseContext, source, std::move(args)};
}

} // namespace tokendesk::contentstack
