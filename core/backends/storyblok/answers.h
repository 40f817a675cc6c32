// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/secret.h"
#include "core/domain/token.h"
#include "core/http/httpanswer.h"

#include <QJsonArray>
#include <QJsonObject>

namespace tokendesk::storyblok {

// Storyblok's documents and its generated client disagree about the shape of answers: all of them are taken.

/// The object of an answer, wrapped in `name` or bare.
[[nodiscard]] Result<QJsonObject> objectOf(const HttpAnswer &answer, const QString &name);
/// The list of an answer, under `name` or bare. An answer with neither is no list: Protocol.
[[nodiscard]] Result<QJsonArray> listOf(const HttpAnswer &answer, const QString &name);

/// The same of an answer that is not documented: where there is no such name, the one list that is in it.
[[nodiscard]] Result<QJsonArray> anyListOf(const HttpAnswer &answer, const QString &name);

/// A whole number, exact over all 64 bits; also one that came as text. Empty: none, or not exact.
std::optional<qint64> wholeNumber(const QJsonValue &value);
/// The ids of a list as texts, in order; what is no id is left out.
QStringList idsOf(const QJsonValue &list);
QJsonArray idsToJson(const QStringList &ids);             ///< as numbers of 64 bits
std::optional<QDateTime> timeOf(const QJsonValue &value); ///< ISO 8601, as UTC
Secret secretOf(const QJsonValue &value);

/// Attribute::stored of a value: text as it is, the rest as JSON.
Attribute attributeOf(const QString &name, const QJsonValue &value);
/// Everything of an object but secrets and lists of objects, in alphabetical order.
QList<Attribute> harmlessAttributes(const QJsonObject &object, const QStringList &without = {});

} // namespace tokendesk::storyblok
