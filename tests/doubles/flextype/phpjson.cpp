// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "tests/doubles/flextype/phpjson.h"

#include "tests/doubles/flextype/phpnumbers.h"

#include <QRegularExpression>
#include <QStringDecoder>

namespace tokendesk::doubles::flextype {

namespace {

constexpr int deepest = 512;

class JsonReader final
{
public:
    explicit JsonReader(QStringView text)
        : m_text(text)
    {
    }

    std::optional<PhpValue> read()
    {
        std::optional<PhpValue> value = readValue(0);
        skipBlanks();
        return value && m_at == m_text.size() ? value : std::nullopt;
    }

private:
    char16_t peek() const { return m_at < m_text.size() ? m_text[m_at].unicode() : u'\0'; }

    void skipBlanks()
    {
        while (peek() == u' ' || peek() == u'\t' || peek() == u'\n' || peek() == u'\r')
            ++m_at;
    }

    bool take(QStringView word)
    {
        if (!m_text.sliced(m_at).startsWith(word))
            return false;
        m_at += word.size();
        return true;
    }

    std::optional<PhpValue> readValue(int depth)
    {
        skipBlanks();
        if (depth > deepest)
            return std::nullopt;
        switch (peek()) {
        case u'{':
            return readObject(depth);
        case u'[':
            return readList(depth);
        case u'"':
            if (std::optional<QString> text = readText())
                return PhpValue::text(*std::move(text));
            return std::nullopt;
        default:
            break;
        }
        if (take(u"true"))
            return PhpValue::boolean(true);
        if (take(u"false"))
            return PhpValue::boolean(false);
        if (take(u"null"))
            return PhpValue();
        return readNumber();
    }

    std::optional<PhpValue> readNumber()
    {
        static const QRegularExpression pattern(QStringLiteral(R"(-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?)"));
        const QRegularExpressionMatch match =
            pattern.match(m_text, m_at, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
        if (!match.hasMatch())
            return std::nullopt;
        m_at += match.capturedLength();
        const QString text = match.captured();
        bool whole = false;
        const qint64 number = text.toLongLong(&whole);
        return whole ? PhpValue::integer(number) : PhpValue::real(text.toDouble());
    }

    std::optional<QString> readText()
    {
        ++m_at; // the quote
        QString text;
        while (m_at < m_text.size()) {
            const QChar character = m_text[m_at++];
            if (character == u'"')
                return text;
            if (character.unicode() < 0x20)
                return std::nullopt;
            if (character != u'\\') {
                text.append(character);
                continue;
            }
            const std::optional<QChar> escaped = readEscape();
            if (!escaped)
                return std::nullopt;
            text.append(*escaped);
        }
        return std::nullopt;
    }

    std::optional<QChar> readEscape()
    {
        static constexpr QStringView letters = u"\"\\/bfnrt";
        static constexpr QStringView meanings = u"\"\\/\b\f\n\r\t";
        const char16_t letter = peek();
        ++m_at;
        if (letter == u'u') {
            bool hex = false;
            const uint code = m_text.mid(m_at, 4).toString().toUInt(&hex, 16);
            if (!hex || m_at + 4 > m_text.size())
                return std::nullopt;
            m_at += 4;
            return QChar(static_cast<char16_t>(code));
        }
        const qsizetype index = letters.indexOf(QChar(letter));
        return index < 0 ? std::nullopt : std::optional(meanings[index]);
    }

    std::optional<PhpValue> readList(int depth)
    {
        ++m_at;
        PhpValue::Entries items;
        skipBlanks();
        if (take(u"]"))
            return PhpValue::array();
        while (true) {
            std::optional<PhpValue> item = readValue(depth + 1);
            if (!item)
                return std::nullopt;
            items.emplace_back(QString::number(items.size()), *std::move(item));
            skipBlanks();
            if (take(u"]"))
                return PhpValue::array(std::move(items));
            if (!take(u","))
                return std::nullopt;
        }
    }

    std::optional<PhpValue> readObject(int depth)
    {
        ++m_at;
        PhpValue object = PhpValue::array();
        skipBlanks();
        if (take(u"}"))
            return object;
        while (true) {
            skipBlanks();
            if (peek() != u'"')
                return std::nullopt;
            const std::optional<QString> key = readText();
            skipBlanks();
            if (!key || !take(u":"))
                return std::nullopt;
            std::optional<PhpValue> value = readValue(depth + 1);
            if (!value)
                return std::nullopt;
            object.set(*key, *std::move(value));
            skipBlanks();
            if (take(u"}"))
                return object;
            if (!take(u","))
                return std::nullopt;
        }
    }

    QStringView m_text;
    qsizetype m_at = 0;
};

void writeText(const QString &text, QByteArray &out)
{
    out.append('"');
    for (const char byte : text.toUtf8()) {
        switch (byte) {
        case '"':
            out.append("\\\"");
            break;
        case '\\':
            out.append("\\\\");
            break;
        case '\b':
            out.append("\\b");
            break;
        case '\f':
            out.append("\\f");
            break;
        case '\n':
            out.append("\\n");
            break;
        case '\r':
            out.append("\\r");
            break;
        case '\t':
            out.append("\\t");
            break;
        default:
            if (static_cast<unsigned char>(byte) < 0x20)
                out.append("\\u00" + QByteArray::number(static_cast<uint>(byte), 16).rightJustified(2, '0'));
            else
                out.append(byte);
        }
    }
    out.append('"');
}

void write(const PhpValue &value, QByteArray &out)
{
    if (value.isArray()) {
        const bool list = value.isList();
        out.append(list ? '[' : '{');
        bool first = true;
        for (const auto &[key, item] : value.entries()) {
            if (!std::exchange(first, false))
                out.append(',');
            if (!list) {
                writeText(key, out);
                out.append(':');
            }
            write(item, out);
        }
        out.append(list ? ']' : '}');
    } else if (value.isText()) {
        writeText(value.asText(), out);
    } else if (value.isReal()) {
        out.append(phpNumber(value.asReal(), u'e').toUtf8());
    } else if (value.isInteger()) {
        out.append(QByteArray::number(value.asInteger()));
    } else {
        out.append(value.isNull() ? "null" : value.asBool() ? "true" : "false");
    }
}

} // namespace

std::optional<PhpValue> decodeJson(const QByteArray &text)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString decoded = decoder(text);
    if (decoder.hasError())
        return std::nullopt;
    return JsonReader(decoded).read();
}

QByteArray encodeJson(const PhpValue &value)
{
    QByteArray out;
    write(value, out);
    return out;
}

} // namespace tokendesk::doubles::flextype
