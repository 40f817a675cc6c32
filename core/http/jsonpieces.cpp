// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/http/jsonpieces.h"

#include "core/base/allcores.h"
#include "core/http/jsontext.h"

#include <QJsonDocument>
#include <QSet>

#include <algorithm>
#include <cstring>
#include <vector>

namespace tokendesk::http {

namespace {

constexpr qsizetype worthIt = qsizetype{256} * 1024; // bytes of a body
constexpr qsizetype pieceSize = qsizetype{64} * 1024;
constexpr qsizetype usualMember = 256; // bytes; a guess, so that the set of names seldom has to grow

/// Cuts the text of an object at commas between its members. Knows no more of JSON than where texts and brackets end:
/// whether each piece is JSON is for QJsonDocument to say.
class Cutter final
{
public:
    explicit Cutter(QByteArrayView text)
        : m_at(text.begin())
        , m_end(text.end())
    {
        m_names.reserve(text.size() / usualMember);
    }

    std::vector<QByteArrayView> pieces()
    {
        skipSpace();
        if (m_at == m_end || *m_at++ != '{' || !members())
            return {};
        skipSpace();
        const bool isWhole = m_at == m_end && std::all_of(m_pieces.begin(), m_pieces.end(), beginsWithName);
        return isWhole ? std::move(m_pieces) : std::vector<QByteArrayView>();
    }

private:
    static bool isSpace(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

    /// Not an empty one, as between two commas.
    static bool beginsWithName(QByteArrayView piece)
    {
        const auto first = std::find_if_not(piece.begin(), piece.end(), isSpace);
        return first != piece.end() && *first == '"';
    }

    void skipSpace() { m_at = std::find_if_not(m_at, m_end, isSpace); }

    bool members()
    {
        const char *begin = m_at;
        int depth = 1;
        bool isName = true;
        for (; m_at != m_end; ++m_at) {
            switch (*m_at) {
            case '"':
                if (!skipText(std::exchange(isName, isName && depth > 1)))
                    return false;
                break;
            case '{':
            case '[':
                ++depth;
                break;
            case '}':
            case ']':
                if (--depth == 0) {
                    m_pieces.push_back({begin, m_at});
                    return *m_at++ == '}';
                }
                break;
            case ',':
                isName = isName || depth == 1;
                if (depth == 1 && m_at - begin >= pieceSize) {
                    m_pieces.push_back({begin, m_at});
                    begin = m_at + 1;
                }
                break;
            default:
                break;
            }
        }
        return false;
    }

    /// To its closing quotation mark; false: it has none, or it is a name that must not be.
    bool skipText(bool isName)
    {
        const char *const begin = m_at + 1;
        do {
            m_at = static_cast<const char *>(std::memchr(m_at + 1, '"', static_cast<size_t>(m_end - m_at - 1)));
            if (m_at == nullptr)
                return false;
        } while (isEscaped(begin));
        const QByteArrayView text(begin, m_at);
        if (!isName)
            return true;
        const qsizetype before = m_names.size();
        m_names.insert(text);
        return m_names.size() > before && !text.contains('\\');
    }

    bool isEscaped(const char *begin) const
    {
        const char *first = m_at;
        while (first != begin && first[-1] == '\\')
            --first;
        return (m_at - first) % 2 != 0;
    }

    const char *m_at;
    const char *const m_end;
    QSet<QByteArrayView> m_names;
    std::vector<QByteArrayView> m_pieces;
};

} // namespace

JsonPieces readJsonPieces(const HttpAnswer &answer, const std::function<void(const QJsonObject &)> &work)
{
    if (answer.body.size() < worthIt || !isCalledJson(answer) || !isUtf8(answer.body))
        return JsonPieces::None;
    const std::vector<QByteArrayView> pieces = Cutter(answer.body).pieces();
    if (pieces.empty())
        return JsonPieces::None;
    std::atomic_bool isJson = true;
    onAllCores(pieces.size(), [&](size_t index) {
        QByteArray text;
        text.reserve(pieces[index].size() + 2);
        text.append('{').append(pieces[index]).append('}');
        QJsonParseError problem;
        const QJsonDocument document = QJsonDocument::fromJson(text, &problem);
        if (problem.error != QJsonParseError::NoError)
            isJson = false;
        if (isJson)
            work(document.object());
    });
    return isJson ? JsonPieces::All : JsonPieces::Broken;
}

} // namespace tokendesk::http
