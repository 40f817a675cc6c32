// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/contensis/roles.h"

#include "core/backends/contensis/failures.h"
#include "core/backends/contensis/keystore.h"
#include "core/backends/contensis/words.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace tokendesk::contensis {

namespace {

constexpr int mostWrites = 3; ///< of one role, while others write it too

const QString assignmentsMember = QStringLiteral("assignments");
const QString keysMember = QStringLiteral("apiKeys");

/// A text, or one by language (older instances): the first of them.
QString textOf(const QJsonValue &value)
{
    if (!value.isObject())
        return value.toString();
    const QJsonObject byLanguage = value.toObject();
    return byLanguage.isEmpty() ? QString() : byLanguage.begin()->toString();
}

QStringList keysOf(const QJsonObject &role)
{
    QStringList names;
    const QJsonArray keys = role.value(assignmentsMember).toObject().value(keysMember).toArray();
    for (const QJsonValue &name : keys)
        names.append(name.toString());
    return names;
}

bool contains(const QStringList &names, const QString &name)
{
    return std::any_of(names.begin(), names.end(), [&name](const QString &each) { return sameKeyName(each, name); });
}

/// What else of a role is not as it was sent. The server has no version of a role, so this is how another person's
/// write, or a part that the server did not take, is seen.
QStringList differences(const QJsonObject &sent, const QJsonObject &now)
{
    QStringList names;
    for (const char *const name : {"name", "description", "enabled", "permissions", "assignments"}) {
        const QJsonValue wanted = sent.value(QLatin1String(name));
        if (!wanted.isUndefined() && now.value(QLatin1String(name)) != wanted)
            names.append(QLatin1String(name));
    }
    return names;
}

QString encoded(const QString &part)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(part));
}

QString rolesPath(const QString &project)
{
    return QStringLiteral("/api/management/projects/%1/security/roles").arg(encoded(project));
}

QString rolePath(const Role &role)
{
    return rolesPath(role.projectId) + QLatin1Char('/') + encoded(role.id);
}

} // namespace

QString Role::label() const
{
    return projectName + QLatin1String(": ") + name;
}

QString Role::value() const
{
    return projectId + QLatin1Char('/') + id;
}

bool Role::hasKey(const QString &keyName) const
{
    return contains(keys, keyName);
}

KeyRoles rolesWith(const QList<Role> &roles, const QString &keyName)
{
    KeyRoles named;
    for (const Role &role : roles) {
        if (!role.hasKey(keyName))
            continue;
        named.values.append(role.value());
        named.labels.append(role.label());
    }
    return named;
}

Roles::Roles(ManagementApi &api)
    : m_api(api)
{
}

Result<QList<Role>> Roles::list(const CancelToken &cancel)
{
    const Result<std::vector<QJsonObject>> projects = m_api.list(
        QStringLiteral("/api/management/projects"), QStringLiteral("projects"), cancel, ManagementApi::Pages::None);
    if (!projects)
        return fail(projects.error());
    QList<Role> all;
    for (const QJsonObject &project : *projects) {
        const QString id = project.value(QLatin1String("id")).toString();
        const QString name = textOf(project.value(QLatin1String("name")));
        const Result<std::vector<QJsonObject>> roles = m_api.list(rolesPath(id), name, cancel);
        if (!roles)
            return fail(roles.error());
        for (const QJsonObject &role : *roles)
            all.append({.projectId = id,
                        .projectName = name.isEmpty() ? id : name,
                        .id = role.value(QLatin1String("id")).toString(),
                        .name = textOf(role.value(QLatin1String("name"))),
                        .keys = keysOf(role)});
    }
    return all;
}

