// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/models/celltext.h"

#include "core/base/secret.h"
#include "ui/text/values.h"

#include <QCoreApplication>

namespace tokendesk {

namespace {

QString time(qint64 milliseconds)
{
    return milliseconds == 0 ? QString() : text::shortDateTime(QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC));
}

QString secretText(const TokenRow &row)
{
    if (row.keptForSession)
        return QCoreApplication::translate("CellText", "Kept for this session");
    if (row.kept)
        return QCoreApplication::translate("CellText", "Kept");
    if (!row.hasSecret)
        return QCoreApplication::translate("CellText", "None");
    if (row.secretAvailability == SecretAvailability::Always)
        return QCoreApplication::translate("CellText", "Readable");
    return QCoreApplication::translate("CellText", "Set");
}

/// Most tokens have no limit; saying so in every row would hide the few that have one.
QString callsText(const TokenRow &row)
{
    const bool unlimited = row.limitCalls && *row.limitCalls == 0;
    return text::calls(row.calls, unlimited ? std::nullopt : row.limitCalls, row.callsApproximate);
}

bool turnsText(QChar::Direction direction)
{
    return direction == QChar::DirR || direction == QChar::DirAL || direction == QChar::DirAN ||
           direction == QChar::DirLRI || direction == QChar::DirRLI || direction == QChar::DirFSI;
}

/// Overrides, embeddings and stray ends of isolates would act on what stands beside the text.
bool reachesOut(QChar::Direction direction)
{
    return direction == QChar::DirLRO || direction == QChar::DirRLO || direction == QChar::DirLRE ||
           direction == QChar::DirRLE || direction == QChar::DirPDF || direction == QChar::DirLRI ||
           direction == QChar::DirRLI || direction == QChar::DirFSI || direction == QChar::DirPDI;
}

bool breaksLine(QChar::Category category)
{
    return category == QChar::Other_Control || category == QChar::Separator_Line ||
           category == QChar::Separator_Paragraph;
}

bool isPlain(QChar c)
{
    return c.unicode() >= 0x20 && c.unicode() < 0x7f;
}

} // namespace

QString isolated(const QString &text)
{
    if (std::all_of(text.cbegin(), text.cend(), isPlain))
        return text;
    QString line = text;
    bool directed = false;
    for (QChar &c : line) {
        directed = directed || turnsText(c.direction());
        if (breaksLine(c.category()))
            c = QChar(0x2423); // OPEN BOX
        else if (reachesOut(c.direction()))
            c = QChar(0x200b); // ZERO WIDTH SPACE
    }
    return directed ? QChar(0x2068) + line + QChar(0x2069) : line;
}

QString cellText(const TokenRow &row, TokenColumn column, const ConnectionFacts *facts)
{
    switch (column) {
    case TokenColumn::Name:
        return row.name.isEmpty() ? QCoreApplication::translate("CellText", "(no name)") : isolated(row.name);
    case TokenColumn::Kind:
        return facts ? facts->kindName(row.id.kind) : row.id.kind;
    case TokenColumn::State:
        return text::stateName(row.state);
    case TokenColumn::Connection:
        return facts ? isolated(facts->connection.name) : QString();
    case TokenColumn::Id:
        return !facts || facts->capabilities.idIsCredential ? maskedText(row.id.value) : row.id.value;
    case TokenColumn::Calls:
        return row.calls || row.limitCalls ? callsText(row) : QString();
    case TokenColumn::Modified:
        return time(row.modifiedAt);
    case TokenColumn::Created:
        return time(row.createdAt);
    case TokenColumn::Expires:
        return time(row.expiresAt);
    case TokenColumn::Secret:
        return secretText(row);
    case TokenColumn::Scopes:
        return row.extras ? isolated(row.extras->scopes) : QString();
    case TokenColumn::CreatedBy:
        return row.extras ? isolated(row.extras->createdBy) : QString();
    }
    Q_UNREACHABLE();
}

QString cellToolTip(const TokenRow &row, TokenColumn column, const ConnectionFacts *facts)
{
    switch (column) {
    case TokenColumn::Name:
        return isolated(row.name.left(500));
    case TokenColumn::Connection:
        return facts ? isolated(facts->connection.name) + QLatin1Char('\n') +
                           text::environmentName(facts->connection.environment)
                     : QString();
    case TokenColumn::State:
        return row.hasNotices ? QCoreApplication::translate("CellText", "There is something to know about this token; "
                                                                        "the details say what.")
                              : QString();
    case TokenColumn::Scopes: // more than a column can show
        return cellText(row, column, facts);
    case TokenColumn::Secret:
        return row.kept && !row.keptForSession
                   ? QCoreApplication::translate("CellText", "Its secret is kept in the keychain.")
                   : QString();
    case TokenColumn::Kind:
    case TokenColumn::Id:
    case TokenColumn::Calls:
    case TokenColumn::Modified:
    case TokenColumn::Created:
    case TokenColumn::Expires:
    case TokenColumn::CreatedBy:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace tokendesk
