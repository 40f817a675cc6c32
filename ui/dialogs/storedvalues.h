// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/fieldspec.h"
#include "core/domain/token.h"

#include <QMap>

namespace tokendesk {

/// What a token has in the fields of a form.
struct StoredValues
{
    QMap<FieldName, QVariant> values;
    QMap<FieldName, QString> texts; ///< as they stand in the store, for TokenDraft::seen
};

/// Attributes without a field of their own go to the KeyValues field, where it would take them: an entry that the
/// field refuses, or that is no text, number or yes/no, is not offered for editing.
StoredValues storedValues(const Token &token, const QList<FieldSpec> &fields);

} // namespace tokendesk
