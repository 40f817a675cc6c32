// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/services/signins.h"

namespace tokendesk {

/// Acts that failed because a sign-in had ended, held until a person signs in again at the same connection; then each
/// goes on once. Lives on the main thread.
///
/// Only what is proved to have changed nothing is done again (Error::nothingDone): a creation whose answer was lost
/// never is.
class HeldActs final : public QObject
{
    Q_OBJECT

public:
    HeldActs(Connections &connections, SignIns &signIns, QObject *parent = nullptr);
    ~HeldActs() override;

    /// Whether an act that ended with this error may be held.
    static bool canBeHeld(const Error &error);

    struct Act
    {
        ConnectionId connection;
        std::function<void()> goOn;
        /// Called instead when the new sign-in is for another place than the act was for. May be empty.
        std::function<void(const Error &)> refused{};
    };
    /// Answers a number that names it.
    quint64 hold(Act act);
    void drop(quint64 number); ///< nothing when it has gone on, or is not known
    bool isHeld(quint64 number) const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace tokendesk
