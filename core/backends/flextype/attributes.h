// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/backends/flextype/storedfields.h"

#include "core/domain/token.h"

namespace tokendesk::flextype {

/// All that is stored, in the order of the file, under its stored names.
QList<Attribute> attributesOf(const StoredFields &fields);
QList<Attribute> attributesOf(const yaml::Document &document);
/// Those that a filter looks at, without Attribute::value.
QList<Attribute> searchedAttributesOf(const StoredFields &fields);
/// What a server answers, as far as `fields` has it.
QList<Attribute> attributesOf(const QJsonObject &answer, const StoredFields &fields);

/// The text of a field as Attribute::stored has it: what is compared with TokenDraft::seen. Null: no such field.
QString storedText(const yaml::Document &document, QStringView key);
QString storedText(const QJsonValue &value);

} // namespace tokendesk::flextype
