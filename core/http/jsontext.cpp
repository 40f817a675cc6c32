// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/http/jsontext.h"

#include <QStringDecoder>

#include <algorithm>

namespace tokendesk::http {

bool isCalledJson(const HttpAnswer &answer)
{
    const QByteArray type = answer.mediaType();
    return type == "application/json" || type.endsWith("+json");
}

/// Piece by piece: as a whole text a large body would be there a second time, twice as large.
bool isUtf8(const QByteArray &body)
{
    constexpr qsizetype piece = qsizetype{64} * 1024;
    QStringDecoder utf8(QStringDecoder::Utf8);
    for (qsizetype at = 0; at < body.size() && !utf8.hasError(); at += piece) {
        const QString decoded = utf8(QByteArrayView(body).sliced(at, std::min(piece, body.size() - at)));
        Q_UNUSED(decoded)
    }
    return !utf8.hasError();
}

} // namespace tokendesk::http
