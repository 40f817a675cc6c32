// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/signin/credentialaccess.h"

#include "core/signin/await.h"

#include <QCoreApplication>

namespace tokendesk {

namespace {

constexpr char context[] = "SignIn";
constexpr std::chrono::seconds patienceToKeep{20};

Result<> awaitAtMost(const QFuture<Result<>> &future, std::chrono::seconds patience)
{
    constexpr std::chrono::milliseconds glance{5};
    for (std::chrono::milliseconds left = patience; left.count() > 0 && !future.isFinished(); left -= glance)
        std::this_thread::sleep_for(glance);
    if (future.isFinished())
        return await(future, {});
    return fail(ErrorKind::KeychainUnavailable, {}, {},
                Phrase{context, QT_TRANSLATE_NOOP("SignIn", "The sign-in was renewed, but the keychain does not take "
                                                            "it. Unlock the keychain, then try again; until then "
                                                            "nothing is sent.")});
}

} // namespace

CredentialAccess CredentialAccess::ofVault(CredentialVault &vault, const ConnectionId &connection)
{
    return {
        .read = [&vault,
                 connection](const CancelToken &cancel) { return await(vault.read(connection, cancel), cancel); },
        .replace =
            [&vault, connection](Credential credential) {
                return awaitAtMost(vault.replace(connection, std::move(credential)), patienceToKeep);
            },
        .connection = connection,
    };
}

CredentialAccess CredentialAccess::of(const Credential &credential)
{
    const auto shared = std::make_shared<const Credential>(credential.clone());
    return {
        .read = [shared](const CancelToken &) -> Result<Credential> { return shared->clone(); },
        .replace = {},
        .connection = {},
    };
}

} // namespace tokendesk
