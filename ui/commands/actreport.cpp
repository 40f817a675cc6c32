// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/commands/actreport.h"

#include "ui/models/celltext.h"
#include "ui/text/errors.h"

#include <QCoreApplication>

namespace tokendesk {

QString ActReport::Failure::text() const
{
    const QString sentence = text::error(error);
    return error.object.contains(name)
               ? sentence
               : QCoreApplication::translate("ActReport", "“%1”: %2").arg(isolated(name), sentence);
}

QString ActReport::failureText() const
{
    constexpr qsizetype told = 3;
    QStringList lines;
    qsizetype left = 0;
    for (const Failure &failure : failures) {
        if (failure.error.kind == ErrorKind::Cancelled)
            continue;
        if (lines.size() < told)
            lines.append(failure.text());
        else
            ++left;
    }
    if (left > 0)
        lines.append(QCoreApplication::translate("ActReport", "… and %n more.", nullptr, static_cast<int>(left)));
    return lines.join(QLatin1Char('\n'));
}

} // namespace tokendesk
