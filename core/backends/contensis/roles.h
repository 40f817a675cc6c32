// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/backends/contensis/keyrecord.h"
#include "core/backends/contensis/managementapi.h"
#include "core/domain/fieldspec.h"

#include <functional>

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

/// The roles of all projects. A role is written whole, after a fresh read, with all that is in it kept but the one
/// name; then it is read again. Where another person wrote it meanwhile the name is merged into what is there now, up
/// to three times; then it is a Conflict.
class Roles final
{
public:
    explicit Roles(ManagementApi &api);

    [[nodiscard]] Result<QList<Role>> list(const CancelToken &cancel);
    /// Puts the key into the role or takes it out.
    [[nodiscard]] Result<> assign(const Role &role, const QString &keyName, bool assigned, const CancelToken &cancel);
    /// Gives the key exactly these roles ("project/role").
    [[nodiscard]] Result<> setRoles(const QString &keyName, const QStringList &values, const CancelToken &cancel);
    /// In every role that names `oldName`, `newName` stands afterwards, and `oldName` no longer.
    [[nodiscard]] Result<> rename(const QString &oldName, const QString &newName, const CancelToken &cancel);

    /// The same, but `oldName` stays: it is another key's too.
    [[nodiscard]] Result<> addBeside(const QString &oldName, const QString &newName, const CancelToken &cancel);

private:
    /// `again`: it was made once already, and is not there any more.
    using Change = std::function<void(QStringList &names, bool again)>;
    [[nodiscard]] Result<> edit(const Role &role, const Change &change, const CancelToken &cancel);
    [[nodiscard]] Result<> editAll(const QString &keyName, const Change &change, const CancelToken &cancel);

    ManagementApi &m_api;
};

/// Those that name the key.
KeyRoles rolesWith(const QList<Role> &roles, const QString &keyName);

} // namespace tokendesk::contensis
