// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/http/httpanswer.h"

#include <simdjson.h>

#include <functional>
#include <span>
#include <string_view>

namespace tokendesk::http {

/// One member of a JSON object. Lives as long as the call that it is handed to.
struct JsonMember
{
    std::string_view name; ///< UTF-8
    simdjson::dom::element value;
};

using JsonMembersWork = std::function<void(std::span<const JsonMember>)>;

/// Reads a large JSON object with simdjson and hands its members to `work` on all cores, some in each call, from
/// several threads at once. Of members with the same name only the last is handed out (RFC 8259 section 4: behaviour is
/// unpredictable; QJsonDocument does the same).
///
/// `within`: the member that is this object; empty: the whole answer is. False: there is no such object, or the answer
/// is no JSON (HttpAnswer::json() says why), and nothing was handed out.
bool readJsonMembers(const HttpAnswer &answer, std::string_view within, const JsonMembersWork &work);

/// The same value for those who work with QJsonValue.
QJsonValue toQJson(const simdjson::dom::element &value);

} // namespace tokendesk::http
