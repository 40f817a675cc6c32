// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/storyblok/dates.h"

#include "core/backends/storyblok/words.h"

#include <QCoreApplication>

namespace tokendesk::storyblok {

FieldSpec expiryField(const Clock &clock, Phrase help)
{
    FieldSpec field;
    field.name = QStringLiteral("expires_at");
    field.label = say(QT_TRANSLATE_NOOP("Storyblok", "Expires"));
    field.type = FieldType::Date;
    field.changeable = false;
    field.help = std::move(help);
    field.refuse = [&clock](const QVariant &value) -> std::optional<Phrase> {
        const QDate today = clock.nowUtc().date();
        const QDate day = value.toDate();
        if (day <= today)
            return say(QT_TRANSLATE_NOOP("Storyblok", "Enter a day in the future."));
        if (day > today.addYears(1))
            return say(QT_TRANSLATE_NOOP("Storyblok", "Storyblok allows at most a year: until %1."),
                       {today.addYears(1).toString(Qt::ISODate)});
        return std::nullopt;
    };
    return field;
}

QString expiryText(const QDate &day)
{
    return day.toString(Qt::ISODate) + QLatin1String("T00:00:00.000Z");
}

} // namespace tokendesk::storyblok
