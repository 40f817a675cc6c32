// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/jsonwriter.h"
#include "core/base/error.h"

namespace tokendesk::cli {

struct CommandSpec;

/// {"kind","object","detail","http_status","message"}
void writeError(JsonWriter &json, const Error &error);
/// Says an error on standard error: a sentence, or {"error":{…}}. Nothing for Cancelled.
void report(const Error &error, bool asJson);
/// Says what is wrong with the arguments on standard error: a sentence and the usage, or {"error":{…}}.
void reportUsage(const QString &text, bool asJson, const CommandSpec *command);

} // namespace tokendesk::cli
