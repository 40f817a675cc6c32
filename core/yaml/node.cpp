// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/yaml/node.h"

#include "core/yaml/plain.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace tokendesk::yaml {

bool sameValue(const Node &a, const Node &b)
{
    if (a.kind != b.kind)
        return false;
    switch (a.kind) {
    case Node::Kind::Scalar:
        return a.isPlain() == b.isPlain() && a.text == b.text;
    case Node::Kind::Sequence:
        return std::equal(a.items.begin(), a.items.end(), b.items.begin(), b.items.end(), sameValue);
    case Node::Kind::Map:
        return std::equal(a.entries.begin(), a.entries.end(), b.entries.begin(), b.entries.end(),
                          [](const Entry &x, const Entry &y) {
                              return x.key == y.key && x.textKey == y.textKey && sameValue(x.value, y.value);
                          });
    }
    Q_UNREACHABLE();
}

QJsonValue resolve(const Node &node)
{
    switch (node.kind) {
    case Node::Kind::Scalar: {
        if (!node.isPlain())
            return node.text;
        if (const std::optional<qint64> integer = plainInteger(node.text))
            return *integer;
        if (node.text.isEmpty() || node.text == QLatin1String("~") ||
            node.text.compare(QLatin1String("null"), Qt::CaseInsensitive) == 0)
            return QJsonValue::Null;
        if (node.text.compare(QLatin1String("true"), Qt::CaseInsensitive) == 0)
            return true;
        if (node.text.compare(QLatin1String("false"), Qt::CaseInsensitive) == 0)
            return false;
        return node.text;
    }
    case Node::Kind::Sequence: {
        QJsonArray array;
        for (const Node &item : node.items)
            array.append(resolve(item));
        return array;
    }
    case Node::Kind::Map: {
        QJsonObject object;
        for (const Entry &entry : node.entries)
            object.insert(entry.key, resolve(entry.value));
        return object;
    }
    }
    Q_UNREACHABLE();
}

} // namespace tokendesk::yaml
