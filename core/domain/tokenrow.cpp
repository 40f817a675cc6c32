// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/domain/tokenrow.h"

#include "core/domain/foldedtext.h"

#include <algorithm>

namespace tokendesk {

namespace {

qint64 milliseconds(const std::optional<QDateTime> &time)
{
    return time && time->isValid() ? time->toMSecsSinceEpoch() : 0;
}

/// Ends a piece; a line break of the piece itself would shift the lines that TokenFilter counts.
void append(QByteArray &text, const QString &piece, char end)
{
    const qsizetype begin = text.size();
    appendFolded(text, piece);
    std::replace(text.begin() + begin, text.end(), '\n', ' ');
    text += end;
}

bool isSearchedFor(const Attribute &attribute, const Token &token)
{
    return attribute.searched && attribute.stored != token.name;
}

} // namespace

QByteArray foldedSearchText(const Token &token, const QString &connectionName)
{
    const QLatin1String state = tokenStateName(token.state);
    qsizetype size =
        token.name.size() + token.id.kind.size() + token.id.value.size() + state.size() + connectionName.size() + 5;
    for (const Attribute &attribute : token.attributes) {
        if (isSearchedFor(attribute, token))
            size += attribute.name.size() + attribute.stored.size() + 2;
    }
    QByteArray text;
    text.reserve(size); // exact where all of it is ASCII
    append(text, token.name, '\n');
    append(text, token.id.kind, '\n');
    append(text, token.id.value, '\n');
    append(text, state, '\n');
    append(text, connectionName, '\n');
    for (const Attribute &attribute : token.attributes) {
        if (!isSearchedFor(attribute, token))
            continue;
        append(text, attribute.name, ' ');
        append(text, attribute.stored, '\n');
    }
    text.squeeze();
    return text;
}

TokenRow makeRow(const Token &token, const Connection &connection)
{
    TokenRow row;
    row.id = token.id;
    row.connection = connection.id;
    row.name = token.name;
    row.search = foldedSearchText(token, connection.name);
    row.calls = token.calls;
    row.limitCalls = token.limitCalls;
    row.modifiedAt = milliseconds(token.modifiedAt);
    row.createdAt = milliseconds(token.createdAt);
    row.expiresAt = milliseconds(token.expiresAt);
    row.lastUsedAt = milliseconds(token.lastUsedAt);
    if (!token.scopes.isEmpty() || !token.createdBy.isEmpty()) {
        auto *extras = new RowExtras;
        extras->scopes = token.scopes.join(QStringLiteral(", "));
        extras->createdBy = token.createdBy;
        row.extras = extras;
    }
    row.state = token.state;
    row.secretAvailability = token.secretAvailability;
    row.hasNotices = !token.notices.isEmpty();
    for (const Notice &notice : token.notices)
        row.worst = std::max(row.worst, notice.level);
    row.hasSecret = token.hasSecret;
    row.callsApproximate = token.callsApproximate;
    row.editable = token.editable;
    return row;
}

} // namespace tokendesk
