// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "tests/doubles/flextype/phpyaml.h"

#include "core/yaml/document.h"
#include "core/yaml/plain.h"
#include "tests/doubles/flextype/phpnumbers.h"

#include <QRegularExpression>

#include <limits>
#include <string_view>

namespace tokendesk::doubles::flextype {

namespace {

using namespace std::string_view_literals;

constexpr int blockLevels = 10;

PhpValue plainScalar(const QString &text)
{
    const QString lower = text.toLower();
    if (text.isEmpty() || lower == u"null" || text == u"~")
        return {};
    if (lower == u"true" || lower == u"yes" || lower == u"on")
        return PhpValue::boolean(true);
    if (lower == u"false" || lower == u"no" || lower == u"off")
        return PhpValue::boolean(false);
    if (const std::optional<qint64> whole = yaml::plainInteger(text))
        return PhpValue::integer(*whole);
    static const QRegularExpression based(QStringLiteral(R"(\A([+-]?)(0b[01]+|0x[0-9a-fA-F]+|0[0-7]+)\z)"));
    if (const QRegularExpressionMatch match = based.match(text); match.hasMatch()) {
        const QString digits = match.captured(2);
        const qint64 number =
            digits.startsWith(u"0b") ? digits.mid(2).toLongLong(nullptr, 2) : digits.toLongLong(nullptr, 0);
        return PhpValue::integer(match.captured(1) == u"-" ? -number : number);
    }
    static const QRegularExpression real(QStringLiteral(R"(\A[+-]?(\d+\.\d*|\.\d+)([eE][+-]?\d+)?\z)"));
    if (real.match(text).hasMatch())
        return PhpValue::real(text.toDouble());
    if (lower == u".inf" || lower == u"+.inf")
        return PhpValue::real(std::numeric_limits<double>::infinity());
    if (lower == u".nan")
        return PhpValue::real(std::numeric_limits<double>::quiet_NaN());
    return PhpValue::text(text);
}

PhpValue fromNode(const yaml::Node &node)
{
    if (node.kind == yaml::Node::Kind::Map) {
        PhpValue map = PhpValue::array();
        for (const yaml::Entry &entry : node.entries)
            map.set(entry.key, fromNode(entry.value));
        return map;
    }
    if (node.kind == yaml::Node::Kind::Sequence) {
        PhpValue::Entries items;
        for (const yaml::Node &item : node.items)
            items.emplace_back(QString::number(items.size()), fromNode(item));
        return PhpValue::array(std::move(items));
    }
    return node.isPlain() ? plainScalar(node.text) : PhpValue::text(node.text);
}

QString doubleQuoted(const QString &text)
{
    QString out(u'"');
    for (const QChar character : text) {
        const char16_t code = character.unicode();
        static constexpr std::u16string_view named = u"\0\a\b\t\n\v\f\r\u001b\"\\\u0085\u00a0\u2028\u2029"sv;
        static constexpr QStringView letters = u"0abtnvfre\"\\N_LP";
        const std::size_t index = named.find(code);
        if (index != std::u16string_view::npos)
            out.append(u'\\').append(letters[static_cast<qsizetype>(index)]);
        else if (code < 0x20 || code == 0x7f)
            out.append(QStringLiteral("\\x%1").arg(code, 2, 16, QLatin1Char('0')));
        else
            out.append(character);
    }
    return out.append(u'"');
}

QString singleQuoted(QString text)
{
    text.replace(u'\'', QStringLiteral("''"));
    return u'\'' + text + u'\'';
}

bool needsSingleQuotes(const QString &text)
{
    static const QStringList words{QStringLiteral("null"),  QStringLiteral("~"),  QStringLiteral("true"),
                                   QStringLiteral("false"), QStringLiteral("y"),  QStringLiteral("n"),
                                   QStringLiteral("yes"),   QStringLiteral("no"), QStringLiteral("on"),
                                   QStringLiteral("off")};
    static const QRegularExpression indicators(QStringLiteral(R"([\s'":{}\[\],&*#?]|\A[-?|<>=!%@`\p{Zs}])"));
    static const QRegularExpression numbers(QStringLiteral(R"(\A([0-9]+[_0-9]*|0[xX][0-9a-fA-F_]+)\z)"));
    static const QRegularExpression date(QStringLiteral(R"(\A\d{4}-\d\d?-\d\d?\z)"));
    return words.contains(text.toLower()) || indicators.match(text).hasMatch() || numbers.match(text).hasMatch() ||
           date.match(text).hasMatch();
}

QString scalarText(const QString &text)
{
    static const QRegularExpression control(QStringLiteral("[\\x{00}-\\x{1f}\\x{7f}\\x{85}\\x{a0}\\x{2028}\\x{2029}]"));
    if (text.isEmpty())
        return QStringLiteral("''");
    if (control.match(text).hasMatch())
        return doubleQuoted(text);
    if (numericValue(PhpValue::text(text)))
        return singleQuoted(text);
    if (!needsSingleQuotes(text))
        return text;
    const QString single = singleQuoted(text);
    const QString both = doubleQuoted(text);
    return text.contains(u'\'') && both.size() < single.size() ? both : single;
}

QString scalar(const PhpValue &value)
{
    if (value.isNull())
        return QStringLiteral("null");
    if (value.isBool())
        return value.asBool() ? QStringLiteral("true") : QStringLiteral("false");
    if (value.isInteger())
        return QString::number(value.asInteger());
    return value.isReal() ? phpNumber(value.asReal(), u'E') : scalarText(value.asText());
}

QString keyText(const QString &key)
{
    return PhpValue::isIntegerKey(key) ? key : scalarText(key);
}

QString inlined(const PhpValue &value)
{
    if (!value.isArray())
        return scalar(value);
    const bool list = value.isList() && !value.entries().empty();
    QStringList parts;
    for (const auto &[key, item] : value.entries())
        parts.append(list ? inlined(item) : keyText(key) + QStringLiteral(": ") + inlined(item));
    return list ? u'[' + parts.join(QStringLiteral(", ")) + u']'
                : QStringLiteral("{ ") + parts.join(QStringLiteral(", ")) + QStringLiteral(" }");
}

QString block(const PhpValue &value, int levels, int indent)
{
    if (levels <= 0 || !value.isArray() || value.entries().empty())
        return inlined(value);
    const QString margin(indent, u' ');
    QString out;
    for (const auto &[key, item] : value.entries()) {
        const bool inLine = levels - 1 <= 0 || !item.isArray() || item.entries().empty();
        out += margin + (value.isList() ? QStringLiteral("-") : keyText(key) + u':') + (inLine ? u' ' : u'\n') +
               block(item, levels - 1, inLine ? 0 : indent + 2) + (inLine ? QStringLiteral("\n") : QString());
    }
    return out;
}

} // namespace

Php<PhpValue> decodeYaml(const QByteArray &text)
{
    const Result<yaml::Document> document = yaml::Document::parse(text);
    if (!document)
        return phpError(QStringLiteral("Symfony\\Component\\Yaml\\Exception\\ParseException"), document.error().detail);
    return document->isEmpty() ? PhpValue() : fromNode(document->root());
}

QByteArray encodeYaml(const PhpValue &value)
{
    return block(value, blockLevels, 0).toUtf8();
}

Php<PhpValue> decodeFrontMatter(const QByteArray &text)
{
    const qsizetype end = text.startsWith("---\n") ? text.indexOf("\n---", 3) : -1;
    PhpValue fields = PhpValue::array();
    QByteArray content = text;
    if (end >= 0) {
        const Php<PhpValue> matter = decodeYaml(text.mid(4, end - 3));
        if (!matter)
            return matter;
        fields = arrayMerge(fields, *matter);
        content = text.mid(end + 4);
    }
    fields.set(QStringLiteral("content"), PhpValue::text(QString::fromUtf8(content.trimmed())));
    return fields;
}

QByteArray encodeFrontMatter(const PhpValue &value)
{
    PhpValue matter = value;
    matter.remove(QStringLiteral("content"));
    const QByteArray content = phpText(value.value(QStringLiteral("content"))).toUtf8();
    return "---\n" + encodeYaml(matter) + "---\n" + content;
}

} // namespace tokendesk::doubles::flextype
