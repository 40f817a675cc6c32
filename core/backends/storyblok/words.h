// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/phrase.h"

namespace tokendesk::storyblok {

inline constexpr char phraseContext[] = "Storyblok";

/// A phrase of this room; `source` is marked with QT_TRANSLATE_NOOP("Storyblok", …).
inline Phrase say(const char *source, QStringList args = {})
{
    return Phrase{phraseContext, source, std::move(args)};
}

} // namespace tokendesk::storyblok
