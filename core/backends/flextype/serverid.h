// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

namespace tokendesk::flextype {

/// The id of a token that may leave for a server: `^[A-Za-z0-9_-]+$`, at most 255 characters.
///
/// There is no other way to make one, so that no request can name "", ".", "..", a path, or nothing at all: a DELETE
/// with such an id deletes every token of a site (measured on 1.0.0-alpha.3), other acts reach ordinary entries.
class ServerId final
{
public:
    /// InvalidInput for everything else.
    [[nodiscard]] static Result<ServerId> of(const QString &text);
    static ServerId random(); ///< 32 hex digits, as the server makes them

    const QString &text() const { return m_text; }
    bool operator==(const ServerId &) const = default;

private:
    explicit ServerId(QString text)
        : m_text(std::move(text))
    {
    }

    QString m_text;
};

} // namespace tokendesk::flextype
