// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/domain/capabilities.h"
#include "core/domain/tokendraft.h"

namespace tokendesk::flextype {

/// A draft taken apart: fields of the form, and extra ones.
struct CheckedDraft
{
    QMap<FieldName, QVariant> fields; ///< each has a FieldSpec
    QVariantMap extra;                ///< an invalid value removes
};

enum class Purpose { Create, Change };

/// Every field against its FieldSpec. InvalidInput: object is the field's name, reason says why.
///
/// Extra fields may stand in the field "extra" as a map, or beside the others under their own names.
[[nodiscard]] Result<CheckedDraft> checkDraft(const TokenDraft &draft, const KindSpec &kind, Purpose purpose);

} // namespace tokendesk::flextype
