// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/backends/storyblok/session.h"
#include "core/domain/token.h"

namespace tokendesk::storyblok {

/// When and by whom access tokens were made and last changed, from the space's activity feed: the only source, since
/// the tokens themselves carry no dates. What the feed does not hold, or may not be read, stays unknown.
class ActivityFeed final
{
public:
    static ActivityFeed read(Session &session, const CancelToken &cancel);

    /// Fills in what is known of the token with this id.
    void tell(Token &token) const;

private:
    struct Entry
    {
        qint64 subject = 0;
        QString key; ///< as the feed spells it; its wording is not documented
        QDateTime at;
        QString who;
    };

    void take(const QJsonObject &item);

    QList<Entry> m_entries; ///< in the feed's order
};

} // namespace tokendesk::storyblok
