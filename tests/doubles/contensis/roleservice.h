// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/doubles/common/httpcall.h"

#include <QStringList>

#include <functional>

namespace tokendesk::doubles::contensis {

/// Projects and their roles, /api/management/projects and below it.
class RoleService final
{
public:
    /// One project with the role of the fixtures. `localised`: texts of roles by language, as in older documents.
    RoleService(bool localised, bool readable);

    HttpReply answer(const HttpCall &call);

    QJsonObject *find(const QString &id); ///< null: there is none
    const QList<QJsonObject> &all() const { return m_roles; }
    void addProject(const QString &id, const QString &name);
    void addRole(const QString &project, const QString &name, const QStringList &keys);

    /// Another person at the same moment: called after each GET and PUT of one role, and for each after a LIST.
    std::function<void(const QByteArray &method, QJsonObject &role)> meddler;

private:
    HttpReply collection(const HttpCall &call, const QString &project);
    HttpReply one(const HttpCall &call, const QString &project, const QString &id);
    QJsonValue text(const QString &text) const;
    QJsonObject project(const QString &id) const;

    const bool m_localised;
    const bool m_readable;
    QList<QJsonObject> m_projects;
    QList<QJsonObject> m_roles;
};

} // namespace tokendesk::doubles::contensis
