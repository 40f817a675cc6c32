// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/tokenfilter.h"

namespace tokendesk {

/// The terms of a filter text, see TokenFilter.
std::vector<TokenFilter::Term> parseFilterTerms(const QString &text, qint64 now, const FilterWords &words);

} // namespace tokendesk
