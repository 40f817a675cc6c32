// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/http/httpanswer.h"

#include <QJsonObject>

#include <functional>

namespace tokendesk::http {

enum class JsonPieces {
    None,   ///< nothing was handed out: HttpAnswer::json() says what it is
    All,    ///< all that is there was handed out
    Broken, ///< it is no JSON; some of it was handed out
};

/// Reads a large JSON object on all cores and hands it to `work` in objects that each hold some of its members; no name
/// is in two of them. `work` is called from several threads at once. None is read so where it is small, no object, or
/// has a name that comes twice or holds an escape.
JsonPieces readJsonPieces(const HttpAnswer &answer, const std::function<void(const QJsonObject &)> &work);

} // namespace tokendesk::http
