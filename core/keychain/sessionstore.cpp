// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/keychain/sessionstore.h"

#include "core/base/answer.h"
#include "core/base/async.h"

namespace tokendesk {

QFuture<Result<Secret>> SessionStore::read(QString name, CancelToken)
{
    const Answer<Secret> answer;
    const auto found = m_secrets.find(name);
    if (found == m_secrets.end())
        answer.resolve(fail(ErrorKind::NotFound, {}));
    else
        answer.resolve(found->second.clone());
    return answer.future();
}

QFuture<Result<>> SessionStore::write(QString name, Secret secret, CancelToken)
{
    m_secrets.insert_or_assign(std::move(name), std::move(secret));
    return readyFuture(Result<>());
}

QFuture<Result<>> SessionStore::remove(QString name, CancelToken)
{
    m_secrets.erase(name);
    return readyFuture(Result<>());
}

QFuture<KeychainStatus> SessionStore::probe()
{
    return readyFuture(KeychainStatus::SessionOnly);
}

} // namespace tokendesk
