// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/connection.h"
#include "core/domain/fieldspec.h"
#include "core/http/httpclient.h"
#include "core/signin/credential.h"

namespace tokendesk::contensis {

inline const QString urlField = QStringLiteral("url");
inline const QString scopesField = QStringLiteral("scopes");
inline const QString moreScopesField = QStringLiteral("more_scopes");
/// What signing in completed: whether the list tells which keys are switched on. No field of a form.
inline const QString tellsStateName = QStringLiteral("tells_state");
inline const QString keyPathField = QStringLiteral("key_path");

QList<FieldSpec> connectionFields();

/// The base address: what was entered, or the one of a Cloud alias ("example-dev"). Empty: it is neither.
QUrl baseUrlOf(const QString &entered);

/// The scopes of the management API that are known, in the official client's order.
const QStringList &knownScopes();

/// A list, or a text with blanks or commas in between.
QStringList scopeList(const QVariant &value);
/// What is asked for: the chosen ones and the others; the usual ones where there are none.
QStringList scopesOf(const Connection &connection);

/// How a client for this connection is made.
HttpOptions httpOptions(const Connection &connection, const Credential &credential);

} // namespace tokendesk::contensis
