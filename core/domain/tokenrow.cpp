// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/domain/tokenrow.h"

#include "core/domain/foldedtext.h"

namespace tokendesk {

namespace {

qint64 milliseconds(const std::optional<QDateTime> &time)
{
    return time && time->isValid() ? time->toMSecsSinceEpoch() : 0;
}

void appendLine(QByteArray &text, const QString &line)
{
    QByteArray folded = foldedText(line);
    // A line break of the text itself would shift the lines that TokenFilter counts.
    folded.replace('\n', ' ');
    text += folded;
    text += '\n';
}

} // namespace

QByteArray foldedSearchText(const Token &token, const QString &connectionName)
{
    QByteArray text;
    text.reserve(160);
    appendLine(text, token.name);
    appendLine(text, token.id.kind);
    appendLine(text, token.id.value);
    appendLine(text, tokenStateName(token.state));
    appendLine(text, connectionName);
    for (const Attribute &attribute : token.attributes) {
        if (!attribute.searched || attribute.stored == token.name)
            continue;
        text += foldedText(attribute.name);
        text += ' ';
        appendLine(text, attribute.stored);
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
