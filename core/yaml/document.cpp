// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/yaml/document.h"

#include "core/yaml/documentbuilder.h"

#include <algorithm>

namespace tokendesk::yaml {

Result<Document> Document::parse(QByteArray bytes)
{
    return DocumentBuilder(std::move(bytes)).build();
}

const Node *Document::find(QStringView key) const
{
    const auto found = std::find_if(m_root.entries.rbegin(), m_root.entries.rend(),
                                    [&](const Entry &entry) { return entry.key == key; });
    return found == m_root.entries.rend() ? nullptr : &found->value;
}

bool Document::has(Finding::Code code) const
{
    return std::any_of(m_findings.begin(), m_findings.end(),
                       [&](const Finding &finding) { return finding.code == code; });
}

QByteArrayView Document::lineEnd() const
{
    const qsizetype newline = m_bytes.indexOf('\n');
    return newline > 0 && m_bytes.at(newline - 1) == '\r' ? QByteArrayView("\r\n") : QByteArrayView("\n");
}

} // namespace tokendesk::yaml
