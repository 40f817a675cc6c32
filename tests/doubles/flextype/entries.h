// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/doubles/flextype/entrycache.h"
#include "tests/doubles/flextype/settings.h"
#include "tests/doubles/flextype/sitefiles.h"

#include <optional>

namespace tokendesk::doubles::flextype {

/// The server's entries during one request; tokens are entries ("tokens/ID").
///
/// One object a request, since PHP remembers the last file that it asked the time of until the request ends, and does
/// not notice that it wrote the file meanwhile: why an answer to PATCH may show the state before the change.
class Entries final
{
public:
    Entries(SiteFiles &files, EntryCache &cache, const Settings &settings, const Clock &clock, QString siteUrl);

    bool has(const QString &id);
    Php<PhpValue> fetch(const QString &id, const PhpValue &options); ///< an empty array: nothing there
    Php<void> update(const QString &id, const PhpValue &data);
    void create(const QString &id, const PhpValue &data);
    void move(const QString &id, const QString &newId);
    void copy(const QString &id, const QString &newId);
    void remove(const QString &id);

private:
    enum class Kind { Tokens, Token, Ordinary };

    static Kind kindOf(const QString &id);
    static QString fileOf(const QString &id);
    Php<PhpValue> fetchSingle(const QString &id, const PhpValue &options);
    Php<PhpValue> fetchCollection(const QString &id, const PhpValue &options);
    Php<PhpValue> readEntry(const QString &id, const QByteArray &bytes);
    void addComputed(const QString &id, PhpValue &fields);
    Php<PhpValue> evaluated(const PhpValue &value, const PhpValue &fields) const;

    bool exists(const QString &path);
    std::optional<qint64> secondsOf(const QString &path);
    std::optional<QByteArray> readLocked(const QString &path);
    QString cacheKey(const QString &id);

    SiteFiles &m_files;
    EntryCache &m_cache;
    const Settings &m_settings;
    const Clock &m_clock;
    QString m_siteUrl;
    QString m_statPath; ///< PHP's stat cache: one file
    qint64 m_statSeconds = 0;
};

} // namespace tokendesk::doubles::flextype
