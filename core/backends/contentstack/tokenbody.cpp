// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/contentstack/tokenbody.h"

#include "core/backends/contentstack/requests.h"
#include "core/backends/contentstack/scope.h"
#include "core/backends/contentstack/tokenmapping.h"

#include <QDate>

namespace tokendesk::contentstack {

namespace {

const QString neverExpires = QStringLiteral("is_never_expires");

std::optional<QStringList> listOf(const TokenDraft &draft, const QString &name)
{
    const auto given = draft.fields.constFind(name);
    if (given == draft.fields.constEnd())
        return std::nullopt;
    QStringList values = given->toStringList();
    values.removeAll(QString());
    values.removeDuplicates();
    return values;
}

ScopeChange scopeChange(const TokenDraft &draft)
{
    return {.environments = listOf(draft, field::environment),
            .branches = listOf(draft, field::branches),
            .aliases = listOf(draft, field::aliases),
            .rights = listOf(draft, field::scope)};
}

/// Exactly one of the two stands in a request: a day, or that it never ends.
void setExpiry(QJsonObject &token, const QDate &day)
{
    token.remove(field::expiresOn);
    token.remove(neverExpires);
    if (day.isValid())
        token.insert(field::expiresOn, day.toString(Qt::ISODate));
    else
        token.insert(neverExpires, true);
}

void setMail(QJsonObject &token, const TokenDraft &draft)
{
    if (draft.fields.contains(field::mail))
        token.insert(field::mail, draft.fields.value(field::mail).toBool());
}

QJsonObject wrapped(const QJsonObject &token)
{
    return {{QStringLiteral("token"), token}};
}

} // namespace

QJsonObject createBody(const TokenDraft &draft)
{
    QJsonObject token{{field::name, draft.fields.value(field::name).toString()},
                      {field::description, draft.fields.value(field::description).toString()},
                      {QStringLiteral("scope"), scopeForRequest({}, scopeChange(draft))}};
    if (draft.kind == managementKind) {
        const QDate day = draft.fields.value(field::expiresOn).toDate();
        setExpiry(token, day);
        // A token that never ends has no mail before its end.
        if (day.isValid())
            setMail(token, draft);
    }
    return wrapped(token);
}

QJsonObject updateBody(const QString &kind, const QJsonObject &stored, const TokenDraft &draft)
{
    QJsonObject token = stored;
    for (const auto *key : {"uid", "token", "preview_token", "type", "created_by", "updated_by", "created_at",
                            "updated_at", "deleted_at", "api_key", "org_uid"})
        token.remove(QLatin1String(key));
    for (const QString &name : {field::name, field::description}) {
        if (draft.fields.contains(name))
            token.insert(name, draft.fields.value(name).toString());
    }
    const QString scopeKey = QStringLiteral("scope");
    token.insert(scopeKey, scopeForRequest(stored.value(scopeKey).toArray(), scopeChange(draft)));
    if (kind != managementKind)
        return wrapped(token);
    if (draft.fields.contains(field::expiresOn))
        setExpiry(token, draft.fields.value(field::expiresOn).toDate());
    else if (!expiryOf(stored) && !hasUnreadableExpiry(stored))
        setExpiry(token, {});
    setMail(token, draft);
    return wrapped(token);
}

bool changesToken(const TokenDraft &draft)
{
    const QStringList names = draft.fields.keys();
    return std::any_of(names.begin(), names.end(), [](const QString &name) { return name != field::previewToken; });
}

} // namespace tokendesk::contentstack
