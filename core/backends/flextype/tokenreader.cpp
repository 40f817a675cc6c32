// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/flextype/tokenreader.h"

#include "core/backends/flextype/attributes.h"
#include "core/backends/flextype/usejudge.h"
#include "core/backends/flextype/words.h"

#include <fcntl.h>

namespace tokendesk::flextype {

namespace {

using Type = DirectoryEntry::Type;

QByteArray filePath(const QByteArray &name)
{
    return name + '/' + tokenFile;
}

/// Of what a link leads to: only asked, never opened. nullopt: it leads nowhere.
std::optional<struct stat> targetOf(const Directory &directory, const QByteArray &relative)
{
    struct stat status = {};
    if (::fstatat(directory.fd(), relative.constData(), &status, 0) != 0)
        return std::nullopt;
    return status;
}

Type typeOf(const Directory &directory, const DirectoryEntry &entry)
{
    if (entry.type != Type::Unknown)
        return entry.type;
    const auto status = directory.status(entry.name);
    if (!status)
        return Type::Unknown;
    if (!*status)
        return Type::Other;
    switch ((*status)->st_mode & S_IFMT) {
    case S_IFDIR:
        return Type::Directory;
    case S_IFLNK:
        return Type::Link;
    default:
        return Type::File;
    }
}

} // namespace

TokenReader::TokenReader(const Store &store, const SiteSettings &settings, bool looseZero, Directory directory,
                         CancelToken cancel)
    : m_store(store)
    , m_looseZero(looseZero)
    , m_judge(store.era, settings)
    , m_directory(std::move(directory))
{
    m_options.cancel = std::move(cancel);
}

std::optional<Token> TokenReader::read(const DirectoryEntry &entry, Detail detail)
{
    if (entry.name.startsWith('.'))
        return std::nullopt;
    switch (typeOf(m_directory, entry)) {
    case Type::Directory:
    case Type::Unknown: // it cannot be asked what it is: reading it says why, and never that there is nothing
        return fromFolder(entry.name, detail);
    case Type::Link:
        if (const auto target = targetOf(m_directory, entry.name); !target || !S_ISDIR(target->st_mode))
            return std::nullopt;
        return broken(QString::fromUtf8(entry.name), detail, "link",
                      say(QT_TRANSLATE_NOOP("Flextype", "This is a link to a folder elsewhere. It is not followed: "
                                                        "neither read nor written nor moved.")));
    case Type::File:
    case Type::Other:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

std::optional<Token> TokenReader::read(const QString &id, Detail detail)
{
    const QByteArray name = id.toUtf8();
    if (!isFileName(name))
        return std::nullopt;
    return read(DirectoryEntry{name, Type::Unknown}, detail);
}

std::optional<Token> TokenReader::fromFolder(const QByteArray &name, Detail detail)
{
    const QByteArray &path = bufferedPath(name);
    if (!isTokenId(QByteArrayView(name))) {
        if (!m_directory.exists(path))
            return std::nullopt;
        return broken(
            QString::fromUtf8(name), detail, "not-a-token-id",
            say(QT_TRANSLATE_NOOP("Flextype", "The folder's name is not a token id, so the server ignores it. "
                                              "Ids have the letters A to Z, a to z, digits, - and _.")));
    }
    const Result<FileSnapshot> file = readBounded(m_directory, path, m_options);
    if (!file)
        return fromError(name, file.error(), detail);
    Token token = fromFile(QString::fromLatin1(name), *file, detail);
    if (detail == Detail::Whole)
        noteOtherContents(name, token);
    return token;
}

/// filePath() without an allocation, valid until the next call.
const QByteArray &TokenReader::bufferedPath(const QByteArray &name)
{
    m_path.resize(0);
    m_path += name;
    m_path += '/';
    return m_path += tokenFile;
}

Token TokenReader::start(const QString &id, Detail detail) const
{
    Token token;
    token.id = {m_store.kind, id};
    token.secretAvailability = m_store.era == Era::Plain ? SecretAvailability::Always : SecretAvailability::Never;
    if (detail == Detail::Whole)
        token.location = m_directory.pathOf(filePath(id.toUtf8()));
    return token;
}

Token TokenReader::broken(const QString &id, Detail detail, const char *code, Phrase text) const
{
    Token token = start(id, detail);
    token.state = TokenState::Broken;
    token.editable = false;
    token.notices.append({Notice::Level::Error, QLatin1String(code), std::move(text), {}, {}});
    return token;
}

Token TokenReader::fromFile(const QString &id, const FileSnapshot &file, Detail detail)
{
    const auto stamped = [&](Token token) {
        token.modifiedAt = file.stamp.modifiedAt();
        return token;
    };
    if (m_scan.scan(file.bytes)) {
        Token token = start(id, detail);
        m_fields.assign(m_scan);
        fill(token);
        if (detail == Detail::Searched)
            token.attributes = searchedAttributesOf(m_fields);
        else if (detail != Detail::Row)
            token.attributes = attributesOf(m_fields);
        return stamped(std::move(token));
    }
    const auto emptyFile = [&] {
        return stamped(
            broken(id, detail, "empty-file",
                   say(QT_TRANSLATE_NOOP("Flextype", "The file is empty: the server refuses this token. Bring "
                                                     "the file back from a backup, or revoke the token."))));
    };
    if (file.bytes.isEmpty())
        return emptyFile();
    const Result<yaml::Document> document = yaml::Document::parse(file.bytes);
    if (!document)
        return stamped(broken(id, detail, "unreadable", document.error().reason));
    if (document->isEmpty())
        return emptyFile();
    if (!document->hasMapRoot())
        return stamped(
            broken(id, detail, "not-a-token-file",
                   say(QT_TRANSLATE_NOOP("Flextype", "This is not a token's file: it holds no fields. Mend it "
                                                     "by hand, or revoke the token."))));
    Token token = start(id, detail);
    m_fields.assign(*document);
    fill(token);
    m_judge.judgeDocument(*document, token);
    if (detail != Detail::Row)
        token.attributes = attributesOf(*document);
    return stamped(std::move(token));
}

void TokenReader::fill(Token &token)
{
    judgeUse(m_fields, m_looseZero, token);
    m_judge.judge(m_fields, token);
}

std::optional<Token> TokenReader::fromError(const QByteArray &name, const Error &error, Detail detail) const
{
    const QString id = QString::fromLatin1(name);
    switch (error.kind) {
    case ErrorKind::Cancelled:
    case ErrorKind::NotFound: // no token.yaml in it, or just gone
        return std::nullopt;
    case ErrorKind::PermissionDenied:
        return broken(id, detail, "no-permission",
                      say(QT_TRANSLATE_NOOP("Flextype", "You have no permission to read this token's file. Ask for the "
                                                        "rights, or run as the owner of the site.")));
    case ErrorKind::LimitReached:
        return broken(id, detail, "too-large",
                      say(QT_TRANSLATE_NOOP("Flextype", "The file is larger than 1 MiB and is not read. No token needs "
                                                        "that much: look at the file in an editor.")));
    case ErrorKind::Unsupported:
        return fromOddFile(name, detail);
    case ErrorKind::Timeout:
        return broken(
            id, detail, "busy",
            say(QT_TRANSLATE_NOOP("Flextype", "Another program holds the file's lock and does not let go. Try "
                                              "again later.")));
    case ErrorKind::InvalidInput:
    case ErrorKind::Conflict:
    case ErrorKind::AuthFailed:
    case ErrorKind::SecondFactorNeeded:
    case ErrorKind::RateLimited:
    case ErrorKind::Network:
    case ErrorKind::Tls:
    case ErrorKind::Protocol:
    case ErrorKind::Parse:
    case ErrorKind::Io:
    case ErrorKind::KeychainLocked:
    case ErrorKind::KeychainUnavailable:
    case ErrorKind::Internal:
        return broken(
            id, detail, "not-readable",
            say(QT_TRANSLATE_NOOP("Flextype", "The file could not be read: %1. Try again; if it stays so, check "
                                              "the disk."),
                {error.detail}));
    }
    Q_UNREACHABLE();
}

std::optional<Token> TokenReader::fromOddFile(const QByteArray &name, Detail detail) const
{
    const QByteArray path = filePath(name);
    const QString id = QString::fromLatin1(name);
    const auto status = m_directory.status(path);
    if (!status || !*status)
        return std::nullopt;
    if (!S_ISLNK((*status)->st_mode))
        return broken(
            id, detail, "not-a-file",
            say(QT_TRANSLATE_NOOP("Flextype", "token.yaml is not a file but something else of that name. It is "
                                              "not read.")));
    if (!targetOf(m_directory, path))
        return std::nullopt; // a link to nothing: no token for the server either
    return broken(id, detail, "link",
                  say(QT_TRANSLATE_NOOP("Flextype", "token.yaml is a link to a file elsewhere. It is not followed: "
                                                    "neither read nor written nor moved.")));
}

void TokenReader::noteOtherContents(const QByteArray &name, Token &token) const
{
    const Result<Directory> folder = m_directory.openDirectory(name);
    if (!folder)
        return;
    const Result<QList<DirectoryEntry>> entries = folder->entries();
    if (!entries)
        return;
    const bool nested = std::any_of(entries->begin(), entries->end(), [&](const DirectoryEntry &entry) {
        return !entry.name.startsWith('.') && typeOf(*folder, entry) == Type::Directory;
    });
    if (nested)
        token.notices.append({Notice::Level::Info,
                              QStringLiteral("nested"),
                              say(QT_TRANSLATE_NOOP("Flextype", "There are folders in this token's folder. They are no "
                                                                "tokens; revoking this one takes them along.")),
                              {},
                              {}});
    const auto status = m_directory.status(filePath(name));
    if (status && *status && (*status)->st_nlink > 1) {
        token.editable = false;
        token.notices.append(
            {Notice::Level::Warning,
             QStringLiteral("hard-link"),
             say(QT_TRANSLATE_NOOP("Flextype", "The file has a second name elsewhere (a hard link). It "
                                               "is shown, not edited, since both would change.")),
             {},
             {}});
    }
}

} // namespace tokendesk::flextype
