// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/services/signout.h"

#include "core/base/answer.h"
#include "core/base/async.h"

#include <QTimer>

namespace tokendesk {

namespace {

constexpr std::chrono::seconds patienceWithServer{20};

/// Answers when the server did, or when it took too long.
QFuture<Result<>> tellServer(TokenBackend &backend, const CancelToken &stop, QObject &context)
{
    const Answer<> answer;
    const CancelToken cancel = CancelToken().joinedWith(stop);
    whenDone(backend.signOut(cancel), &context, [answer](const Result<> &said) { answer.resolve(said); });
    QTimer::singleShot(patienceWithServer, &context, [answer, cancel] {
        cancel.cancel();
        answer.resolve(fail(ErrorKind::Timeout, {}));
    });
    return answer.future();
}

} // namespace

QFuture<Result<>> signOutOf(Connections &connections, CredentialVault &credentials, const ConnectionId &connection,
                            const CancelToken &cancel, QObject &context, std::function<void(const Result<> &)> server)
{
    const Answer<> answer;
    const auto removeEntry = [&credentials, connection, cancel, context = &context, server = std::move(server),
                              answer](const Result<> &said) {
        if (server)
            server(said);
        whenDone(credentials.remove(connection, cancel), context,
                 [answer](const Result<> &removed) { answer.resolve(removed); });
    };
    Result<TokenBackend *> backend = connections.backend(connection);
    if (backend)
        whenDone(tellServer(**backend, cancel, context), &context, removeEntry);
    else
        removeEntry(fail(std::move(backend.error())));
    return answer.future();
}

} // namespace tokendesk
