// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/signinrequest.h"
#include "core/services/workspace.h"

namespace tokendesk::cli {

/// One sign-in of the command line: asks for a second factor on the terminal when the server wants one, prints the
/// address that a browser is to open, and accepts the one certificate that was named beforehand.
class SignInFlow final : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(Result<SignedIn>)>;

    /// `acceptedCertificate`: SHA-256 of the one that may be pinned; empty: none.
    SignInFlow(Workspace &workspace, Connection connection, SignInRequest request, QString acceptedCertificate,
               CancelToken cancel);

    /// Calls `done` once. Errors: BackendType::signIn.
    void start(Done done);
    const Connection &connection() const { return m_connection; } ///< with the pin of what was accepted

private:
    void attempt();
    void answered(Result<SignedIn> result);
    bool takeSecondFactor(const Error &error);
    bool takeCertificate(const Error &error);
    const SignInField *field(const QString &name) const;

    Workspace &m_workspace;
    Connection m_connection;
    SignInRequest m_request;
    QString m_acceptedCertificate;
    CancelToken m_cancel;
    Done m_done;
    std::optional<Error> m_instead; ///< says it better than the server's error
};

} // namespace tokendesk::cli
