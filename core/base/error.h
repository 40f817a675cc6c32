// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/phrase.h"

#include <QString>

#include <chrono>
#include <memory>
#include <optional>

namespace tokendesk {

struct CertificateProblem;

enum class ErrorKind {
    Cancelled, ///< by the user; shown nowhere
    InvalidInput,
    NotFound,
    Conflict, ///< what the user saw is no longer what is stored
    PermissionDenied,
    AuthFailed,
    SecondFactorNeeded,
    LimitReached,
    RateLimited,
    Network,
    Timeout,
    Tls,
    Protocol,
    Parse,
    Io,
    KeychainLocked,
    KeychainUnavailable,
    Unsupported,
    Internal,
};

/// What went wrong, for ui/text to say. Never holds a secret.
struct Error
{
    ErrorKind kind = ErrorKind::Internal;
    QString object{}; ///< what it happened to, as the user knows it: a name, a path, a field name for InvalidInput
    QString detail{}; ///< technical, untranslated: errno text, line and column
    std::optional<int> httpStatus{};
    std::optional<std::chrono::seconds> retryAfter{};
    Phrase reason{}; ///< why and what to do next, where the room that failed knows it better than the kind alone says
    /// Tls: the certificate that was not trusted, where that was the reason; accepting it is a way on.
    std::shared_ptr<const CertificateProblem> certificate{};
    bool neverSent = false; ///< of a request to a server: it did not leave whole, so nothing was done there
    /// Of an act that ended because the sign-in was refused: it is proved that the act has changed nothing, so that it
    /// may be done again after the next sign-in.
    bool nothingDone = false;
};

/// The kind in snake_case ("permission_denied"), as tokendesk-cli prints it.
QLatin1String errorKindName(ErrorKind kind);

} // namespace tokendesk
