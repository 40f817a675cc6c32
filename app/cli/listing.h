// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/jsonwriter.h"
#include "app/cli/output.h"
#include "core/backends/tokenbackend.h"
#include "core/domain/connection.h"
#include "core/domain/tokenfilter.h"
#include "core/services/keptsecrets.h"

#include <mutex>

namespace tokendesk::cli {

/// Where the pages of a list come together: JSON is written as it comes, a table when all of it is there.
///
/// take() is called from worker threads.
class Listing final
{
public:
    struct Wish
    {
        bool json = false;
        QString kind;
        std::optional<TokenState> state;
        QString filter;
        QDateTime now;
    };

    /// `output` and `kept` outlive it; `cancel` is cancelled when nobody reads the output any more.
    Listing(Wish wish, Output &output, const KeptSecrets &kept, CancelToken cancel);

    ListRequest request() const;
    void take(const Connection &connection, const QList<Token> &page, bool maskIds);
    /// Ends the document, or prints the table. `asked`: how many connections there were.
    void finish(const std::vector<std::pair<QString, Error>> &problems, qsizetype asked);

private:
    struct Row
    {
        QString connection, name, kind, id, calls;
        TokenState state = TokenState::Enabled;
        QDateTime modifiedAt;
    };

    bool wanted(const Connection &connection, const Token &token) const;
    void takeJson(const Connection &connection, const QList<Token> &page);
    void finishJson(const std::vector<std::pair<QString, Error>> &problems);
    void printTable(qsizetype asked);

    const Wish m_wish;
    const TokenFilter m_filter;
    Output &m_output;
    const KeptSecrets &m_kept;
    const CancelToken m_cancel;
    std::mutex m_mutex; // all below, and the output while lists run
    JsonWriter m_json;
    std::vector<Row> m_rows;
};

} // namespace tokendesk::cli
