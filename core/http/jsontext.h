// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/http/httpanswer.h"

namespace tokendesk::http {

/// By its media type: application/json or …+json.
bool isCalledJson(const HttpAnswer &answer);
bool isUtf8(const QByteArray &body);

} // namespace tokendesk::http
