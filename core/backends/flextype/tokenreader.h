// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/backends/flextype/filejudge.h"
#include "core/files/readbounded.h"

namespace tokendesk::flextype {

/// Reads the folders of one store into tokens. One reader a thread: it keeps its buffers.
///
/// Only `<name>/token.yaml` of the store is ever opened, no link is followed, nothing is written.
class TokenReader final
{
public:
    enum class Detail {
        Row,        ///< what a table shows; no attributes, no location
        Searched,   ///< those of the stored fields too that a filter looks at, without their values for JSON
        Attributes, ///< all stored fields
        Whole,      ///< and the file's path, and a look at what else lies in the folder
    };

    TokenReader(const Store &store, const SiteSettings &settings, bool looseZero, Directory directory,
                CancelToken cancel);

    /// The row of one thing in the store; nullopt: it is no token and nobody's concern (hidden, a file, no token.yaml).
    std::optional<Token> read(const DirectoryEntry &entry, Detail detail);
    /// By name alone. nullopt: there is none.
    std::optional<Token> read(const QString &id, Detail detail);
    /// From what was just written or read.
    Token fromFile(const QString &id, const FileSnapshot &file, Detail detail);

    const Directory &directory() const { return m_directory; }

private:
    const QByteArray &bufferedPath(const QByteArray &name);
    Token start(const QString &id, Detail detail) const;
    std::optional<Token> fromFolder(const QByteArray &name, Detail detail);
    std::optional<Token> fromError(const QByteArray &name, const Error &error, Detail detail) const;
    std::optional<Token> fromOddFile(const QByteArray &name, Detail detail) const;
    Token broken(const QString &id, Detail detail, const char *code, Phrase text) const;
    void fill(Token &token);
    void noteOtherContents(const QByteArray &name, Token &token) const;

    Store m_store;
    bool m_looseZero;
    FileJudge m_judge;
    Directory m_directory;
    ReadOptions m_options;
    yaml::FlatScan m_scan;
    StoredFields m_fields;
    QByteArray m_path;
};

} // namespace tokendesk::flextype
