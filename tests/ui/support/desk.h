// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/history/activitylog.h"
#include "core/history/statedatabase.h"
#include "core/keychain/sessionstore.h"
#include "core/services/connections.h"
#include "core/services/keptsecrets.h"
#include "core/services/signins.h"
#include "core/services/tokens.h"
#include "tests/ui/support/remotebackend.h"
#include "ui/platform/secretclipboard.h"

#include <QTemporaryDir>
#include <QTest>

namespace tokendesk {

/// A secret store whose answers a test can turn into errors.
class FailingStore final : public SecretStore
{
    Q_OBJECT

public:
    FailingStore() { use(std::make_unique<SessionStore>()); }
    void use(std::unique_ptr<SecretStore> store); ///< what answers from now on, where `error` does not

    QFuture<Result<Secret>> read(QString name, CancelToken cancel) override;
    QFuture<Result<>> write(QString name, Secret secret, CancelToken cancel) override;
    QFuture<Result<>> remove(QString name, CancelToken cancel) override;
    QFuture<KeychainStatus> probe() override;
    KeychainStatus status() const override { return reported; }

    std::optional<Error> error; ///< answered to every call while set
    KeychainStatus reported = KeychainStatus::Available;

private:
    std::unique_ptr<SecretStore> m_store;
};

/// Everything a dialog needs, over a MemoryStore, in a folder of its own.
class Desk final
{
public:
    static constexpr int withServer = 3; ///< the third type is remoteType()
    static constexpr int systems = 4;    ///< those that the program has, instead of memory alone
    explicit Desk(int types = 1);

    /// Adds a connection and waits for it.
    ConnectionId connect(const QString &name, Environment environment = Environment::Other,
                         Guard guard = Guard::Normal);
    /// A connection to the remote type, signed in.
    ConnectionId connectServer(const QString &name);
    TokenId addToken(const QString &id, const QString &name);
    Token stored(const TokenId &id) const;

    QTemporaryDir folder;
    std::shared_ptr<MemoryStore> store = std::make_shared<MemoryStore>();
    std::shared_ptr<RemoteStore> remote = std::make_shared<RemoteStore>();
    QThreadPool pool;
    SystemClock clock;
    StateDatabase database;
    FailingStore secrets;
    CredentialVault credentials{secrets};
    std::unique_ptr<Connections> connections;
    std::unique_ptr<KeptSecrets> kept;
    std::unique_ptr<ActivityLog> activity;
    std::unique_ptr<Tokens> tokens;
    std::unique_ptr<SignIns> signIns;
    SecretClipboard clipboard;
};

/// The result of a future, waited for up to 30 s with events running.
template <class T>
T resultOf(QFuture<T> future)
{
    for (QDeadlineTimer deadline(30'000); !future.isFinished() && !deadline.hasExpired();)
        QTest::qWait(5);
    return future.takeResult();
}

} // namespace tokendesk
