// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/keychain/keychainguard.h"

namespace tokendesk {

namespace {

QString canaryName()
{
    return QStringLiteral("canary");
}

QByteArray canaryValue()
{
    return QByteArrayLiteral("tokendesk");
}

} // namespace

KeychainGuard::KeychainGuard(KeychainQueue &queue, std::function<void(KeychainStatus)> found)
    : m_queue(queue)
    , m_found(std::move(found))
{
}

void KeychainGuard::open()
{
    m_found(KeychainStatus::Available);
}

void KeychainGuard::prove(const OperationPtr &operation, Canary canary, const std::function<void()> &proved)
{
    m_queue.step(
        operation, [](KeychainCalls &calls, auto answered) { calls.read(canaryName(), std::move(answered)); },
        [this, operation, canary, proved](const KeychainReply &reply) {
            if (reply.outcome == KeychainReply::Outcome::Done) {
                open();
                proved();
            } else if (reply.outcome == KeychainReply::Outcome::NotFound && canary == Canary::MayBeMade) {
                makeCanary(operation, proved);
            } else {
                fail(operation, reply);
            }
        });
}

void KeychainGuard::makeCanary(const OperationPtr &operation, const std::function<void()> &proved)
{
    const auto readBack = [this, operation, proved](const KeychainReply &written) {
        if (written.outcome == KeychainReply::Outcome::Done)
            prove(operation, Canary::MustBeThere, proved);
        else
            fail(operation, written);
    };
    m_queue.step(
        operation,
        [](KeychainCalls &calls, auto answered) { calls.write(canaryName(), canaryValue(), std::move(answered)); },
        readBack);
}

void KeychainGuard::fail(const OperationPtr &operation, const KeychainReply &reply)
{
    if (reply.outcome == KeychainReply::Outcome::Unavailable) {
        m_found(KeychainStatus::Unavailable);
        m_queue.fail(operation, Error{.kind = ErrorKind::KeychainUnavailable, .detail = reply.detail});
    } else {
        m_found(KeychainStatus::Locked);
        m_queue.fail(operation, Error{.kind = ErrorKind::KeychainLocked, .detail = reply.detail});
    }
}

void KeychainGuard::failHalfDone(const OperationPtr &operation, const Phrase &reason, const QString &detail)
{
    m_queue.fail(
        operation,
        Error{.kind = ErrorKind::Io, .object = QStringLiteral("keychain"), .detail = detail, .reason = reason});
}

} // namespace tokendesk
