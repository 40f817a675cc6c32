// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/yaml/document.h"
#include "tests/fuzz/check.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace tokendesk;
using yaml::Document;
using yaml::Node;

namespace {

void checkNode(const Document &document, const Node &node, int depth)
{
    CHECK(depth <= yaml::maxDepth);
    CHECK(0 <= node.span.begin && node.span.begin <= node.span.end && node.span.end <= document.bytes().size());
    for (const Node &item : node.items) {
        CHECK(node.span.begin <= item.span.begin && item.span.end <= node.span.end);
        checkNode(document, item, depth + 1);
    }
    qsizetype last = node.span.begin;
    for (const yaml::Entry &entry : node.entries) {
        CHECK(last <= entry.keySpan.begin && entry.keySpan.begin <= entry.keySpan.end);
        CHECK(entry.keySpan.end <= node.span.end && entry.value.span.end <= node.span.end);
        last = entry.keySpan.end;
        checkNode(document, entry.value, depth + 1);
    }
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto document = Document::parse(bytes);
    if (!document) {
        CHECK(document.error().kind == ErrorKind::Parse);
        CHECK(document.error().detail.startsWith(QLatin1String("line ")) && !document.error().reason.isEmpty());
        return 0;
    }
    CHECK(document->bytes() == bytes);
    checkNode(*document, document->root(), 0);
    for (const yaml::Finding &finding : document->findings())
        CHECK(finding.line >= 1 && finding.column >= 1);
    const auto again = Document::parse(bytes);
    CHECK(again && yaml::sameValue(again->root(), document->root()));
    yaml::resolve(document->root());
    return 0;
}
