// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/backends/flextype/site.h"
#include "core/backends/flextype/storedfields.h"

#include "core/domain/token.h"

namespace tokendesk::flextype {

/// What a token's file says besides its state: name, dates, secret, and what is odd about it in words.
class FileJudge final
{
public:
    FileJudge(Era era, const SiteSettings &settings);

    /// Fills name, createdBy, createdAt, hasSecret, callsApproximate and appends notices. token.id is set before.
    void judge(const StoredFields &fields, Token &token) const;
    /// What the YAML itself has to say: duplicate keys, aliases, a byte order mark. May make the token not editable.
    void judgeDocument(const yaml::Document &document, Token &token) const;

private:
    void judgeSecret(const StoredFields &fields, Token &token) const;
    void judgeDates(const StoredFields &fields, Token &token) const;
    void judgeTexts(const StoredFields &fields, Token &token) const;
    void judgeCache(const StoredFields &fields, Token &token) const;

    Era m_era;
    bool m_cacheEnabled;
    QString m_dateFormat;
    QTimeZone m_timeZone;
};

} // namespace tokendesk::flextype
