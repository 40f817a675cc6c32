// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/domain/capabilities.h"
#include "core/domain/tokendraft.h"

namespace tokendesk::cli {

enum class Purpose { Create, Update };

/// What --name, --set and --unset say, as a draft for a token of that kind.
///
/// A known field is read by its type and asked what speaks against it; an unknown name is an extra field where the kind
/// takes such. A new token gets the initial values of the form too. Errors: InvalidInput, its object is the field.
[[nodiscard]] Result<TokenDraft> draftFrom(const KindSpec &kind, Purpose purpose, const QStringList &sets,
                                           const QStringList &unsets, const TokenDraft &base = {});

/// The same for one field: "true", "main,dev", "2027-01-31" … by its type.
[[nodiscard]] Result<QVariant> fieldValue(const FieldSpec &field, const QString &text);

/// "text", "number", "multi_choice" …
QLatin1String fieldTypeName(FieldType type);

} // namespace tokendesk::cli
