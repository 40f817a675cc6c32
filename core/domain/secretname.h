// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace tokendesk {

/// True for names under which systems send secrets ("token", "clientSecret", "asset_signature" …), and for what is
/// named like them: a member of an answer that is not known is shown only where this is false.
bool namesSecret(const QString &name);

} // namespace tokendesk
