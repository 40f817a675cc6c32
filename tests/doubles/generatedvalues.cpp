// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "generatedvalues.h"

#include <QRegularExpression>

#include <algorithm>

namespace {

/// A time, a UUID, a bcrypt hash, or 32 hex digits.
const QRegularExpression &shapes()
{
    static const QRegularExpression pattern(QStringLiteral(
        R"re((?<time>(?<=_at":)1\d{9})|(?<uuid>\b[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}\b))re"
        R"re(|(?<hash>\$2y\$10\$[A-Za-z0-9./]{53})|(?<hex>\b[0-9a-f]{32}\b))re"));
    return pattern;
}

struct Piece
{
    QString shape; ///< empty: plain text
    QByteArray text;

    bool operator==(const Piece &) const = default;
};

QList<Piece> piecesOf(const QByteArray &bytes)
{
    const QString text = QString::fromUtf8(bytes);
    QList<Piece> pieces;
    qsizetype at = 0;
    for (auto matches = shapes().globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        pieces.append({{}, text.mid(at, match.capturedStart() - at).toUtf8()});
        for (const QString &shape :
             {QStringLiteral("time"), QStringLiteral("uuid"), QStringLiteral("hash"), QStringLiteral("hex")}) {
            if (match.hasCaptured(shape))
                pieces.append({shape, match.captured().toUtf8()});
        }
        at = match.capturedEnd();
    }
    pieces.append({{}, text.mid(at).toUtf8()});
    return pieces;
}

} // namespace

QByteArray GeneratedValues::translated(QByteArray recorded) const
{
    for (const auto &[from, to] : m_known)
        recorded.replace(from, to);
    return recorded;
}

bool GeneratedValues::learn(const QByteArray &recorded, const QByteArray &actual)
{
    const bool isNew =
        !m_seen.contains(recorded) && !m_seen.contains(actual) && std::ranges::none_of(m_known, [&](const auto &pair) {
            return pair.second == recorded || pair.second == actual;
        });
    if (isNew)
        m_known.append({recorded, actual});
    return isNew;
}

bool GeneratedValues::matches(const QByteArray &recorded, const QByteArray &actual)
{
    const QList<Piece> wanted = piecesOf(translated(recorded));
    const QList<Piece> got = piecesOf(actual);
    const qsizetype before = m_known.size();
    bool same = wanted.size() == got.size();
    for (qsizetype index = 0; same && index < wanted.size(); ++index) {
        const Piece &left = wanted[index];
        const Piece &right = got[index];
        same = left == right || (left.shape == u"time" && right.shape == u"time") ||
               (!left.shape.isEmpty() && left.shape == right.shape && learn(left.text, right.text));
    }
    if (!same)
        m_known.resize(before);
    return same;
}
