// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/yaml/splice.h"

#include <algorithm>

namespace tokendesk::yaml {

std::optional<QList<Splice>> orderedSplices(QList<Splice> splices)
{
    std::stable_sort(splices.begin(), splices.end(),
                     [](const Splice &a, const Splice &b) { return a.span.begin < b.span.begin; });
    QList<Splice> ordered;
    for (Splice &splice : splices) {
        if (!ordered.isEmpty() && splice.span.begin < ordered.last().span.end) {
            if (!splice.bytes.isEmpty() || !ordered.last().bytes.isEmpty())
                return std::nullopt;
            ordered.last().span.end = std::max(ordered.last().span.end, splice.span.end);
        } else {
            ordered.append(std::move(splice));
        }
    }
    return ordered;
}

QByteArray applySplices(const QByteArray &before, const QList<Splice> &ordered)
{
    QByteArray after;
    qsizetype done = 0;
    for (const Splice &splice : ordered) {
        after += QByteArrayView(before).sliced(done, splice.span.begin - done);
        after += splice.bytes;
        done = splice.span.end;
    }
    return after + before.sliced(done);
}

bool onlySplicesDiffer(const QByteArray &before, const QByteArray &after, const QList<Splice> &ordered)
{
    qsizetype inBefore = 0;
    qsizetype inAfter = 0;
    const auto sameUntil = [&](qsizetype end) {
        const qsizetype length = end - inBefore;
        if (length < 0 || inAfter + length > after.size() ||
            QByteArrayView(before).sliced(inBefore, length) != QByteArrayView(after).sliced(inAfter, length))
            return false;
        inBefore += length;
        inAfter += length;
        return true;
    };
    for (const Splice &splice : ordered) {
        if (!sameUntil(splice.span.begin) || !QByteArrayView(after).sliced(inAfter).startsWith(splice.bytes))
            return false;
        inBefore = splice.span.end;
        inAfter += splice.bytes.size();
    }
    return sameUntil(before.size()) && inAfter == after.size();
}

} // namespace tokendesk::yaml
