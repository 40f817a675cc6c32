// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/services/envtext.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

namespace tokendesk {

namespace {

constexpr char context[] = "EnvFile";

/// Where the value of one assignment stands: quotes included, a comment behind it not.
struct Span
{
    qsizetype begin = 0;
    qsizetype end = 0;
};

bool isBlank(char character)
{
    return character == ' ' || character == '\t';
}

bool isNameByte(char character)
{
    return (character >= 'A' && character <= 'Z') || (character >= 'a' && character <= 'z') ||
           (character >= '0' && character <= '9') || character == '_';
}

bool isName(const QByteArray &key)
{
    return !key.isEmpty() && !(key.front() >= '0' && key.front() <= '9') &&
           std::all_of(key.begin(), key.end(), isNameByte);
}

/// Walks over the assignments of a file, over values of several lines too.
class Scanner final
{
public:
    explicit Scanner(const QByteArray &text)
        : m_text(text)
        , m_at(text.startsWith("\xef\xbb\xbf") ? 3 : 0)
    {
    }

    std::optional<Span> lastValueOf(const QByteArray &key)
    {
        std::optional<Span> last;
        while (m_at < m_text.size()) {
            const QByteArray name = assignedName();
            if (name.isEmpty()) {
                m_at = lineEnd(m_at);
            } else {
                const Span value = valueSpan();
                if (name == key)
                    last = value;
                m_at = lineEnd(value.end);
            }
            skipLineBreak();
        }
        return last;
    }

private:
    char at(qsizetype index) const { return index < m_text.size() ? m_text.at(index) : '\n'; }

    qsizetype lineEnd(qsizetype from) const
    {
        while (from < m_text.size() && m_text.at(from) != '\n' && m_text.at(from) != '\r')
            ++from;
        return from;
    }

    void skipLineBreak()
    {
        if (at(m_at) == '\r')
            ++m_at;
        if (m_at < m_text.size() && m_text.at(m_at) == '\n')
            ++m_at;
    }

    void skipBlanks()
    {
        while (isBlank(at(m_at)))
            ++m_at;
    }

    QByteArray word()
    {
        const qsizetype begin = m_at;
        while (isNameByte(at(m_at)))
            ++m_at;
        return m_text.mid(begin, m_at - begin);
    }

    /// The name of `NAME =` or `export NAME=`, the place being behind the equals sign; empty: no assignment here.
    QByteArray assignedName()
    {
        skipBlanks();
        QByteArray name = word();
        if (name == "export" && isBlank(at(m_at))) {
            skipBlanks();
            if (const QByteArray exported = word(); !exported.isEmpty())
                name = exported;
        }
        skipBlanks();
        if (at(m_at) != '=')
            return {};
        ++m_at;
        skipBlanks();
        return name;
    }

    Span valueSpan() const
    {
        const char quote = at(m_at);
        if (quote == '"' || quote == '\'') {
            if (const qsizetype close = closingQuote(quote); close >= 0)
                return {m_at, close + 1};
        }
        const qsizetype end = lineEnd(m_at);
        qsizetype comment = m_at;
        while (comment < end && !(m_text.at(comment) == '#' && (comment == m_at || isBlank(m_text.at(comment - 1)))))
            ++comment;
        while (comment > m_at && isBlank(m_text.at(comment - 1)))
            --comment;
        return {m_at, comment};
    }

    qsizetype closingQuote(char quote) const
    {
        for (qsizetype i = m_at + 1; i < m_text.size(); ++i) {
            if (m_text.at(i) == '\\' && quote == '"')
                ++i;
            else if (m_text.at(i) == quote)
                return i;
        }
        return -1;
    }

    const QByteArray &m_text;
    qsizetype m_at;
};

Result<QByteArray> quoted(const QByteArray &key, const QByteArray &value)
{
    static const QByteArray plain("_./:@%+,=-");
    const bool isPlain = std::all_of(value.begin(), value.end(),
                                     [](char character) { return isNameByte(character) || plain.contains(character); });
    if (isPlain)
        return value;
    if (!value.contains('\''))
        return '\'' + value + '\'';
    const bool readersDiffer = std::any_of(value.begin(), value.end(), [](char character) {
        return character == '"' || character == '\\' || character == '$' || character == '`';
    });
    if (!readersDiffer)
        return '"' + value + '"';
    return fail(
        ErrorKind::Unsupported, QString::fromLatin1(key), {},
        Phrase{context, QT_TRANSLATE_NOOP("EnvFile", "This value holds a mixture of quotes that readers of .env files "
                                                     "understand differently. Copy it there by hand.")});
}

QByteArray lineBreak(const QByteArray &text)
{
    const qsizetype first = text.indexOf('\n');
    return first > 0 && text.at(first - 1) == '\r' ? QByteArray("\r\n") : QByteArray("\n");
}

} // namespace

Result<QByteArray> withEnvValue(const QByteArray &text, const QByteArray &key, const QByteArray &value)
{
    if (!isName(key))
        return fail(ErrorKind::InvalidInput, QStringLiteral("key"), {},
                    Phrase{context, QT_TRANSLATE_NOOP("EnvFile",
                                                      "A variable's name has letters, digits and underscores, and does "
                                                      "not begin with a digit.")});
    if (value.contains('\n') || value.contains('\r') || value.contains('\0'))
        return fail(ErrorKind::InvalidInput, QStringLiteral("value"), {},
                    Phrase{context, QT_TRANSLATE_NOOP("EnvFile", "A value with a line break cannot stand in a .env "
                                                                 "file.")});
    if (text.contains('\0'))
        return fail(ErrorKind::Unsupported, {}, {},
                    Phrase{context, QT_TRANSLATE_NOOP("EnvFile", "This is no .env file in UTF-8 or ASCII.")});
    Result<QByteArray> written = quoted(key, value);
    if (!written)
        return written;
    QByteArray changed = text;
    if (const std::optional<Span> old = Scanner(text).lastValueOf(key)) {
        // "KEY=# note" has a comment right behind the sign; a value put there must not grow into it.
        const bool touches = old->begin == old->end && old->end < text.size() && text.at(old->end) == '#';
        changed.replace(old->begin, old->end - old->begin, touches ? *written + ' ' : *written);
        return changed;
    }
    const QByteArray newLine = lineBreak(text);
    if (!changed.isEmpty() && !changed.endsWith('\n'))
        changed += newLine;
    return changed + key + '=' + *written + newLine;
}

} // namespace tokendesk
