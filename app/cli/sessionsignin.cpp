// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "app/cli/sessionsignin.h"

#include "app/cli/commandline.h"
#include "app/cli/commandspec.h"

namespace tokendesk::cli {

SessionSignIn::SessionSignIn(Session &session, std::function<void()> next)
    : Command(session)
    , m_next(std::move(next))
{
}

/// The servers among the connections that the command names. Names that are not known are the command's to tell.
QList<Connection> SessionSignIn::servers() const
{
    const Servers about = arguments().command->servers;
    QStringList names = arguments().operands;
    if (about == Servers::First)
        names = names.mid(0, 1);
    const Connections &connections = workspace().connections();
    QList<Connection> found;
    for (const Connection &connection : connections.all()) {
        const BackendType *type = connections.type(connection.type);
        const bool named = names.isEmpty() || std::any_of(names.begin(), names.end(), [&](const QString &name) {
                               const Connection *known = connections.findByName(name);
                               return (known != nullptr ? known->id : ConnectionId(name)) == connection.id;
                           });
        if (named && type != nullptr && type->isRemote())
            found.append(connection);
    }
    return found;
}

void SessionSignIn::run()
{
    const bool wanted =
        !arguments().keychain && !arguments().credentials.isEmpty() && arguments().command->servers != Servers::None;
    const QList<Connection> about = wanted ? servers() : QList<Connection>();
    if (about.isEmpty())
        return m_next();
    // A credential goes to the one server that it is for, never to another as well.
    if (about.size() > 1)
        return wrongUsage(CommandLine::tr("--credentials is for one server, and this is about several. Name one "
                                          "connection."));
    const BackendType *type = workspace().connections().type(about.first().type);
    Result<GivenCredentials> given = readCredentials(arguments().credentials);
    if (!given)
        return failWith(given.error());
    session().credentialsUsed = true;
    session().tokenSecret = std::move(given->tokenSecret);
    Result<SignInRequest> request = requestFrom(*type, std::move(*given));
    if (!request)
        return failWith(request.error());
    signIn(about.first(), *type, std::move(*request));
}

void SessionSignIn::signIn(const Connection &connection, const BackendType &type, SignInRequest request)
{
    const ConnectionId id = connection.id;
    if (const SignInMethod *method = findMethod(type, request.method); method != nullptr && method->keptAsEntered)
        return keep(id, std::move(request.entered));
    m_flow = std::make_unique<SignInFlow>(workspace(), connection, std::move(request), QString(), cancelToken());
    m_flow->start([this, id](Result<SignedIn> result) {
        if (result)
            keep(id, std::move(result->credential));
        else
            failWith(result.error());
    });
}

void SessionSignIn::keep(const ConnectionId &connection, Credential credential)
{
    on(workspace().credentials().write(connection, std::move(credential), CredentialVault::Keep::ForThisSession),
       [this] { m_next(); });
}

} // namespace tokendesk::cli
