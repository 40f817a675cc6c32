// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/tokenbackend.h"

#include "core/base/async.h"

namespace tokendesk {

QFuture<Result<QList<RevokedToken>>> TokenBackend::revoked(CancelToken)
{
    return readyFuture(Result<QList<RevokedToken>>(QList<RevokedToken>()));
}

QFuture<Result<Changed<Token>>> TokenBackend::restore(QString restoreKey, CancelToken)
{
    return readyFuture<Result<Changed<Token>>>(fail(ErrorKind::Unsupported, restoreKey));
}

QFuture<Result<Changed<Token>>> TokenBackend::repair(TokenId id, QString, CancelToken)
{
    return readyFuture<Result<Changed<Token>>>(fail(ErrorKind::Unsupported, id.value));
}

void TokenBackend::watch(ChangeSink) {}

QFuture<Result<TokenDraft>> TokenBackend::successor(TokenId id, CancelToken)
{
    return readyFuture<Result<TokenDraft>>(fail(ErrorKind::Unsupported, id.kind));
}

QFuture<Result<SecretList>> TokenBackend::secrets(TokenId id, CancelToken)
{
    return readyFuture<Result<SecretList>>(fail(ErrorKind::Unsupported, id.kind));
}

QFuture<Result<QList<Phrase>>> TokenBackend::consequences(QList<TokenId>, std::optional<TokenDraft>, CancelToken)
{
    return readyFuture(Result<QList<Phrase>>(QList<Phrase>()));
}

QFuture<Result<>> TokenBackend::signOut(CancelToken)
{
    return readyFuture(Result<>());
}

} // namespace tokendesk
