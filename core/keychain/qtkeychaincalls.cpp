// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/keychain/qtkeychaincalls.h"

#include <qt6keychain/keychain.h>

namespace tokendesk {

namespace {

KeychainReply::Outcome outcomeOf(QKeychain::Error error)
{
    switch (error) {
    case QKeychain::NoError:
        return KeychainReply::Outcome::Done;
    case QKeychain::EntryNotFound:
        return KeychainReply::Outcome::NotFound;
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
    case QKeychain::CouldNotDeleteEntry:
        return KeychainReply::Outcome::Denied;
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
    case QKeychain::OtherError: // so libsecret reports a missing service and a missing bus
        return KeychainReply::Outcome::Unavailable;
    }
    return KeychainReply::Outcome::Unavailable;
}

} // namespace

QtKeychainCalls::QtKeychainCalls(QString service)
    : m_service(std::move(service))
{
}

void QtKeychainCalls::read(const QString &key, Answered answered)
{
    start(new QKeychain::ReadPasswordJob(m_service), key, std::move(answered));
}

void QtKeychainCalls::write(const QString &key, const QByteArray &value, Answered answered)
{
    auto *job = new QKeychain::WritePasswordJob(m_service);
    // As text libsecret would end the value at a NUL.
    job->setBinaryData(value);
    start(job, key, std::move(answered));
}

void QtKeychainCalls::remove(const QString &key, Answered answered)
{
    start(new QKeychain::DeletePasswordJob(m_service), key, std::move(answered));
}

void QtKeychainCalls::start(QKeychain::Job *job, const QString &key, Answered answered)
{
    job->setKey(key);
    job->setInsecureFallback(false);
    job->setAutoDelete(true);
    connect(job, &QKeychain::Job::finished, this, [this, answered = std::move(answered)](QKeychain::Job *finished) {
        KeychainReply reply{.outcome = outcomeOf(finished->error()), .detail = finished->errorString()};
        if (const auto *read = qobject_cast<QKeychain::ReadPasswordJob *>(finished))
            reply.value = read->binaryData();
        // Left for later: the library's queue is still in the middle of this job.
        QMetaObject::invokeMethod(
            this, [answered, reply = std::move(reply)] { answered(reply); }, Qt::QueuedConnection);
    });
    job->start();
}

} // namespace tokendesk
