// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/backends/flextype/storedfields.h"

#include "core/domain/token.h"

namespace tokendesk::flextype {

/// All that is stored, in the order of the file, under its stored names.
QList<Attribute> attributesOf(const StoredFields &fields);
QList<Attribute> attributesOf(const yaml::Document &document);
/// One value of what a server answers.
Attribute attributeOf(QString name, const QJsonValue &value);
/// What Attribute::stored was before it was cut for show.
QString wholeText(const Attribute &attribute);

/// The text of a field as Attribute::stored has it: what is compared with TokenDraft::seen. Null: no such field.
QString storedText(const yaml::Document &document, QStringView key);
QString storedText(const QJsonValue &value);

} // namespace tokendesk::flextype
