// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

#include <optional>

namespace tokendesk {

/// What an answer of the browser must be to belong to one sign-in.
struct RedirectExpectation
{
    QString path; ///< "/callback"
    Secret state;
    bool echoesState = true; ///< false: a server known not to send it back; then the proof key alone binds the answer
    QString issuer;          ///< RFC 9207; empty: not known, then any is refused that is there
    bool announcesIssuer = false; ///< an answer without one is refused
};

/// What became of one request to the redirect address.
struct RedirectAnswer
{
    enum class Meaning {
        OtherPath,
        Stranger, ///< not of this sign-in: it goes on waiting
        Mine,     ///< `code`, or the error of the server, or the wrong issuer
    };
    Meaning meaning = Meaning::OtherPath;
    Result<Secret> code = Secret();
    bool hadState = true; ///< false: the proof key alone binds it, see RedirectExpectation::echoesState
};

/// Judges in this order: path, state, iss, error, code. Each may be there once only.
RedirectAnswer judgeRedirect(const QByteArray &target, const RedirectExpectation &expected);

/// Text of a server for a person: one line, at most 300 characters.
QString shownDescription(const QString &text);

} // namespace tokendesk
