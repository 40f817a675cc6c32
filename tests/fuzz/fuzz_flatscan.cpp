// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/yaml/document.h"
#include "core/yaml/flatscan.h"
#include "tests/fuzz/check.h"

using namespace tokendesk;

/// What the fast reader accepts, the careful one reads the same.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static yaml::FlatScan scan; // used again and again, as the program does
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    if (!scan.scan(bytes))
        return 0;
    const auto document = yaml::Document::parse(bytes);
    CHECK(document && document->hasMapRoot());
    for (const yaml::Finding &finding : document->findings())
        CHECK(finding.code == yaml::Finding::Code::ReadsDifferently);
    CHECK(document->entries().size() == scan.entries().size());
    for (std::size_t i = 0; i < scan.entries().size(); ++i) {
        const yaml::FlatEntry &flat = scan.entries()[i];
        const yaml::Entry &entry = document->entries()[i];
        CHECK(entry.key == QString::fromUtf8(flat.key) && entry.textKey);
        CHECK(entry.value.isScalar() && entry.value.style == flat.style && !entry.value.tagged);
        CHECK(entry.value.text == QString::fromUtf8(flat.text));
        CHECK(scan.find(flat.key) == &flat);
    }
    return 0;
}
