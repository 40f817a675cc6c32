// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/http/httpanswer.h"

#include <QJsonObject>

namespace tokendesk::contentstack {

/// What was asked for, as far as the sentence about a refusal depends on it.
struct Asked
{
    enum class What { Login, User, Organization, Stack, Picker, Tokens, Token, Create, Change, Verify };

    What what = What::Token;
    QString kind{};   ///< of token
    QString object{}; ///< Error::object: what the person knows it as; empty: HttpAnswer::about
};

/// A refusal as the API words it, in each of its shapes: {error_message, error_code, errors} with `errors` an object,
/// an array or absent; {message: […]} and {error, error_description} of the OAuth hosts; anything else of a gateway.
struct Refusal
{
    int code = 0; ///< error_code; 0: none
    QString message;
    QMap<QString, QString> fields; ///< of `errors`: "scope.branch_or_alias" → "is a required field"
    QString secondFactor;          ///< tfa_type
    bool ofOAuth = false;

    static Refusal read(const HttpAnswer &answer);
    QString text() const; ///< all that was said, in one line of at most 600 characters; may be empty
};

/// What an answer that is no success means here: kind, object and a sentence with the next step. The server's own words
/// are Error::detail.
Error problemOf(const HttpAnswer &answer, const Asked &asked);

/// InvalidInput of one field of a form.
tl::unexpected<Error> refusedField(const QString &field, Phrase reason);

/// Who may look at and change tokens of this kind.
Phrase rolesFor(const QString &kind);

} // namespace tokendesk::contentstack
