// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "app/cli/signinflow.h"

#include "app/cli/commandline.h"
#include "app/cli/networkoptions.h"
#include "app/cli/output.h"
#include "app/cli/terminal.h"
#include "core/base/async.h"

namespace tokendesk::cli {

SignInFlow::SignInFlow(Workspace &workspace, Connection connection, SignInRequest request, QString acceptedCertificate,
                       CancelToken cancel)
    : m_workspace(workspace)
    , m_connection(std::move(connection))
    , m_request(std::move(request))
    , m_acceptedCertificate(std::move(acceptedCertificate))
    , m_cancel(std::move(cancel))
{
    connect(&workspace.signIns(), &SignIns::browserWanted, this, [](const QUrl &address) {
        Output::complain(CommandLine::tr("Open this address in a browser of this machine to sign in:"));
        Output::complain(address.toString(QUrl::FullyEncoded));
    });
}

void SignInFlow::start(Done done)
{
    m_done = std::move(done);
    attempt();
}

void SignInFlow::attempt()
{
    SignInRequest request;
    request.method = m_request.method;
    request.entered = m_request.entered.clone();
    whenDone(m_workspace.signIns().test(m_connection, std::move(request), m_cancel), this,
             [this](Result<SignedIn> result) { answered(std::move(result)); });
}

void SignInFlow::answered(Result<SignedIn> result)
{
    if (!result && (takeSecondFactor(result.error()) || takeCertificate(result.error())))
        return attempt();
    if (!result && m_instead)
        result = fail(*m_instead);
    m_done(std::move(result));
}

const SignInField *SignInFlow::field(const QString &name) const
{
    const BackendType *type = m_workspace.connections().type(m_connection.type);
    const SignInMethod *method = type != nullptr ? findMethod(*type, m_request.method) : nullptr;
    if (method == nullptr)
        return nullptr;
    for (const SignInField &each : method->fields) {
        if (each.name == name)
            return &each;
    }
    return nullptr;
}

/// True: there is one to try now. One try only: a second one may lock the account.
bool SignInFlow::takeSecondFactor(const Error &error)
{
    const SignInField *wanted = field(error.object);
    if (error.kind != ErrorKind::SecondFactorNeeded || wanted == nullptr || m_request.entered.has(wanted->name))
        return false;
    if (!hasTerminal()) {
        m_instead = error;
        m_instead->reason = {
            "CommandLine", QT_TRANSLATE_NOOP("CommandLine", "Add the member “%1” to the credentials."), {wanted->name}};
        return false;
    }
    Result<Secret> code = askField(*wanted);
    if (!code) {
        m_instead = code.error();
        return false;
    }
    m_request.entered.set(wanted->name, std::move(*code));
    return true;
}

/// True: it is the one that was named, and from now on pinned with exactly the faults that it has.
bool SignInFlow::takeCertificate(const Error &error)
{
    if (error.kind != ErrorKind::Tls || error.certificate == nullptr || m_acceptedCertificate.isEmpty())
        return false;
    const std::optional<CertificatePin> pin = pinFor(*error.certificate, m_acceptedCertificate);
    if (!pin || m_connection.network.pins.contains(*pin))
        return false;
    m_connection.network.pins.append(*pin);
    return true;
}

} // namespace tokendesk::cli
