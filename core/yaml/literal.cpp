// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/yaml/literal.h"

#include "core/yaml/plain.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace tokendesk::yaml {

namespace {

template <class... Handlers>
struct Overloaded : Handlers...
{
    using Handlers::operator()...;
};
template <class... Handlers>
Overloaded(Handlers...) -> Overloaded<Handlers...>;

bool isBareWord(const QString &text)
{
    const auto isLetter = [](QChar c) {
        return c.unicode() < 128 && c.isLetter();
    };
    return !text.isEmpty() && isLetter(text.front()) && isPlainText(text) &&
           std::all_of(text.begin(), text.end(), [&](QChar c) {
               return isLetter(c) || (c >= QLatin1Char('0') && c <= QLatin1Char('9')) || c == QLatin1Char('-') ||
                      c == QLatin1Char('_');
           });
}

bool isText(const Node &node, const QString &text)
{
    return node.isScalar() && node.text == text && (!node.isPlain() || isPlainText(text));
}

} // namespace

Literal::Literal(Value value)
    : m_value(std::move(value))
{
}

Literal Literal::integer(qint64 value)
{
    return Literal(value);
}

Literal Literal::text(QString value)
{
    return Literal(std::move(value));
}

Literal Literal::word(QString value)
{
    return isBareWord(value) ? Literal(Word{std::move(value)}) : text(std::move(value));
}

Literal Literal::boolean(bool value)
{
    return Literal(value);
}

Literal Literal::null()
{
    return Literal(Null{});
}

Literal Literal::list(List items)
{
    return Literal(std::move(items));
}

Literal Literal::map(Map entries)
{
    return Literal(std::move(entries));
}

bool Literal::isCollection() const
{
    return std::holds_alternative<List>(m_value) || std::holds_alternative<Map>(m_value);
}

QJsonValue Literal::toJson() const
{
    return std::visit(Overloaded{
                          [](Null) { return QJsonValue(QJsonValue::Null); },
                          [](bool value) { return QJsonValue(value); },
                          [](qint64 value) { return QJsonValue(value); },
                          [](const QString &value) { return QJsonValue(value); },
                          [](const Word &word) { return QJsonValue(word.text); },
                          [](const List &items) {
                              QJsonArray array;
                              for (const Literal &item : items)
                                  array.append(item.toJson());
                              return QJsonValue(array);
                          },
                          [](const Map &entries) {
                              QJsonObject object;
                              for (const auto &[key, value] : entries)
                                  object.insert(key, value.toJson());
                              return QJsonValue(object);
                          },
                      },
                      m_value);
}

bool Literal::isValidText() const
{
    if (const auto *text = std::get_if<QString>(&m_value))
        return text->isValidUtf16();
    if (const auto *list = std::get_if<List>(&m_value))
        return std::all_of(list->begin(), list->end(), [](const Literal &item) { return item.isValidText(); });
    if (const auto *map = std::get_if<Map>(&m_value))
        return std::all_of(map->begin(), map->end(),
                           [](const auto &pair) { return pair.first.isValidUtf16() && pair.second.isValidText(); });
    return true;
}

bool Literal::matches(const Node &node) const
{
    return std::visit(
        Overloaded{[&](Null) {
                       return node.isPlain() && (node.text.isEmpty() || node.text == QLatin1String("~") ||
                                                 node.text == QLatin1String("null"));
                   },
                   [&](bool value) { return node.isPlain() && node.text == QLatin1String(value ? "true" : "false"); },
                   [&](qint64 value) { return node.isPlain() && plainInteger(node.text) == value; },
                   [&](const QString &text) { return isText(node, text); },
                   [&](const Word &word) { return isText(node, word.text); },
                   [&](const List &list) {
                       return node.kind == Node::Kind::Sequence &&
                              std::equal(list.begin(), list.end(), node.items.begin(), node.items.end(),
                                         [](const Literal &item, const Node &other) { return item.matches(other); });
                   },
                   [&](const Map &map) {
                       return node.kind == Node::Kind::Map &&
                              std::equal(map.begin(), map.end(), node.entries.begin(), node.entries.end(),
                                         [](const auto &pair, const Entry &entry) {
                                             return pair.first == entry.key && pair.second.matches(entry.value);
                                         });
                   }},
        m_value);
}

} // namespace tokendesk::yaml
