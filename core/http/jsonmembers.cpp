// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/http/jsonmembers.h"

#include "core/base/allcores.h"
#include "core/http/jsontext.h"

#include <QJsonArray>

#include <algorithm>
#include <vector>

namespace tokendesk::http {

namespace {

using Object = simdjson::dom::object;

constexpr size_t atATime = 256; // members
// simdjson notes up to 28 bytes of each value, and nearly each has a colon or a comma. 16 MiB of tokens have a million.
constexpr qsizetype fine = qsizetype{4} * 1024 * 1024; // bytes, whatever is in them
constexpr qsizetype mostMarks = 1'200'000;
constexpr qsizetype mostObjects = qsizetype{2} * mostJsonMembers; // texts may hold some of these too

bool isTooMuch(const QByteArray &text)
{
    if (text.size() <= fine)
        return false;
    return text.count(',') + text.count(':') > mostMarks || text.count('{') > mostObjects;
}

std::vector<JsonMember> membersOf(const Object &object)
{
    std::vector<JsonMember> members;
    members.reserve(object.size());
    for (const auto [name, value] : object)
        members.push_back({name, value});
    return members;
}

} // namespace

JsonRead readJsonMembers(HttpAnswer &answer, std::string_view within, const JsonMembersWork &work,
                         const JsonMembersProof &isIt)
{
    if (!isCalledJson(answer))
        return JsonRead::NoObject;
    if (isTooMuch(answer.body))
        return JsonRead::TooMuch;
    answer.body.reserve(answer.body.size() + static_cast<qsizetype>(simdjson::SIMDJSON_PADDING)); // else it is copied
    simdjson::dom::parser parser;
    simdjson::dom::element root;
    Object object;
    if (parser.parse(answer.body.constData(), static_cast<size_t>(answer.body.size()), false).get(root) !=
            simdjson::SUCCESS ||
        (!within.empty() && root.at_key(within).get(root) != simdjson::SUCCESS) ||
        root.get(object) != simdjson::SUCCESS)
        return JsonRead::NoObject;
    if (object.size() > static_cast<size_t>(mostJsonMembers))
        return JsonRead::TooMuch;
    const std::vector<JsonMember> members = membersOf(object);
    if (isIt && !isIt(members))
        return JsonRead::NoObject;
    onAllCores((members.size() + atATime - 1) / atATime, [&](size_t part) {
        const std::span<const JsonMember> rest = std::span(members).subspan(part * atATime);
        work(rest.first(std::min(atATime, rest.size())));
    });
    return JsonRead::All;
}

QJsonValue toQJson(const simdjson::dom::element &value)
{
    // Qt reads objects and arrays alone.
    const std::string text = '[' + simdjson::minify(value) + ']';
    return QJsonDocument::fromJson(QByteArray::fromStdString(text)).array().first();
}

} // namespace tokendesk::http
