// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/backends/contensis/keyrecord.h"
#include "core/backends/contensis/managementapi.h"
#include "core/domain/fieldspec.h"

namespace tokendesk::contensis {

/// A role of a project, as far as keys are concerned.
struct Role
{
    QString projectId;
    QString projectName;
    QString id;
    QString name;     ///< in whichever language the instance has it
    QStringList keys; ///< names of the API keys that it is given to

    QString label() const;                     ///< "Website: Editors"
    QString value() const;                     ///< "website/<role id>", what a field holds
    bool hasKey(const QString &keyName) const; ///< without regard to case
};

/// The roles of all projects. A role is written whole, after a fresh read, with all that is in it kept; then it is read
/// again, since another person may have written it in between.
class Roles final
{
public:
    explicit Roles(ManagementApi &api);

    [[nodiscard]] Result<QList<Role>> list(const CancelToken &cancel);
    /// Puts the key into the role or takes it out. Conflict when the role, read again, is not so.
    [[nodiscard]] Result<> assign(const Role &role, const QString &keyName, bool assigned, const CancelToken &cancel);
    /// Gives the key exactly these roles ("project/role").
    [[nodiscard]] Result<> setRoles(const QString &keyName, const QStringList &values, const CancelToken &cancel);
    /// In every role that names `oldName`, `newName` stands afterwards, and `oldName` no longer.
    [[nodiscard]] Result<> rename(const QString &oldName, const QString &newName, const CancelToken &cancel);

private:
    ManagementApi &m_api;
};

/// Those that name the key.
KeyRoles rolesWith(const QList<Role> &roles, const QString &keyName);

} // namespace tokendesk::contensis
