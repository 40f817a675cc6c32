// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/models/shownwords.h"

#include "ui/models/connectionbook.h"
#include "ui/text/values.h"

namespace tokendesk {

FilterWords shownWords(const ConnectionBook &book)
{
    FilterWords words;
    for (const TokenState state : {TokenState::Enabled, TokenState::Disabled, TokenState::Exhausted,
                                   TokenState::Expired, TokenState::Broken, TokenState::Unknown}) {
        const QString word = text::stateName(state);
        if (word != tokenStateName(state))
            words.addState(state, word);
    }
    for (const ConnectionId &id : book.order()) {
        const ConnectionFacts *facts = book.find(id);
        for (const KindSpec &kind : facts->capabilities.kinds) {
            const QString word = facts->kindName(kind.id);
            if (word != kind.id && word != QString::fromUtf8(kind.label.source))
                words.addKind(kind.id, word);
        }
    }
    return words;
}

} // namespace tokendesk
