// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "tests/doubles/flextype/phpdates.h"

#include <QTimeZone>

namespace tokendesk::doubles::flextype {

std::optional<qint64> parseDate(const QString &text, const QDateTime &now)
{
    const QString date = text.trimmed();
    if (date == u"now")
        return now.toSecsSinceEpoch();
    if (date == u"today" || date == u"yesterday")
        return QDateTime(now.date().addDays(date == u"today" ? 0 : -1), QTime(0, 0), Qt::UTC).toSecsSinceEpoch();
    for (const QString &format :
         {QStringLiteral("yyyy-MM-dd HH:mm:ss"), QStringLiteral("yyyy-MM-dd HH:mm"), QStringLiteral("yyyy-MM-dd"),
          QStringLiteral("dd-MM-yyyy HH:mm"), QStringLiteral("dd-MM-yyyy")}) {
        QDateTime read = QDateTime::fromString(date, format);
        if (read.isValid()) {
            read.setTimeSpec(Qt::UTC);
            return read.toSecsSinceEpoch();
        }
    }
    QDateTime read = QDateTime::fromString(date, Qt::ISODate);
    if (!read.isValid())
        return std::nullopt;
    if (read.timeSpec() == Qt::LocalTime)
        read.setTimeSpec(Qt::UTC);
    return read.toSecsSinceEpoch();
}

} // namespace tokendesk::doubles::flextype
