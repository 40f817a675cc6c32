// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/yaml/node.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace tokendesk::yaml {

/// One span of a document and what is to stand there instead.
struct Splice
{
    Span span;
    QByteArray bytes;
};

/// In the order of the document; deletions that overlap become one. Nullopt: two replacements overlap.
std::optional<QList<Splice>> orderedSplices(QList<Splice> splices);

QByteArray applySplices(const QByteArray &before, const QList<Splice> &ordered);

/// Is every byte outside the spans the same, in the same order?
bool onlySplicesDiffer(const QByteArray &before, const QByteArray &after, const QList<Splice> &ordered);

} // namespace tokendesk::yaml
