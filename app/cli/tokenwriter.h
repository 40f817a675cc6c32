// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/jsonwriter.h"
#include "core/domain/connection.h"
#include "core/domain/tokendraft.h"

namespace tokendesk::cli {

/// A token as every command prints it; unknown is null.
void writeToken(JsonWriter &json, const QString &connectionName, const Token &token);
/// {"id","name","kind","location":{},"environment","colour","group","guard"}, and of a server "network":{}
void writeConnection(JsonWriter &json, const Connection &connection, bool withNetwork);
/// {name: value, …}: only for commands whose purpose is to hand secrets over.
void writeSecrets(JsonWriter &json, const std::vector<NamedSecret> &secrets);

/// An array of {"code", "message"}.
void writeNotices(JsonWriter &json, const QList<Notice> &notices);

} // namespace tokendesk::cli
