// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/domain/fieldspec.h"
#include "core/domain/token.h"

#include <QFuture>
#include <QMap>

#include <chrono>
#include <vector>

namespace tokendesk {

/// What the user entered for a new token, or changed on one.
struct TokenDraft
{
    QString kind;
    QMap<FieldName, QVariant> fields; ///< only what is to be set; an invalid QVariant removes an extra field
    /// What the user saw in the fields that are changed (Attribute::stored). A change of a field whose stored text is
    /// no longer this is a Conflict. Fields without an entry are not compared.
    QMap<FieldName, QString> seen;
};

struct NamedSecret
{
    QString name; ///< as the system names it: "access_token"
    Phrase label; ///< as the dialog names its field: "Access token"
    Secret value;
    QString envKey{};     ///< usual name in a .env file; empty: none, it is made of the token's name
    bool derived = false; ///< made of the others for convenience, a request with them, say: not kept, not in files
};

/// Several secrets. Says itself that it cannot be copied, since std::vector of what cannot be copied claims that it can
/// and QFuture believes it.
struct SecretList final : std::vector<NamedSecret>
{
    SecretList() = default;
    SecretList(SecretList &&) noexcept = default;
    SecretList &operator=(SecretList &&) noexcept = default;
    SecretList(const SecretList &) = delete;
    SecretList &operator=(const SecretList &) = delete;
    ~SecretList() = default;
};

/// The token and, this once, its secrets.
struct CreatedToken
{
    Token token;
    SecretList secrets{};
};

/// A change that was made, and the proof that it stands.
///
/// A running site may write an old copy back. `inForce` finishes when the change has stood for a full second past the
/// next whole second, or with an error (Timeout: not proved; the change may or may not hold). The window says
/// "saved, watching" meanwhile and does not wait; the command line waits.
template <class T>
struct Changed
{
    T value;
    QFuture<tl::expected<void, Error>> inForce;
};

struct Revoked
{
    TokenId id;
    QString name;
    QString restoreKey; ///< for TokenBackend::restore(); empty: cannot be brought back
};

/// One token that can be brought back.
struct RevokedToken
{
    TokenId id;
    QString name;
    QString restoreKey;
    QDateTime revokedAt; ///< UTC
};

/// What trying a secret came to.
struct Verified
{
    enum Verdict { Works, WrongSecret, NotUsable /**< disabled, exhausted or broken; the secret was not refused */ };

    Verified(Verdict answer) // implicit: a verdict alone is most often all there is to say
        : verdict(answer)
    {
    }
    bool operator==(Verdict other) const { return verdict == other; }

    Verdict verdict;
    // Works: what the system granted for the secret. The grant itself is not kept.
    std::optional<QStringList> scopes{}; ///< empty: not told
    std::optional<std::chrono::seconds> life{};
};

} // namespace tokendesk
