// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/certificateproblem.h"
#include "tests/ui/support/memorybackend.h"

namespace tokendesk {

/// A server in memory: what it lets in, and what shall go wrong. Any thread.
struct RemoteStore
{
    std::mutex mutex;
    std::shared_ptr<MemoryStore> memory = std::make_shared<MemoryStore>();
    bool wantsCode = false;          ///< a password alone is not enough: the one-time code is 123456
    std::optional<Error> placeError; ///< answered to every sign-in while set
    std::optional<Error> listError;  ///< answered to every listing while set
    std::shared_ptr<const CertificateProblem> certificate{}; ///< not trusted unless exactly it is pinned
    bool browserCameBack = false;                            ///< what the method "browser" waits for
    int signIns = 0;                                         ///< that were tried
    int signOuts = 0;
    int lists = 0;
    QList<CertificatePin> lastPins; ///< of the last sign-in
};

/// A system on a server: "url" first, "space" chosen from the server; signed in with a password (right), an access
/// token (good-token) or a browser.
BackendType remoteType(std::shared_ptr<RemoteStore> store);
QList<SignInMethod> remoteSignInMethods();
CertificateProblem selfSigned(const QString &host);

} // namespace tokendesk
