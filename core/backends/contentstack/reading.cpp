// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/contentstack/reading.h"

#include "core/backends/contentstack/tokenmapping.h"
#include "core/backends/contentstack/words.h"

#include <QJsonDocument>
#include <QSet>

namespace tokendesk::contentstack {

namespace {

constexpr int mostPages = 100; // a server that never ends is no list

/// What tells entries apart, in each list of this API; empty: nothing does.
QString nameOf(const QJsonObject &entry)
{
    // An alias's uid is the branch that it stands for.
    for (const auto *key : {"alias", "uid", "name"}) {
        if (const QJsonValue value = entry.value(QLatin1String(key)); value.isString())
            return value.toString();
    }
    return QString::fromUtf8(QJsonDocument(entry).toJson(QJsonDocument::Compact));
}

} // namespace

Result<QJsonArray> allPages(const Work &work, const PageRequest &page, const QString &key, const Asked &asked)
{
    QJsonArray all;
    QSet<QString> seen;
    int read = 0;
    for (int number = 0; number < mostPages; ++number) {
        Result<QJsonObject> answer = work.ask(page(read), asked);
        if (!answer)
            return fail(std::move(answer.error()));
        if (!answer->value(key).isArray())
            return fail(ErrorKind::Protocol, work.requests().place().label(), key,
                        say(QT_TRANSLATE_NOOP("Contentstack", "The answer has no list in it. Check the address, and "
                                                              "try again.")));
        const QJsonArray entries = answer->value(key).toArray();
        const qsizetype before = all.size();
        for (const QJsonValue &entry : entries) {
            const QString name = nameOf(entry.toObject());
            if (seen.contains(name))
                continue;
            seen.insert(name);
            all.append(entry);
        }
        read += static_cast<int>(entries.size());
        const QJsonValue count = answer->value(QLatin1String("count"));
        const bool more = count.isDouble() ? read < count.toInt() : entries.size() >= pageSize;
        if (!more || all.size() == before)
            return all;
    }
    return all;
}

Result<QJsonArray> storedTokens(const Work &work, const QString &kind)
{
    Result<QJsonArray> tokens = allPages(work, [&](int skip) { return work.requests().tokens(kind, skip); },
                                         QStringLiteral("tokens"), {.what = Asked::What::Tokens, .kind = kind});
    if (tokens) {
        work.knowledge.setCount(kind, tokens->size());
        work.knowledge.setListProblem(kind, {});
    }
    return tokens;
}

Result<QJsonObject> storedToken(const Work &work, const QString &kind, const QString &uid)
{
    const Result<QJsonObject> answer =
        work.ask(work.requests().token(kind, uid), {.what = Asked::What::Token, .kind = kind, .object = uid});
    if (!answer)
        return fail(answer.error());
    return tokenIn(*answer, uid);
}

} // namespace tokendesk::contentstack
