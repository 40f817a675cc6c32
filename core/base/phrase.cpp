// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/base/phrase.h"

#include <cstring>

namespace tokendesk {

bool Phrase::operator==(const Phrase &other) const
{
    return qstrcmp(context, other.context) == 0 && qstrcmp(source, other.source) == 0 && args == other.args &&
           count == other.count;
}

} // namespace tokendesk
