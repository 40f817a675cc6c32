// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/connection.h"

#include <functional>

class QWidget;

namespace tokendesk {

class PendingRevocations;

/// Revocations wait (of one connection, or at all) and the person is about to leave: asks whether they are to be sent
/// now or not at all, in words of `why`, and calls `goOn` when nothing is left to wait for. Not called when the person
/// stays after all, nor when one of them failed: that is told and has to be looked at.
void settlePending(PendingRevocations &pending, QWidget &window, const std::optional<ConnectionId> &of,
                   const QString &why, const std::function<void()> &goOn);

} // namespace tokendesk
