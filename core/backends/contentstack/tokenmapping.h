// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/domain/token.h"

#include <QJsonObject>

namespace tokendesk::contentstack {

/// How much of a token an answer was asked for: lists may leave a preview token out, so its absence says nothing there.
enum class Detail { InList, Whole };

/// The one token of an answer: {token: {…}}, or {tokens: [{…}]} as the public samples of some calls have it. Protocol
/// when there is none.
[[nodiscard]] Result<QJsonObject> tokenIn(const QJsonObject &answer, const QString &about);

/// One token as an answer describes it. Its values go into no attribute.
Token tokenFrom(const QJsonObject &stored, const QString &kind, Detail detail, const QDateTime &nowUtc);

/// 00:00 UTC of the day on which a management token ends. The answer has a date or a whole time; empty: it never ends.
/// https://www.contentstack.com/docs/developers/create-tokens/generate-a-management-token
std::optional<QDateTime> expiryOf(const QJsonObject &stored);
bool hasUnreadableExpiry(const QJsonObject &stored);

/// `value` without what could authenticate: entries by their names, and texts that look like a token's value.
QJsonValue withoutSecrets(const QJsonValue &value);

} // namespace tokendesk::contentstack