Result<> Roles::edit(const Role &role, const Change &change, const CancelToken &cancel)
{
    const QString path = rolePath(role);
    std::optional<Error> lost;
    QJsonObject sent;
    for (int written = 0;; ++written) {
        Result<QJsonObject> whole = m_api.object(HttpRequest(HttpMethod::Get, path, role.label()), cancel);
        if (!whole)
            return fail(lost.value_or(whole.error()));
        if (whole->value(QLatin1String("id")).toString() != role.id)
            return fail(ErrorKind::Protocol, role.label(), {},
                        say(QT_TRANSLATE_NOOP("Contensis", "The server sent something that is not this role, so "
                                                           "nothing was written.")));
        const QStringList before = keysOf(*whole);
        QStringList names = before;
        change(names, written > 0);
        if (const QStringList others = differences(sent, *whole); names == before && !others.isEmpty())
            return fail(ErrorKind::Conflict, role.label(), {},
                        say(QT_TRANSLATE_NOOP("Contensis", "The key's name is in the role as it should be, but the "
                                                           "role, read again, is not as it was written: %1. Somebody "
                                                           "else changes it at the same moment, or the server did not "
                                                           "take all of it. Look at the role in the console."),
                            {others.join(QLatin1String(", "))}));
        if (names == before)
            return {};
        if (lost)
            return fail(*lost);
        if (written == mostWrites)
            return fail(ErrorKind::Conflict, role.label(), {},
                        say(QT_TRANSLATE_NOOP("Contensis", "The role is being changed by somebody else at the same "
                                                           "moment. Look at it and try again.")));
        QJsonObject assignments = whole->value(assignmentsMember).toObject();
        assignments.insert(keysMember, QJsonArray::fromStringList(names));
        whole->insert(assignmentsMember, assignments);
        HttpRequest request(HttpMethod::Put, path, role.label());
        sent = *whole;
        request.setJson(sent).setKind(HttpRequest::Kind::Once);
        const Result<QJsonObject> put = m_api.object(std::move(request), cancel);
        if (put || put.error().kind == ErrorKind::Conflict)
            continue;
        // What was done can be read.
        if (!isUncertain(put.error()))
            return fail(put.error());
        lost = put.error();
    }
}

Result<> Roles::editAll(const QString &keyName, const Change &change, const CancelToken &cancel)
{
    const Result<QList<Role>> roles = list(cancel);
    if (!roles)
        return fail(roles.error());
    for (const Role &role : *roles) {
        if (!role.hasKey(keyName))
            continue;
        if (Result<> done = edit(role, change, cancel); !done)
            return done;
    }
    return {};
}

Result<> Roles::assign(const Role &role, const QString &keyName, bool assigned, const CancelToken &cancel)
{
    const auto change = [&](QStringList &names, bool) {
        if (contains(names, keyName) == assigned)
            return;
        if (assigned)
            names.append(keyName);
        else
            names.removeIf([&keyName](const QString &each) { return sameKeyName(each, keyName); });
    };
    return edit(role, change, cancel);
}

Result<> Roles::setRoles(const QString &keyName, const QStringList &values, const CancelToken &cancel)
{
    const Result<QList<Role>> roles = list(cancel);
    if (!roles)
        return fail(roles.error());
    for (const QString &value : values) {
        const bool known =
            std::any_of(roles->begin(), roles->end(), [&value](const Role &role) { return role.value() == value; });
        if (!known)
            return fail(ErrorKind::InvalidInput, QStringLiteral("roles"), {},
                        say(QT_TRANSLATE_NOOP("Contensis", "There is no role “%1”. A role is named by its project and "
                                                           "its id, as in “website/1329b3cc-…”."),
                            {value}));
    }
    for (const Role &role : *roles) {
        const bool wanted = values.contains(role.value());
        if (wanted == role.hasKey(keyName))
            continue;
        if (Result<> done = assign(role, keyName, wanted, cancel); !done)
            return done;
    }
    return {};
}

Result<> Roles::rename(const QString &oldName, const QString &newName, const CancelToken &cancel)
{
    const auto change = [&](QStringList &names, bool again) {
        // Where the name stood: the order may be one that people look at.
        for (QString &each : names) {
            if (sameKeyName(each, oldName))
                each = newName;
        }
        names.removeDuplicates();
        if (again && !contains(names, newName))
            names.append(newName);
    };
    return editAll(oldName, change, cancel);
}

Result<> Roles::addBeside(const QString &oldName, const QString &newName, const CancelToken &cancel)
{
    const auto change = [&](QStringList &names, bool) {
        if (!contains(names, newName))
            names.append(newName);
    };
    return editAll(oldName, change, cancel);
}

} // namespace tokendesk::contensis
