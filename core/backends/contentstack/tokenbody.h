// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/tokendraft.h"

#include <QJsonObject>

namespace tokendesk::contentstack {

/// Names of the fields of a token's form, as the API calls them ("name" aside, they are DESIGN's too).
namespace field {
inline const QString name = QStringLiteral("name");
inline const QString description = QStringLiteral("description");
inline const QString environment = QStringLiteral("environment");
inline const QString branches = QStringLiteral("branches");
inline const QString aliases = QStringLiteral("branch_aliases");
inline const QString scope = QStringLiteral("scope");
inline const QString expiresOn = QStringLiteral("expires_on");
inline const QString mail = QStringLiteral("is_email_notification_enabled");
inline const QString previewToken = QStringLiteral("preview_token");
} // namespace field

/// {token: {…}} of a POST.
QJsonObject createBody(const TokenDraft &draft);

/// {token: {…}} of a PUT, which takes the whole token: what is stored with the draft's changes. Never with a value of
/// the token, and without what the server alone sets; fields that are not known here go back as they came.
QJsonObject updateBody(const QString &kind, const QJsonObject &stored, const TokenDraft &draft);

/// Whether the draft changes anything that a PUT carries.
bool changesToken(const TokenDraft &draft);

} // namespace tokendesk::contentstack
