// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/keychain/oskeychain.h"

#include "core/base/answer.h"
#include "core/base/logging.h"
#include "core/keychain/keychainsteps.h"
#include "core/keychain/qtkeychaincalls.h"

#include <QCoreApplication>

namespace tokendesk {

OsKeychain::OsKeychain(QObject *parent)
    : OsKeychain(std::make_unique<QtKeychainCalls>(QStringLiteral("Tokendesk")), {}, parent)
{
}

OsKeychain::OsKeychain(std::unique_ptr<KeychainCalls> calls, KeychainPatience patience, QObject *parent)
    : SecretStore(parent)
    , m_queue(std::move(calls), patience)
    , m_guard(m_queue, [this](KeychainStatus status) { setStatus(status); })
{
    connect(&m_queue, &KeychainQueue::waitingChanged, this, &SecretStore::waitingChanged);
}

OsKeychain::~OsKeychain() = default;

void OsKeychain::setStatus(KeychainStatus status)
{
    if (std::exchange(m_status, status) == status)
        return;
    qCInfo(logKeychain) << "keychain status" << static_cast<int>(status);
    Q_EMIT statusChanged(status);
}

QFuture<Result<Secret>> OsKeychain::read(QString name, CancelToken cancel)
{
    const Answer<Secret> answer;
    const auto operation = std::make_shared<KeychainQueue::Operation>(
        std::move(cancel), [answer](Error error) { answer.resolve(fail(std::move(error))); });
    const auto reading = std::make_shared<SecretReading>(m_guard, operation, std::move(name), answer);
    m_queue.enqueue(operation, [reading] { reading->begin(); });
    return answer.future();
}

QFuture<Result<>> OsKeychain::write(QString name, Secret secret, CancelToken cancel)
{
    const Answer<> answer;
    const auto operation = std::make_shared<KeychainQueue::Operation>(cancel, [answer, cancel](Error error) {
        error.nothingDone = !cancel.mayHaveChanged();
        answer.resolve(fail(std::move(error)));
    });
    const auto writing =
        std::make_shared<SecretWriting>(m_guard, operation, std::move(name), std::move(secret), answer);
    m_queue.enqueue(operation, [writing] { writing->begin(); });
    return answer.future();
}

QFuture<Result<>> OsKeychain::remove(QString name, CancelToken cancel)
{
    const Answer<> answer;
    const auto operation = std::make_shared<KeychainQueue::Operation>(
        std::move(cancel), [answer](Error error) { answer.resolve(fail(std::move(error))); });
    const auto removing = std::make_shared<SecretRemoval>(m_guard, operation, std::move(name), answer);
    m_queue.enqueue(operation, [removing] { removing->begin(); });
    return answer.future();
}

QFuture<KeychainStatus> OsKeychain::probe()
{
    const auto promise = std::make_shared<QPromise<KeychainStatus>>();
    promise->start();
    const auto answer = [this, promise] {
        promise->addResult(m_status);
        promise->finish();
    };
    const auto operation =
        std::make_shared<KeychainQueue::Operation>(CancelToken(), [answer](const Error &) { answer(); });
    m_queue.enqueue(operation, [this, operation, answer] {
        m_guard.prove(operation, KeychainGuard::Canary::MayBeMade,
                      [this, operation, answer] { m_queue.end(operation, answer); });
    });
    return promise->future();
}

} // namespace tokendesk
