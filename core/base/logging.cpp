// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/base/logging.h"

namespace tokendesk {

Q_LOGGING_CATEGORY(logFiles, "tokendesk.files", QtWarningMsg)
Q_LOGGING_CATEGORY(logHttp, "tokendesk.http", QtWarningMsg)
Q_LOGGING_CATEGORY(logKeychain, "tokendesk.keychain", QtWarningMsg)
Q_LOGGING_CATEGORY(logServices, "tokendesk.services", QtWarningMsg)
Q_LOGGING_CATEGORY(logSignIn, "tokendesk.signin", QtWarningMsg)

} // namespace tokendesk
