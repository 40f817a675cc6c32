// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/flextype/lockout.h"

#include "core/backends/flextype/words.h"

namespace tokendesk::flextype {

namespace {

bool stops(const std::optional<TokenDraft> &draft)
{
    return !draft || draft->fields.value(QStringLiteral("state")).toString() == tokenStateName(TokenState::Disabled);
}

/// 0: none is set.
qint64 limitOf(const std::optional<TokenDraft> &draft)
{
    return draft ? draft->fields.value(QStringLiteral("limit_calls")).toLongLong() : 0;
}

} // namespace

bool canLockOut(const std::optional<TokenDraft> &draft)
{
    return stops(draft) || limitOf(draft) > 0;
}

QList<Phrase> lockout(ServerJob &job, const QList<TokenId> &ids, const std::optional<TokenDraft> &draft)
{
    const ServerId &own = job.session->login.token;
    const bool among =
        std::any_of(ids.begin(), ids.end(), [&own](const TokenId &id) { return id.value == own.text(); });
    if (!among)
        return {};
    // One that cannot be read is warned of all the same.
    const QJsonObject now = job.store.read(own).value_or(QJsonObject());
    const QString title = titleOf(now);
    const QString name = title.isEmpty() ? maskedText(own.text()) : title;
    if (stops(draft))
        return {say(QT_TRANSLATE_NOOP(
                        "Flextype", "This connection signs in with “%1”. Without that token Tokendesk is locked out: "
                                    "nothing can be seen, changed or undone on this server any more until you sign in "
                                    "with another one."),
                    {name})};
    const qint64 before = now.value(QLatin1String("limit_calls")).toInteger(0);
    const qint64 after = limitOf(draft);
    if (before > 0 && before <= after)
        return {}; // it has more calls than it had
    return {say(QT_TRANSLATE_NOOP("Flextype",
                                  "This connection signs in with “%1”, and every look at this server spends one of its "
                                  "calls. After %2 calls Tokendesk is locked out: nothing can be seen, changed or "
                                  "undone there any more until you sign in with another token."),
                {name, QString::number(after)})};
}

} // namespace tokendesk::flextype
