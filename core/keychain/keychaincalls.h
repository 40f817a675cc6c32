// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

#include <functional>

namespace tokendesk {

/// What the keychain said to one call, as it said it: a "not found" may be a locked keychain in disguise.
struct KeychainReply
{
    enum class Outcome {
        Done,
        NotFound,
        Denied,      ///< locked, or the user said no
        Unavailable, ///< no service, no bus, or an error nobody explains
    };

    Outcome outcome = Outcome::Unavailable;
    QByteArray value{}; ///< of a read
    QString detail{};   ///< technical, untranslated
};

/// The raw calls to the system's keychain; one at a time. Tests bring their own.
class KeychainCalls
{
public:
    KeychainCalls() = default;
    virtual ~KeychainCalls() = default;
    Q_DISABLE_COPY_MOVE(KeychainCalls)

    /// Called once, later, on the calling thread, and never from inside the keychain library's own handler; not at all
    /// once this object is gone.
    using Answered = std::function<void(KeychainReply)>;

    virtual void read(const QString &key, Answered answered) = 0;
    virtual void write(const QString &key, const QByteArray &value, Answered answered) = 0;
    virtual void remove(const QString &key, Answered answered) = 0;
};

} // namespace tokendesk
