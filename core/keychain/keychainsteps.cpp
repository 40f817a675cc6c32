// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/keychain/keychainsteps.h"

#include "core/base/logging.h"

#include <QCoreApplication>

namespace tokendesk {

namespace {

using Canary = KeychainGuard::Canary;
using Outcome = KeychainReply::Outcome;

const Phrase damagedEntry{"Keychain",
                          QT_TRANSLATE_NOOP("Keychain", "The entry in the keychain is damaged or was not written by "
                                                        "Tokendesk. Keep the secret again to replace it.")};
const Phrase writtenDifferently{"Keychain",
                                QT_TRANSLATE_NOOP("Keychain", "The keychain did not give back what was written. The "
                                                              "secret is not kept.")};
const Phrase writtenHalf{"Keychain",
                         QT_TRANSLATE_NOOP("Keychain", "The keychain stopped taking the secret. It is not kept.")};
const Phrase stillThere{"Keychain",
                        QT_TRANSLATE_NOOP("Keychain", "The keychain reported the entry as removed, but it is still "
                                                      "there.")};

KeychainQueue::Call reading(const QString &key)
{
    return [key](KeychainCalls &calls, KeychainCalls::Answered answered) {
        calls.read(key, std::move(answered));
    };
}

KeychainQueue::Call removing(const QString &key)
{
    return [key](KeychainCalls &calls, KeychainCalls::Answered answered) {
        calls.remove(key, std::move(answered));
    };
}

} // namespace

SecretReading::SecretReading(KeychainGuard &guard, KeychainQueue::OperationPtr operation, QString name,
                             Answer<Secret> answer)
    : m_guard(guard)
    , m_operation(std::move(operation))
    , m_name(std::move(name))
    , m_answer(std::move(answer))
{
}

SecretReading::~SecretReading()
{
    wipe(m_collected);
}

void SecretReading::readEntry(bool proved)
{
    m_guard.queue().step(m_operation, reading(m_name), [self = shared_from_this(), proved](const KeychainReply &reply) {
        if (reply.outcome == Outcome::Done) {
            std::optional<SecretEntry> entry = SecretEntry::parse(reply.value);
            if (!entry) {
                self->m_guard.failHalfDone(self->m_operation, damagedEntry);
            } else if (entry->whole) {
                self->finish(std::move(*entry->whole));
            } else {
                self->m_plan = *entry->plan;
                self->m_collected.clear();
                self->m_collected.reserve(self->m_plan.bytes);
                self->readPart(0, proved);
            }
        } else if (reply.outcome != Outcome::NotFound) {
            self->m_guard.fail(self->m_operation, reply);
        } else if (proved) {
            self->m_guard.queue().fail(self->m_operation, Error{.kind = ErrorKind::NotFound});
        } else {
            self->m_guard.prove(self->m_operation, Canary::MustBeThere, [self] { self->readEntry(true); });
        }
    });
}

void SecretReading::readPart(int number, bool again)
{
    if (number == m_plan.parts) {
        if (m_collected.size() == m_plan.bytes)
            finish(Secret(QByteArrayView(m_collected)));
        else
            m_guard.failHalfDone(m_operation, damagedEntry);
        return;
    }
    const QString key = secretPartName(m_name, m_plan.tag, number);
    m_guard.queue().step(
        m_operation, reading(key), [self = shared_from_this(), number, again](const KeychainReply &reply) {
            if (reply.outcome == Outcome::Done) {
                self->m_collected += reply.value;
                self->readPart(number + 1, again);
            } else if (reply.outcome != Outcome::NotFound) {
                self->m_guard.fail(self->m_operation, reply);
            } else if (again) {
                self->m_guard.failHalfDone(self->m_operation, damagedEntry);
            } else {
                // Locked meanwhile, or replaced by another program: proof, then all over again.
                self->m_guard.prove(self->m_operation, Canary::MustBeThere, [self] { self->readEntry(true); });
            }
        });
}

void SecretReading::finish(Secret secret)
{
    m_guard.open();
    m_guard.queue().end(m_operation, [this, &secret] { m_answer.resolve(std::move(secret)); });
}

SecretWriting::SecretWriting(KeychainGuard &guard, KeychainQueue::OperationPtr operation, QString name, Secret secret,
                             Answer<> answer)
    : m_guard(guard)
    , m_operation(std::move(operation))
    , m_name(std::move(name))
    , m_secret(std::move(secret))
    , m_answer(std::move(answer))
{
}

SecretWriting::~SecretWriting()
{
    m_new.wipe();
}

void SecretWriting::begin()
{
    m_guard.prove(m_operation, Canary::MayBeMade, [self = shared_from_this()] { self->readOld(); });
}

void SecretWriting::readOld()
{
    m_guard.queue().step(m_operation, reading(m_name), [self = shared_from_this()](const KeychainReply &reply) {
        if (reply.outcome == Outcome::Done) {
            if (const std::optional<SecretEntry> old = SecretEntry::parse(reply.value))
                self->m_old = old->plan;
        } else if (reply.outcome != Outcome::NotFound) {
            self->m_guard.fail(self->m_operation, reply);
            return;
        }
        if (self->m_old && self->m_old->tag == secretPartTags[0])
            self->m_tag = secretPartTags[1];
        self->m_new = SecretParts::cut(self->m_secret, self->m_tag);
        self->writePart(0);
    });
}

/// Writes one entry and reads it back.
void SecretWriting::put(const QString &key, const QByteArray &value, std::function<void()> done)
{
    const auto compare = [self = shared_from_this(), value, done = std::move(done)](const KeychainReply &reply) {
        if (reply.outcome == Outcome::Done && reply.value == value)
            done();
        else
            self->m_guard.failHalfDone(self->m_operation, writtenDifferently, reply.detail);
    };
    const auto readBack = [self = shared_from_this(), key, compare](const KeychainReply &reply) {
        if (reply.outcome == Outcome::Done) {
            self->m_wrote = true;
            self->m_guard.queue().step(self->m_operation, reading(key), compare);
        } else if (reply.outcome == Outcome::Denied && !self->m_wrote) {
            self->m_guard.fail(self->m_operation, reply);
        } else {
            self->m_guard.failHalfDone(self->m_operation, writtenHalf, reply.detail);
        }
    };
    m_operation->noteChange();
    m_guard.queue().step(
        m_operation,
        [key, value](KeychainCalls &calls, KeychainCalls::Answered answered) {
            calls.write(key, value, std::move(answered));
        },
        readBack);
}

void SecretWriting::writePart(int number)
{
    if (number == m_new.parts.size()) {
        writeEntry();
        return;
    }
    put(secretPartName(m_name, m_tag, number), m_new.parts.at(number),
        [self = shared_from_this(), number] { self->writePart(number + 1); });
}

void SecretWriting::writeEntry()
{
    put(m_name, m_new.entry, [self = shared_from_this()] { self->dropOldPart(self->m_old ? self->m_old->parts : 0); });
}

/// From the last to the first: what an interruption leaves is found by counting up from the first.
void SecretWriting::dropOldPart(int number)
{
    if (number == 0) {
        m_guard.queue().end(m_operation, [this] { m_answer.resolve({}); });
        return;
    }
    const QString key = secretPartName(m_name, m_old->tag, number - 1);
    m_guard.queue().step(m_operation, removing(key), [self = shared_from_this(), number](const KeychainReply &reply) {
        if (reply.outcome != Outcome::Done && reply.outcome != Outcome::NotFound)
            qCWarning(logKeychain) << "a part of a replaced secret could not be removed";
        self->dropOldPart(number - 1);
    });
}

SecretRemoval::SecretRemoval(KeychainGuard &guard, KeychainQueue::OperationPtr operation, QString name, Answer<> answer)
    : m_guard(guard)
    , m_operation(std::move(operation))
    , m_name(std::move(name))
    , m_answer(std::move(answer))
{
}

void SecretRemoval::begin()
{
    m_keys = {m_name};
    m_guard.prove(m_operation, Canary::MayBeMade, [self = shared_from_this()] { self->findParts(0, 0); });
}

void SecretRemoval::findParts(std::size_t tag, int number)
{
    if (tag == std::size(secretPartTags)) {
        removeNext();
        return;
    }
    const QString key = secretPartName(m_name, secretPartTags[tag], number);
    m_guard.queue().step(m_operation, reading(key),
                         [self = shared_from_this(), tag, number, key](const KeychainReply &reply) {
                             if (reply.outcome == Outcome::Done) {
                                 self->m_keys.append(key);
                                 self->findParts(tag, number + 1);
                             } else if (reply.outcome == Outcome::NotFound) {
                                 self->findParts(tag + 1, 0);
                             } else {
                                 self->m_guard.fail(self->m_operation, reply);
                             }
                         });
}

void SecretRemoval::removeNext()
{
    if (m_keys.isEmpty()) {
        m_guard.prove(m_operation, Canary::MustBeThere, [self = shared_from_this()] {
            self->m_guard.queue().end(self->m_operation, [self] { self->m_answer.resolve({}); });
        });
        return;
    }
    const QString key = m_keys.takeLast();
    m_guard.queue().step(m_operation, removing(key), [self = shared_from_this(), key](const KeychainReply &reply) {
        if (reply.outcome == Outcome::Done || reply.outcome == Outcome::NotFound)
            self->check(key);
        else
            self->m_guard.fail(self->m_operation, reply);
    });
}

void SecretRemoval::check(const QString &key)
{
    m_guard.queue().step(m_operation, reading(key), [self = shared_from_this()](const KeychainReply &reply) {
        if (reply.outcome == Outcome::NotFound)
            self->removeNext();
        else if (reply.outcome == Outcome::Done)
            self->m_guard.failHalfDone(self->m_operation, stillThere);
        else
            self->m_guard.fail(self->m_operation, reply);
    });
}

} // namespace tokendesk
