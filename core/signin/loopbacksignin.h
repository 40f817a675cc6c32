// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/canceltoken.h"
#include "core/signin/loopbacklistener.h"
#include "core/signin/redirectanswer.h"

#include <QList>
#include <QStringList>
#include <QUrl>

#include <chrono>

namespace tokendesk {

/// How one system signs in with a browser: authorization code with proof key (RFC 6749 section 4.1, RFC 7636) and a
/// redirect to loopback (RFC 8252).
struct BrowserProvider
{
    QUrl authorizeUrl; ///< https; may have a query of its own
    QString clientId;
    QStringList scopes;
    LoopbackListener::Host host = LoopbackListener::Host::IPv4; ///< as it is registered there
    quint16 port = 0;                                           ///< 0: the server allows any (RFC 8252 section 7.3)
    QString path = QStringLiteral("/callback");                 ///< one of its own for each system
    bool echoesState = true;                                    ///< see RedirectExpectation, also for the next two
    QString issuer;
    bool announcesIssuer = false;
    QList<std::pair<QString, QString>> extra; ///< further parameters of the address
    std::chrono::milliseconds patience = std::chrono::minutes(5);
};

/// What came of it: to be exchanged at once (codes live for a minute), and once only.
struct BrowserCode
{
    Secret code;
    Secret verifier;
    QString redirectUri; ///< byte for byte as in the first request
};

/// Opens the browser and waits for it to come back. Blocking, on a worker thread.
///
/// Errors: Cancelled; Timeout (nobody came back; the reason names the redirect address to check at the server); Io (the
/// port is in use); AuthFailed and Network with what the server said; Unsupported (no browser here).
[[nodiscard]] Result<BrowserCode> signInWithBrowser(const BrowserProvider &provider, const BrowserPages &pages,
                                                    const std::function<void(QUrl)> &openBrowser,
                                                    const CancelToken &cancel);

} // namespace tokendesk
