// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "tests/doubles/contensis/roleservice.h"

#include "tests/doubles/contensis/replies.h"

#include <QJsonArray>
#include <QUuid>

namespace tokendesk::doubles::contensis {

namespace {

const QString firstProject = QStringLiteral("website");

QJsonObject withActions(const QJsonArray &actions)
{
    return {{QStringLiteral("actions"), actions}};
}

/// What a role that was made without them has.
QJsonObject withAllPermissions(QJsonObject permissions)
{
    for (const auto *group : {"contentTypes", "entries", "assets"}) {
        if (!permissions.contains(QLatin1String(group)))
            permissions.insert(QLatin1String(group), QJsonArray());
    }
    for (const auto *group : {"webhookSubscriptions", "proxies", "eventStreams", "renderers", "views"}) {
        if (!permissions.contains(QLatin1String(group)))
            permissions.insert(QLatin1String(group), withActions({}));
    }
    if (!permissions.contains(QLatin1String("blocks")))
        permissions.insert(QStringLiteral("blocks"),
                           withActions({QStringLiteral("push"), QStringLiteral("release"), QStringLiteral("view")}));
    return permissions;
}

QJsonObject assignedTo(const QStringList &users, const QStringList &groups, const QStringList &keys)
{
    return {{QStringLiteral("users"), QJsonArray::fromStringList(users)},
            {QStringLiteral("groups"), QJsonArray::fromStringList(groups)},
            {QStringLiteral("apiKeys"), QJsonArray::fromStringList(keys)}};
}

bool isEmptyText(const QJsonValue &text)
{
    return text.isObject() ? text.toObject().isEmpty() : text.toString().isEmpty();
}

} // namespace

RoleService::RoleService(bool localised, bool readable)
    : m_localised(localised)
    , m_readable(readable)
{
    addProject(firstProject, QStringLiteral("Website"));
    addRole(firstProject, QStringLiteral("Test role"), {QStringLiteral("Content migration API")});
    QJsonObject &role = m_roles.first();
    role.insert(QStringLiteral("id"), QStringLiteral("1329b3cc-0000-4000-8000-b0beaae8fe01"));
    role.insert(QStringLiteral("description"), text(QStringLiteral("Role to demonstrate")));
    role.insert(QStringLiteral("assignments"), assignedTo({QStringLiteral("a.user")}, {QStringLiteral("Movie editors")},
                                                          {QStringLiteral("Content migration API")}));
}

void RoleService::addProject(const QString &id, const QString &name)
{
    m_projects.append({{QStringLiteral("id"), id},
                       {QStringLiteral("name"), name},
                       {QStringLiteral("description"), QJsonValue()},
                       {QStringLiteral("primaryLanguage"), QStringLiteral("en-GB")},
                       {QStringLiteral("supportedLanguages"), QJsonArray{QStringLiteral("en-GB")}},
                       {QStringLiteral("deliverySysExclusions"), QJsonArray()},
                       {QStringLiteral("color"), QStringLiteral("charcoal")}});
}

void RoleService::addRole(const QString &project, const QString &name, const QStringList &keys)
{
    m_roles.append({{QStringLiteral("id"), QUuid::createUuid().toString(QUuid::WithoutBraces)},
                    {QStringLiteral("projectId"), project},
                    {QStringLiteral("name"), text(name)},
                    {QStringLiteral("description"), text(QString())},
                    {QStringLiteral("enabled"), true},
                    {QStringLiteral("permissions"), withAllPermissions({})},
                    {QStringLiteral("assignments"), assignedTo({}, {}, keys)}});
}

QJsonValue RoleService::text(const QString &text) const
{
    return m_localised ? QJsonValue(QJsonObject{{QStringLiteral("en-GB"), text}}) : QJsonValue(text);
}

QJsonObject *RoleService::find(const QString &id)
{
    const auto found = std::find_if(m_roles.begin(), m_roles.end(),
                                    [&id](const QJsonObject &role) { return role.value(QLatin1String("id")) == id; });
    return found == m_roles.end() ? nullptr : &*found;
}

QJsonObject RoleService::project(const QString &id) const
{
    for (const QJsonObject &each : m_projects) {
        if (each.value(QLatin1String("id")) == id)
            return each;
    }
    return {};
}

HttpReply RoleService::answer(const HttpCall &call)
{
    // "", "api", "management", "projects", PROJECT, "security", "roles", ROLE
    const QList<QByteArray> parts = call.path.split('/');
    if (parts.size() == 4 && call.method == "GET") {
        QJsonArray all; // no pages, whatever the query says
        for (const QJsonObject &each : std::as_const(m_projects))
            all.append(each);
        return HttpReply::json(200, all);
    }
    const QString id = QString::fromUtf8(QByteArray::fromPercentEncoding(parts.value(4)));
    const bool known = parts.size() >= 5 && !project(id).isEmpty();
    if (!known && call.method == "POST" && call.path.endsWith("/security/roles"))
        return invalid(QStringLiteral("projectId"), QStringLiteral("The project does not exist"));
    if (!known)
        return notThere(QStringLiteral("The project"));
    if (parts.size() == 5 && call.method == "GET")
        return HttpReply::json(200, project(id));
    if (parts.size() < 7 || parts.size() > 8 || parts.at(5) != "security" || parts.at(6) != "roles")
        return noSuchAddress();
    if (!m_readable)
        return envelope(403, QStringLiteral("There are validation errors"), QStringLiteral("Validation"),
                        QJsonArray{QJsonObject{{QStringLiteral("message"), QStringLiteral("Access denied")}}});
    return parts.size() == 7 ? collection(call, id)
                             : one(call, id, QString::fromUtf8(QByteArray::fromPercentEncoding(parts.at(7))));
}

HttpReply RoleService::collection(const HttpCall &call, const QString &project)
{
    if (call.method == "GET") {
        QList<QJsonObject> mine;
        for (const QJsonObject &role : std::as_const(m_roles)) {
            if (role.value(QLatin1String("projectId")) == project)
                mine.append(role);
        }
        for (QJsonObject &role : m_roles) {
            if (meddler)
                meddler("LIST", role);
        }
        return page(call, mine);
    }
    if (call.method != "POST")
        return notThere(QStringLiteral("The address"));
    QJsonObject made = call.json();
    if (isEmptyText(made.value(QLatin1String("name"))))
        return invalid(QStringLiteral("name"), QStringLiteral("The name is required"));
    made.insert(QStringLiteral("id"), QUuid::createUuid().toString(QUuid::WithoutBraces));
    made.insert(QStringLiteral("projectId"), project);
    made.insert(QStringLiteral("permissions"), withAllPermissions(made.value(QLatin1String("permissions")).toObject()));
    m_roles.append(made);
    return HttpReply::json(201, made);
}

HttpReply RoleService::one(const HttpCall &call, const QString &project, const QString &id)
{
    QJsonObject *role = find(id);
    if (!role || role->value(QLatin1String("projectId")) != project)
        return notThere(QStringLiteral("The role"));
    if (call.method == "DELETE") {
        m_roles.removeAll(QJsonObject(*role));
        return HttpReply::empty(204);
    }
    if (call.method == "PUT") {
        QJsonObject whole = call.json();
        if (isEmptyText(whole.value(QLatin1String("name"))))
            return invalid(QStringLiteral("name"), QStringLiteral("The name is required"));
        whole.insert(QStringLiteral("id"), id);
        whole.insert(QStringLiteral("projectId"), project);
        *role = whole; // what is left out is gone
    } else if (call.method != "GET") {
        return notThere(QStringLiteral("The address"));
    }
    HttpReply reply = HttpReply::json(200, *role);
    if (meddler)
        meddler(call.method, *role);
    return reply;
}

} // namespace tokendesk::doubles::contensis
