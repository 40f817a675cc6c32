// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"
#include "core/base/secret.h"

namespace tokendesk::flextype {

/// `error` about the token that people know as `name`, or by its masked id: a path or an id would tell a credential.
inline Error aboutToken(Error error, const QString &name, const QString &id)
{
    error.object = name.isEmpty() ? maskedText(id) : name;
    return error;
}

} // namespace tokendesk::flextype
