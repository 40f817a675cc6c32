// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/keychain/keychaincalls.h"

#include <QObject>
#include <QStringList>
#include <QTimer>

#include <functional>
#include <map>
#include <memory>

namespace tokendesk {

/// What a keychain may do to us, as data; shared with the calls that OsKeychain owns.
struct FakeKeychain
{
    std::map<QString, QByteArray> entries;
    bool locked = false; ///< everything is "not found", removals are "done", writes are denied
    bool unavailable = false;
    bool hangs = false;          ///< the next call is answered by release() only
    QString hangsAt;             ///< the same for this call, as it stands in the log
    bool removesNothing = false; ///< though it is open
    bool garbles = false;        ///< stores something else
    int writesLeft = -1;         ///< then every write is denied; -1: no end
    std::function<void()> afterNextReply;
    std::function<void()> held;
    int running = 0;
    int mostRunning = 0;
    QStringList log;

    void release()
    {
        const auto answer = std::exchange(held, {});
        answer();
    }
};

class FakeCalls final : public KeychainCalls
{
public:
    explicit FakeCalls(std::shared_ptr<FakeKeychain> keychain)
        : m_keychain(std::move(keychain))
    {
    }

    void read(const QString &key, Answered answered) override
    {
        later(QStringLiteral("read ") + key, std::move(answered), [key](FakeKeychain &keychain) -> KeychainReply {
            const auto found = keychain.entries.find(key);
            if (keychain.locked || found == keychain.entries.end())
                return {.outcome = KeychainReply::Outcome::NotFound};
            return {.outcome = KeychainReply::Outcome::Done, .value = found->second};
        });
    }

    void write(const QString &key, const QByteArray &value, Answered answered) override
    {
        later(QStringLiteral("write ") + key, std::move(answered),
              [key, value](FakeKeychain &keychain) -> KeychainReply {
                  if (keychain.locked || keychain.writesLeft == 0)
                      return {.outcome = KeychainReply::Outcome::Denied};
                  if (keychain.writesLeft > 0)
                      --keychain.writesLeft;
                  keychain.entries[key] = keychain.garbles && key != QLatin1String("canary") ? value + '!' : value;
                  return {.outcome = KeychainReply::Outcome::Done};
              });
    }

    void remove(const QString &key, Answered answered) override
    {
        later(QStringLiteral("remove ") + key, std::move(answered), [key](FakeKeychain &keychain) -> KeychainReply {
            if (!keychain.locked && !keychain.removesNothing)
                keychain.entries.erase(key);
            return {.outcome = KeychainReply::Outcome::Done};
        });
    }

private:
    void later(const QString &what, Answered answered, std::function<KeychainReply(FakeKeychain &)> act)
    {
        const std::shared_ptr<FakeKeychain> keychain = m_keychain;
        keychain->log.append(what);
        keychain->mostRunning = std::max(keychain->mostRunning, ++keychain->running);
        const auto answer = [keychain, answered = std::move(answered), act = std::move(act)] {
            --keychain->running;
            const KeychainReply reply =
                keychain->unavailable ? KeychainReply{.outcome = KeychainReply::Outcome::Unavailable} : act(*keychain);
            answered(reply);
            if (const auto next = std::exchange(keychain->afterNextReply, {}))
                next();
        };
        if (keychain->hangs || keychain->hangsAt == what)
            keychain->held = answer;
        else
            QTimer::singleShot(0, &m_context, answer);
    }

    std::shared_ptr<FakeKeychain> m_keychain;
    QObject m_context;
};

} // namespace tokendesk
