// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/token.h"

#include <vector>

namespace tokendesk {

/// What a window calls states and kinds of tokens in its language, for TokenFilter to find what a person sees. Core
/// never translates, and knows the English names of states and the systems' own names of kinds by itself.
class FilterWords final
{
public:
    enum class Match { Contains, Equal };

    void addState(TokenState state, const QString &word);
    void addKind(const QString &kind, const QString &word); ///< KindSpec::id; several kinds may have the same word

    /// The states whose word matches a text of foldedText(), a bit each: 1 << state.
    quint32 states(const QByteArray &text, Match match) const;
    QStringList kinds(const QByteArray &text, Match match) const; ///< KindSpec::id

    bool operator==(const FilterWords &) const = default;

private:
    std::vector<std::pair<QByteArray, TokenState>> m_states; ///< words folded, as below
    std::vector<std::pair<QByteArray, QString>> m_kinds;
};

/// As FilterWords::states() says it.
constexpr quint32 stateBit(TokenState state)
{
    return quint32(1) << static_cast<unsigned>(state);
}

} // namespace tokendesk
