// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace tokendesk {

/// Columns of the table "Tokens"; the numbers are remembered in the settings, so they stay.
enum class TokenColumn {
    Name,
    Kind,
    State,
    Connection,
    Id,
    Calls,
    Modified,
    Created,
    Expires,
    Secret,
    Scopes,
    CreatedBy
};

constexpr int tokenColumnCount = 12;

struct TokenColumnSpec
{
    QString header;  ///< as the table's head says it; TokenColumn::Modified is named by the systems
    QString toolTip; ///< what stands in the column, where the head alone does not say it
    int width = 100; ///< initial, in characters of the average width
    bool shown = true;
};

TokenColumnSpec tokenColumnSpec(TokenColumn column);

// Asked for each cell that is painted:

constexpr bool isRightAligned(TokenColumn column)
{
    return column == TokenColumn::Calls;
}

/// In every language: ids and times, whose halves would change places else.
constexpr bool runsLeftToRight(TokenColumn column)
{
    return column == TokenColumn::Id || column == TokenColumn::Modified || column == TokenColumn::Created ||
           column == TokenColumn::Expires;
}

} // namespace tokendesk
