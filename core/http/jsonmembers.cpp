// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/http/jsonmembers.h"

#include "core/base/allcores.h"
#include "core/http/jsontext.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <vector>

namespace tokendesk::http {

namespace {

using Object = simdjson::dom::object;

constexpr size_t atATime = 256; // members

QByteArrayView viewOf(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

bool parse(simdjson::dom::parser &parser, const QByteArray &text, simdjson::dom::element &root)
{
    return parser.parse(text.constData(), static_cast<size_t>(text.size())).get(root) == simdjson::SUCCESS;
}

/// simdjson refuses whole numbers beyond 64 bits, of which Qt makes floating-point ones.
bool parse(simdjson::dom::parser &parser, const HttpAnswer &answer, simdjson::dom::element &root)
{
    if (!isCalledJson(answer))
        return false;
    if (parse(parser, answer.body, root))
        return true;
    const Result<QJsonValue> json = answer.json();
    return json && json->isObject() &&
           parse(parser, QJsonDocument(json->toObject()).toJson(QJsonDocument::Compact), root);
}

std::vector<JsonMember> membersOf(const Object &object)
{
    std::vector<JsonMember> members;
    QHash<QByteArrayView, size_t> places; // one more than the index
    members.reserve(object.size());
    places.reserve(static_cast<qsizetype>(object.size()));
    for (const auto [name, value] : object) {
        size_t &place = places[viewOf(name)];
        if (place == 0) {
            members.push_back({name, value});
            place = members.size();
        } else {
            members[place - 1].value = value;
        }
    }
    return members;
}

} // namespace

bool readJsonMembers(const HttpAnswer &answer, std::string_view within, const JsonMembersWork &work)
{
    simdjson::dom::parser parser;
    simdjson::dom::element root;
    Object object;
    if (!parse(parser, answer, root) || (!within.empty() && root.at_key(within).get(root) != simdjson::SUCCESS) ||
        root.get(object) != simdjson::SUCCESS)
        return false;
    const std::vector<JsonMember> members = membersOf(object);
    onAllCores((members.size() + atATime - 1) / atATime, [&](size_t part) {
        const std::span<const JsonMember> rest = std::span(members).subspan(part * atATime);
        work(rest.first(std::min(atATime, rest.size())));
    });
    return true;
}

QJsonValue toQJson(const simdjson::dom::element &value)
{
    // Qt reads objects and arrays alone.
    const std::string text = '[' + simdjson::minify(value) + ']';
    return QJsonDocument::fromJson(QByteArray::fromStdString(text)).array().first();
}

} // namespace tokendesk::http
