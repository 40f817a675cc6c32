// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "app/cli/listing.h"

#include "app/cli/commandline.h"
#include "app/cli/report.h"
#include "app/cli/tokenwriter.h"
#include "core/domain/tokenrow.h"
#include "ui/text/values.h"

namespace tokendesk::cli {

Listing::Listing(Wish wish, Output &output, const KeptSecrets &kept, CancelToken cancel)
    : m_wish(std::move(wish))
    , m_filter(TokenFilter::parse(m_wish.filter, m_wish.now.toMSecsSinceEpoch()))
    , m_output(output)
    , m_kept(kept)
    , m_cancel(std::move(cancel))
    , m_json(output.buffer())
{
    if (m_wish.json)
        m_json.beginObject().key(QLatin1String("tokens")).beginArray();
}

ListRequest Listing::request() const
{
    using Attributes = ListRequest::Attributes;
    const Attributes searched = m_filter.isEmpty() ? Attributes::None : Attributes::Searched;
    return {.kind = m_wish.kind, .attributes = m_wish.json ? Attributes::All : searched};
}

bool Listing::wanted(const Connection &connection, const Token &token) const
{
    if (m_wish.state && token.state != *m_wish.state)
        return false;
    if (!m_wish.kind.isEmpty() && token.id.kind != m_wish.kind)
        return false;
    if (m_filter.isEmpty())
        return true;
    TokenRow row = makeRow(token, connection);
    row.kept = m_kept.isKept(connection.id, token.id);
    return m_filter.matches(row);
}

void Listing::take(const Connection &connection, const QList<Token> &page, bool maskIds)
{
    if (m_wish.json)
        return takeJson(connection, page);
    std::vector<Row> rows;
    rows.reserve(static_cast<size_t>(page.size()));
    for (const Token &token : page) {
        if (!wanted(connection, token))
            continue;
        rows.push_back({.connection = connection.name,
                        .name = token.name,
                        .kind = token.id.kind,
                        .id = maskIds ? maskedText(token.id.value) : token.id.value,
                        .calls = text::calls(token.calls, token.limitCalls, token.callsApproximate),
                        .state = token.state,
                        .modifiedAt = token.modifiedAt.value_or(QDateTime())});
    }
    const std::lock_guard lock(m_mutex);
    m_rows.insert(m_rows.end(), std::make_move_iterator(rows.begin()), std::make_move_iterator(rows.end()));
}

void Listing::takeJson(const Connection &connection, const QList<Token> &page)
{
    QByteArray piece;
    piece.reserve(page.size() * 768);
    JsonWriter json(piece);
    for (const Token &token : page) {
        if (wanted(connection, token))
            writeToken(json, connection.name, token);
    }
    const std::lock_guard lock(m_mutex);
    m_json.raw(piece);
    m_output.drain();
    if (m_output.broken() != Output::Broken::No)
        m_cancel.cancel();
}

void Listing::finish(const std::vector<std::pair<QString, Error>> &problems, qsizetype asked)
{
    const std::lock_guard lock(m_mutex);
    if (m_wish.json)
        finishJson(problems);
    else
        printTable(asked);
}

void Listing::finishJson(const std::vector<std::pair<QString, Error>> &problems)
{
    m_json.endArray().key(QLatin1String("errors")).beginArray();
    for (const auto &[connection, error] : problems) {
        m_json.beginObject();
        m_json.key(QLatin1String("connection")).value(connection);
        m_json.key(QLatin1String("error"));
        writeError(m_json, error);
        m_json.endObject();
    }
    m_json.endArray().endObject();
    m_output.line({});
}

void Listing::printTable(qsizetype asked)
{
    if (asked == 0)
        return m_output.line(CommandLine::tr("There are no connections yet. “tokendesk-cli connect” adds one."));
    std::sort(m_rows.begin(), m_rows.end(), [](const Row &a, const Row &b) {
        if (const int order = QString::localeAwareCompare(a.name, b.name))
            return order < 0;
        return std::tie(a.connection, a.kind, a.id) < std::tie(b.connection, b.kind, b.id);
    });
    QList<QStringList> rows;
    rows.reserve(static_cast<qsizetype>(m_rows.size()) + 1);
    rows.append({CommandLine::tr("Name"), CommandLine::tr("Kind"), CommandLine::tr("Id"), CommandLine::tr("State"),
                 CommandLine::tr("Calls"), CommandLine::tr("Changed or used"), CommandLine::tr("Connection")});
    for (const Row &row : m_rows)
        rows.append({row.name.isEmpty() ? CommandLine::tr("(no name)") : row.name, row.kind, row.id,
                     text::stateName(row.state), row.calls, text::shortDateTime(row.modifiedAt), row.connection});
    if (!m_rows.empty())
        m_output.table(rows);
    m_output.line(CommandLine::tr("%n token(s)", nullptr, static_cast<int>(m_rows.size())));
}

} // namespace tokendesk::cli
