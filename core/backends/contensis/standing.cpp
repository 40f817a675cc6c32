// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/contensis/standing.h"

#include "core/backends/contensis/words.h"

#include <QCoreApplication>

namespace tokendesk::contensis {

namespace {

/// May this sign-in manage keys? Empty: the instance does not say.
std::optional<bool> isKeyAdministrator(ManagementApi &api, const CancelToken &cancel)
{
    const Result<QJsonObject> me =
        api.object(HttpRequest(HttpMethod::Get, QStringLiteral("/api/security/users/@current"), QString()), cancel);
    if (!me)
        return std::nullopt;
    const QString id = me->value(QLatin1String("id")).toString();
    if (id.isEmpty())
        return std::nullopt;
    const Result<HttpAnswer> member =
        api.send(HttpRequest(HttpMethod::Head,
                             QStringLiteral("/api/security/users/%1/groups/API%20Key%20Administrators")
                                 .arg(QString::fromLatin1(QUrl::toPercentEncoding(id))),
                             QString()),
                 cancel);
    if (!member)
        return std::nullopt;
    if (member->isSuccess())
        return true;
    return member->status == 404 ? std::optional(false) : std::nullopt;
}

} // namespace

Phrase administratorRemark(ManagementApi &api, const CancelToken &cancel)
{
    const std::optional<bool> administrator = isKeyAdministrator(api, cancel);
    if (!administrator)
        return say(QT_TRANSLATE_NOOP("Contensis", "The instance does not say whether this sign-in may manage keys."));
    return *administrator
               ? say(QT_TRANSLATE_NOOP("Contensis", "This sign-in belongs to “API Key Administrators”: it may make, "
                                                    "change and delete keys."))
               : say(QT_TRANSLATE_NOOP("Contensis",
                                       "This sign-in does not belong to “API Key Administrators”, so it may "
                                       "not be allowed to manage keys, unless it is a system "
                                       "administrator's."));
}

Phrase grantedRemark(const std::optional<QStringList> &told, const QStringList &asked)
{
    const QString scopes = told.value_or(asked).join(QLatin1String(", "));
    if (scopes.isEmpty())
        return say(QT_TRANSLATE_NOOP("Contensis", "No scope was granted."));
    return told ? say(QT_TRANSLATE_NOOP("Contensis", "Granted scopes: %1."), {scopes})
                : say(QT_TRANSLATE_NOOP("Contensis", "Granted scopes, as asked for: %1."), {scopes});
}

} // namespace tokendesk::contensis
