// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/keychain/keychaincalls.h"

#include <QObject>

namespace QKeychain {
class Job;
}

namespace tokendesk {

/// QtKeychain 0.13. Never its insecure fallback; a job that runs is never destroyed, it deletes itself when it ends.
class QtKeychainCalls final : public QObject, public KeychainCalls
{
    Q_OBJECT

public:
    explicit QtKeychainCalls(QString service);

    void read(const QString &key, Answered answered) override;
    void write(const QString &key, const QByteArray &value, Answered answered) override;
    void remove(const QString &key, Answered answered) override;

private:
    void start(QKeychain::Job *job, const QString &key, Answered answered);

    QString m_service;
};

} // namespace tokendesk
