// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/http/jsonmembers.h"

#include "core/base/allcores.h"
#include "core/http/jsontext.h"

#include <QJsonArray>

#include <vector>

namespace tokendesk::http {

namespace {

using Object = simdjson::dom::object;

constexpr size_t atATime = 256; // members
// simdjson notes up to 28 bytes of each value, and nearly each has a colon or a comma. 16 MiB of tokens have a million.
constexpr qsizetype mostMarks = 1'200'000;
constexpr qsizetype mostObjects = 2 * mostJsonMembers; // texts may hold some of these too

bool isTooMuch(const QByteArray &text)
{
    return text.count(',') + text.count(':') > mostMarks || text.count('{') > mostObjects;
}

std::vector<Object::iterator> partsOf(const Object &object)
{
    std::vector<Object::iterator> parts;
    size_t number = 0;
    for (Object::iterator member = object.begin(); member != object.end(); ++member) {
        if (number++ % atATime == 0)
            parts.push_back(member);
    }
    return parts;
}

} // namespace

JsonRead readJsonMembers(HttpAnswer &answer, std::string_view within, const JsonMembersWork &work)
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
    const std::vector<Object::iterator> parts = partsOf(object);
    onAllCores(parts.size(), [&](size_t part) {
        std::vector<JsonMember> members;
        members.reserve(atATime);
        for (Object::iterator at = parts[part]; at != object.end() && members.size() < atATime; ++at)
            members.push_back({at.key(), at.value()});
        work(members);
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
