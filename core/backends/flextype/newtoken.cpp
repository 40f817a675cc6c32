// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/flextype/newtoken.h"

#include "core/backends/flextype/dates.h"
#include "core/backends/flextype/editplan.h"
#include "core/crypto/bcrypt.h"

#include <QUuid>

namespace tokendesk::flextype {

using yaml::Literal;

QString draftText(const CheckedDraft &draft, const char *field, const QString &otherwise)
{
    const QVariant value = draft.fields.value(QLatin1String(field));
    return value.isValid() ? value.toString() : otherwise;
}

QString newUuid()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

void addExtra(Literal::Map &fields, const CheckedDraft &draft)
{
    for (auto extra = draft.extra.begin(); extra != draft.extra.end(); ++extra) {
        if (extra.value().isValid())
            fields.emplace_back(extra.key(), extraLiteral(extra.value()));
    }
}

Result<Literal::Map> newHashedFields(const CheckedDraft &draft, const Secret &secret, const Clock &clock)
{
    const Result<QByteArray> hash = crypto::bcryptHash(secret);
    if (!hash)
        return fail(hash.error());
    Literal::Map fields;
    fields.emplace_back(QStringLiteral("title"), Literal::text(draftText(draft, "name")));
    if (const QString icon = draftText(draft, "icon"); !icon.isEmpty())
        fields.emplace_back(QStringLiteral("icon"), Literal::text(icon));
    addExtra(fields, draft);
    fields.emplace_back(QStringLiteral("created_at"), Literal::text(writeIsoDate(clock.nowUtc())));
    fields.emplace_back(QStringLiteral("hashed_access_token"), Literal::text(QString::fromLatin1(*hash)));
    fields.emplace_back(QStringLiteral("created_by"), Literal::text(draftText(draft, "created_by")));
    fields.emplace_back(QStringLiteral("uuid"), Literal::text(newUuid()));
    fields.emplace_back(QStringLiteral("calls"), Literal::integer(0));
    fields.emplace_back(QStringLiteral("limit_calls"),
                        Literal::integer(draft.fields.value(QStringLiteral("limit_calls")).toLongLong()));
    fields.emplace_back(QStringLiteral("state"), Literal::word(draftText(draft, "state", QStringLiteral("enabled"))));
    return fields;
}

} // namespace tokendesk::flextype
