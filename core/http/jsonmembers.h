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
using JsonMembersProof = std::function<bool(std::span<const JsonMember>)>;

enum class JsonRead {
    All,
    NoObject, ///< it is no JSON or no object (HttpAnswer::json() says why), or not the one that was meant
    TooMuch,  ///< more than any list of tokens holds in so many bytes; reading it would fill the memory
};

constexpr int mostJsonMembers = 100'000; ///< 168 bytes each in the largest answer that HttpLimits allows

/// Reads a large JSON object with simdjson and hands its members to `work` on all cores, some in each call, from
/// several threads at once. Nothing is handed out unless all of it is JSON. A name that comes twice is handed out
/// twice. `within`: the member that is this object; empty: the whole answer is. The body gets room behind its end.
/// `isIt`: looks at all members first and says whether this is the object that was meant; none: any is.
JsonRead readJsonMembers(HttpAnswer &answer, std::string_view within, const JsonMembersWork &work,
                         const JsonMembersProof &isIt = {});

/// The same value for those who work with QJsonValue.
QJsonValue toQJson(const simdjson::dom::element &value);

} // namespace tokendesk::http
