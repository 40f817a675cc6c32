// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/answer.h"
#include "core/keychain/keychainguard.h"
#include "core/keychain/secretparts.h"

namespace tokendesk {

/// One read: the entry, and its parts. "Not found" is said only after the canary, and asked again after it: between the
/// two the user may have opened the keychain.
class SecretReading final : public std::enable_shared_from_this<SecretReading>
{
public:
    SecretReading(KeychainGuard &guard, KeychainQueue::OperationPtr operation, QString name, Answer<Secret> answer);
    ~SecretReading();
    Q_DISABLE_COPY_MOVE(SecretReading)
    void begin() { readEntry(false); }

private:
    void readEntry(bool proved);
    void readPart(int number, bool again);
    void finish(Secret secret);

    KeychainGuard &m_guard;
    KeychainQueue::OperationPtr m_operation;
    QString m_name;
    Answer<Secret> m_answer;
    SecretPlan m_plan;
    QByteArray m_collected;
};

/// One write: proof that the keychain is open, the parts, the entry, each read back; then the old parts go.
class SecretWriting final : public std::enable_shared_from_this<SecretWriting>
{
public:
    SecretWriting(KeychainGuard &guard, KeychainQueue::OperationPtr operation, QString name, Secret secret,
                  Answer<> answer);
    ~SecretWriting();
    Q_DISABLE_COPY_MOVE(SecretWriting)
    void begin();

private:
    void readOld();
    void writePart(int number);
    void writeEntry();
    void put(const QString &key, const QByteArray &value, std::function<void()> done);
    void dropOldPart(int number);

    KeychainGuard &m_guard;
    KeychainQueue::OperationPtr m_operation;
    QString m_name;
    Secret m_secret;
    Answer<> m_answer;
    SecretParts m_new;
    QChar m_tag = secretPartTags[0];
    std::optional<SecretPlan> m_old;
    bool m_wrote = false;
};

/// One removal: proof that the keychain is open, parts and entry removed, each looked for again, and the proof again.
class SecretRemoval final : public std::enable_shared_from_this<SecretRemoval>
{
public:
    SecretRemoval(KeychainGuard &guard, KeychainQueue::OperationPtr operation, QString name, Answer<> answer);
    void begin();

private:
    void findParts(std::size_t tag, int number);
    void removeNext();
    void check(const QString &key);

    KeychainGuard &m_guard;
    KeychainQueue::OperationPtr m_operation;
    QString m_name;
    Answer<> m_answer;
    QStringList m_keys; ///< still to be removed, the last first
};

} // namespace tokendesk
