// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/flextype/serverlister.h"

#include "core/backends/flextype/words.h"
#include "core/http/jsonmembers.h"

#include <QJsonArray>

#include <algorithm>

namespace tokendesk::flextype {

namespace {

constexpr qsizetype longestId = 255;
constexpr qsizetype usualLength = 32; // as the server makes ids

const QString hexDigits = QStringLiteral("0123456789abcdef");
const QString otherLetters = QStringLiteral("ghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_-");

tl::unexpected<Error> notFound()
{
    return fail(
        ErrorKind::Protocol, {}, {},
        say(QT_TRANSLATE_NOOP("Flextype", "The server fails at listing its tokens, because at least one of them is "
                                          "broken, and which one it is could not be found out from here. Open "
                                          "the site's folder: it shows the broken token.")));
}

/// A key of a list, whatever lies in the folder.
bool isInFolder(const http::JsonMember &member)
{
    return member.name.starts_with("tokens/");
}

/// PHP writes no members as an empty list.
bool holdsNothing(ServerPart part, const QJsonObject &answer)
{
    if (part != ServerPart::Query)
        return answer.isEmpty();
    const QJsonValue tokens = answer.value(QLatin1String("tokens"));
    return tokens.isArray() && tokens.toArray().isEmpty();
}

tl::unexpected<Error> noList(const HttpAnswer &answer)
{
    return fail(answer.error(
        ErrorKind::Protocol,
        say(QT_TRANSLATE_NOOP("Flextype",
                              "What the server sent is not its list of tokens: it cannot be read as one, or "
                              "the token that this connection signs in with is missing from it. Perhaps "
                              "something else answered in the server's place, such as a page for "
                              "maintenance. List the tokens again later. A token whose folder is a "
                              "link is never listed: sign in with another one then."))));
}

tl::unexpected<Error> emptyList(const HttpAnswer &answer)
{
    return fail(answer.error(
        ErrorKind::Protocol,
        say(QT_TRANSLATE_NOOP("Flextype",
                              "The server lists no token at all, not even the one that this connection signs "
                              "in with. A site does that where the file "
                              "project/entries/tokens/token.yaml is missing. Put it back, with the one "
                              "line “title: Tokens”, then list the tokens again."))));
}

} // namespace

ServerLister::ServerLister(ServerStore &store)
    : m_store(store)
{
}

Result<bool> ServerLister::askPart(ServerPart part, const ListScope &scope, const ListSink &sink)
{
    Result<HttpAnswer> answer = m_store.api().list(part, scope);
    --m_left;
    if (!answer)
        return fail(answer.error());
    // Who asks for all tokens is one of them.
    const bool isWhole = !scope.only;
    const std::string own = "tokens/" + m_store.api().login().token.text().toStdString();
    const auto isList = [&](std::span<const http::JsonMember> members) {
        return std::ranges::all_of(members, isInFolder) &&
               (!isWhole || std::ranges::find(members, own, &http::JsonMember::name) != members.end());
    };
    const std::string_view within = part == ServerPart::Query ? "tokens" : "";
    if (answer->status == 200) {
        switch (http::readJsonMembers(*answer, within, sink, isList)) {
        case http::JsonRead::All:
            return true;
        case http::JsonRead::TooMuch:
            return fail(answer->error(
                ErrorKind::Protocol,
                say(QT_TRANSLATE_NOOP("Flextype", "The server's answer holds more than a list of tokens can, so it was "
                                                  "not read. Check the connection's URL, and whether something "
                                                  "stands between here and the server."))));
        case http::JsonRead::NoObject:
            break;
        }
    }
    const SeenAnswer seen = look(*answer);
    switch (seen.shape) {
    case AnswerShape::Failed: // by itself, or by what stands before it: then no token is to blame
        return speaksForItself(*answer) ? Result<bool>(fail(answerError(*answer))) : false;
    case AnswerShape::NotFound: // no item at all
        return isWhole ? Result<bool>(emptyList(*answer)) : true;
    case AnswerShape::Object:
        if (!holdsNothing(part, seen.object))
            return noList(*answer);
        return isWhole ? Result<bool>(emptyList(*answer)) : true;
    case AnswerShape::Done:
    case AnswerShape::BadRequest:
    case AnswerShape::Unauthorized:
    case AnswerShape::Empty404:
    case AnswerShape::OldServer:
    case AnswerShape::Foreign:
        return fail(answerError(*answer));
    }
    Q_UNREACHABLE();
}

Result<bool> ServerLister::ask(const ListScope &scope, const ListSink &sink)
{
    ServerState &state = m_store.state();
    ServerPart first = ServerPart::Entries;
    ServerPart second = ServerPart::Query;
    if (!state.isOn(first) && state.isOn(second))
        std::swap(first, second);
    Result<bool> listed = askPart(first, scope, sink);
    if (listed || listed.error().httpStatus != 400)
        return listed;
    Result<bool> other = askPart(second, scope, sink);
    if (!other && other.error().httpStatus == 400)
        return listed;
    if (other) {
        state.setOn(first, false);
        state.setOn(second, true);
    }
    return other;
}

Result<> ServerLister::all(const ListSink &sink)
{
    Result<bool> listed = ask({}, sink);
    if (listed && !*listed && !m_store.state().broken().isEmpty()) {
        m_without = m_store.state().broken();
        listed = ask({.without = m_without, .only = {}}, sink);
    }
    if (listed && !*listed) {
        if (Result<> allowed = checkOwnLimit(); !allowed)
            return fail(allowed.error());
    }
    while (listed && !*listed) {
        if (Result<> excluded = excludeOne(); !excluded)
            return fail(excluded.error());
        listed = ask({.without = m_without, .only = {}}, sink);
    }
    if (!listed)
        return fail(listed.error());
    m_store.state().setBroken(m_without);
    return {};
}

/// Looking for a broken token takes more than a hundred requests, and each one spends a call of the connection's own
/// token.
Result<> ServerLister::checkOwnLimit()
{
    const Result<QJsonObject> own = m_store.read(m_store.api().login().token);
    if (!own)
        return fail(own.error());
    const qint64 limit = own->value(QLatin1String("limit_calls")).toInteger(0);
    const qint64 left = limit - own->value(QLatin1String("calls")).toInteger(0);
    if (limit == 0 || left > qint64{2} * mostRequests)
        return {};
    return fail(
        ErrorKind::LimitReached, {}, {},
        say(QT_TRANSLATE_NOOP("Flextype", "The server fails at listing its tokens, because at least one of them is "
                                          "broken. Finding it takes up to %1 calls, and this connection's token "
                                          "has about %2 left. Sign in with a token without a limit, or open the "
                                          "site's folder."),
            {QString::number(mostRequests), QString::number(qMax<qint64>(left, 0))}));
}

Result<> ServerLister::excludeOne()
{
    if (m_without.size() >= mostBroken)
        return notFound();
    const Result<ServerId> found = findBroken();
    if (!found)
        return fail(found.error());
    if (m_without.contains(*found))
        return notFound();
    m_without.append(*found);
    return {};
}

Result<bool> ServerLister::failsWith(const IdPattern &pattern)
{
    if (m_left <= 0)
        return notFound();
    const Result<bool> listed = ask({.without = m_without, .only = pattern}, [](std::span<const http::JsonMember>) {});
    if (!listed)
        return fail(listed.error());
    return !*listed;
}

Result<QChar> ServerLister::nextLetter(const QString &prefix, QString letters)
{
    const Result<bool> any = failsWith({prefix, letters});
    if (!any)
        return fail(any.error());
    if (!*any)
        return QChar();
    while (letters.size() > 1) {
        const qsizetype half = letters.size() / 2;
        const Result<bool> fails = failsWith({prefix, letters.first(half)});
        if (!fails)
            return fail(fails.error());
        letters = *fails ? letters.first(half) : letters.sliced(half);
    }
    return letters.front();
}

Result<ServerId> ServerLister::findBroken()
{
    const QStringList known = m_store.state().listed();
    QString prefix;
    while (prefix.size() <= longestId) {
        QStringList candidates;
        for (const QString &id : known) {
            if (!prefix.isEmpty() && id.startsWith(prefix))
                candidates.append(id);
        }
        if (prefix.size() == usualLength)
            candidates = QStringList{prefix};
        if (candidates.size() == 1) {
            const Result<bool> fails = failsWith({candidates.first(), {}});
            if (!fails)
                return fail(fails.error());
            if (*fails)
                return ServerId::of(candidates.first());
        }
        Result<QChar> next = nextLetter(prefix, hexDigits);
        if (next && next->isNull())
            next = nextLetter(prefix, otherLetters);
        if (!next)
            return fail(next.error());
        if (next->isNull()) { // it ends here, or the server does not narrow lists as asked
            const Result<bool> fails = failsWith({prefix, {}});
            if (!fails)
                return fail(fails.error());
            return *fails ? ServerId::of(prefix) : Result<ServerId>(notFound());
        }
        prefix += *next;
    }
    return notFound();
}

} // namespace tokendesk::flextype
