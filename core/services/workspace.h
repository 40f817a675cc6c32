// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/clock.h"
#include "core/services/connections.h"
#include "core/services/heldacts.h"
#include "core/services/inventory.h"
#include "core/services/keptsecrets.h"
#include "core/services/refreshschedule.h"
#include "core/services/signins.h"
#include "core/services/tokens.h"
#include "core/signin/credentialvault.h"

namespace tokendesk {

/// Where a workspace keeps its files.
struct WorkspacePaths
{
    QString connectionsFile; ///< connections.json
    QString stateFile;       ///< activity.sqlite
    QString settingsFile;    ///< the window's own settings (ini)
    QString keyFile;         ///< random key for fingerprints, 0600

    /// $XDG_CONFIG_HOME/tokendesk and $XDG_STATE_HOME/tokendesk, or all of them under `configDir`.
    static WorkspacePaths standard(const QString &configDir = {});
};

/// Every core object of one running program, made in the order they need each other. Both composition roots use it.
class Workspace final
{
public:
    /// `secrets` and `clock` outlive the workspace.
    Workspace(WorkspacePaths paths, SecretStore &secrets, const Clock &clock,
              QList<BackendType> types = backendTypes());
    ~Workspace();
    Q_DISABLE_COPY_MOVE(Workspace)

    /// Opens the database and reads the connections. Without a database the program goes on, see historyProblem();
    /// the error is that of the connections.
    QFuture<Result<>> load();
    std::optional<Error>
    historyProblem() const; ///< why there is no activity log and nothing can be kept; empty: there is

    const WorkspacePaths &paths() const;
    QThreadPool &pool();
    SecretStore &secrets();
    const Clock &clock() const;
    Connections &connections();
    CredentialVault &credentials();
    KeptSecrets &kept();
    SignIns &signIns();
    HeldActs &heldActs();
    Tokens &tokens();
    Inventory &inventory();
    RefreshSchedule &refreshSchedule(); ///< the window tells it when it has the focus
    ActivityLog &activity();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace tokendesk
