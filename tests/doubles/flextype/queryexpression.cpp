// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "tests/doubles/flextype/queryexpression.h"

#include "tests/doubles/flextype/phpnumbers.h"

#include <QRegularExpression>

namespace tokendesk::doubles::flextype {

namespace {

/// Literals of Symfony's expression language: texts, numbers, words, [lists] and {maps}.
class Reader final
{
public:
    explicit Reader(const QString &text)
        : m_text(text)
    {
    }

    bool take(const QString &word)
    {
        skipBlanks();
        if (!m_text.sliced(m_at).startsWith(word))
            return false;
        m_at += word.size();
        return true;
    }

    bool atEnd()
    {
        skipBlanks();
        return m_at == m_text.size();
    }

    /// Values up to the closing bracket of a call.
    std::optional<std::vector<PhpValue>> arguments()
    {
        std::vector<PhpValue> values;
        if (take(QStringLiteral(")")))
            return values;
        while (true) {
            const std::optional<PhpValue> read = value();
            if (!read)
                return std::nullopt;
            values.push_back(*read);
            if (take(QStringLiteral(")")))
                return values;
            if (!take(QStringLiteral(",")))
                return std::nullopt;
        }
    }

private:
    void skipBlanks()
    {
        while (m_at < m_text.size() && m_text[m_at].isSpace())
            ++m_at;
    }

    std::optional<QString> match(const QString &pattern)
    {
        skipBlanks();
        const QRegularExpressionMatch found = QRegularExpression(pattern).match(
            m_text, m_at, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
        if (!found.hasMatch())
            return std::nullopt;
        m_at += found.capturedLength();
        return found.captured();
    }

    std::optional<PhpValue> value()
    {
        if (take(QStringLiteral("[")))
            return list();
        if (take(QStringLiteral("{")))
            return map();
        if (const auto text = quoted())
            return PhpValue::text(*text);
        if (const auto number = match(QStringLiteral(R"(-?\d+(\.\d+)?)")))
            return number->contains(u'.') ? PhpValue::real(number->toDouble())
                                          : PhpValue::integer(number->toLongLong());
        const std::optional<QString> word = match(QStringLiteral("true|false|null"));
        if (!word)
            return std::nullopt;
        return *word == u"null" ? PhpValue() : PhpValue::boolean(*word == u"true");
    }

    std::optional<QString> quoted()
    {
        const std::optional<QString> text = match(QStringLiteral(R"('[^'\\]*'|"[^"\\]*")"));
        return text ? std::optional(text->mid(1, text->size() - 2)) : std::nullopt;
    }

    std::optional<PhpValue> list()
    {
        PhpValue items = PhpValue::array();
        if (take(QStringLiteral("]")))
            return items;
        while (true) {
            const std::optional<PhpValue> item = value();
            if (!item)
                return std::nullopt;
            items.append(*item);
            if (take(QStringLiteral("]")))
                return items;
            if (!take(QStringLiteral(",")))
                return std::nullopt;
        }
    }

    std::optional<PhpValue> map()
    {
        PhpValue entries = PhpValue::array();
        if (take(QStringLiteral("}")))
            return entries;
        while (true) {
            std::optional<QString> key = quoted();
            if (!key)
                key = match(QStringLiteral("[A-Za-z_]\\w*"));
            if (!key || !take(QStringLiteral(":")))
                return std::nullopt;
            const std::optional<PhpValue> item = value();
            if (!item)
                return std::nullopt;
            entries.set(*key, *item);
            if (take(QStringLiteral("}")))
                return entries;
            if (!take(QStringLiteral(",")))
                return std::nullopt;
        }
    }

    QString m_text;
    qsizetype m_at = 0;
};

PhpValue constant(const QString &name)
{
    if (name == u"FLEXTYPE_VERSION")
        return PhpValue::text(QStringLiteral("1.0.0-alpha.3"));
    return name == u"FLEXTYPE_MINIMUM_PHP" ? PhpValue::text(QStringLiteral("8.1.0")) : PhpValue();
}

} // namespace

Php<PhpValue> evaluateQuery(const QString &expression, Entries &entries, const Settings &settings)
{
    const auto syntaxError = [&expression] {
        return phpError(QStringLiteral("Symfony\\Component\\ExpressionLanguage\\SyntaxError"),
                        QStringLiteral("for expression `%1`.").arg(expression));
    };
    for (const char *call : {"entries().fetch(", "entries().has(", "registry().get(", "const("}) {
        Reader reader(expression);
        if (!reader.take(QString::fromLatin1(call)))
            continue;
        const std::optional<std::vector<PhpValue>> arguments = reader.arguments();
        if (!arguments || arguments->empty() || !arguments->front().isText() || !reader.atEnd())
            return syntaxError();
        const QString first = arguments->front().asText();
        if (qstrcmp(call, "entries().fetch(") == 0)
            return entries.fetch(first, arguments->size() > 1 ? arguments->at(1) : PhpValue::array());
        if (qstrcmp(call, "entries().has(") == 0)
            return PhpValue::boolean(entries.has(first));
        return qstrcmp(call, "const(") == 0 ? constant(first) : settings.registryValue(first);
    }
    return syntaxError();
}

} // namespace tokendesk::doubles::flextype
