// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

#include <QStringList>

#include <map>

namespace tokendesk {

/// What a connection signs in with: named secrets ("token", "access_token"; "authtoken"; "refresh_token" …), those
/// that a proxy or a client key wants among them. Move-only. One entry of the keychain as a JSON object of texts.
class Credential final
{
public:
    Credential() = default;
    Credential(Credential &&) noexcept = default;
    Credential &operator=(Credential &&) noexcept = default;
    Credential(const Credential &) = delete;
    Credential &operator=(const Credential &) = delete;
    ~Credential() = default;

    bool isEmpty() const { return m_secrets.empty(); }
    QStringList names() const;
    bool has(const QString &name) const; ///< and it is not empty
    /// An empty Secret when there is none of that name.
    const Secret &value(const QString &name) const;
    void set(const QString &name, Secret secret); ///< an empty secret removes the name
    Credential clone() const;
    bool equals(const Credential &other) const; ///< constant time for each secret

    Secret toJson() const;
    /// Parse: not a JSON object of texts. At most 64 KiB. Numbers and booleans are taken as their text.
    [[nodiscard]] static Result<Credential> fromJson(QByteArrayView json);

private:
    std::map<QString, Secret> m_secrets;
};

} // namespace tokendesk
