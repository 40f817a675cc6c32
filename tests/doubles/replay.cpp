// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "replay.h"

#include "core/crypto/bcrypt.h"
#include "tests/doubles/flextype/phpjson.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace tokendesk;
using doubles::flextype::PhpValue;
using doubles::flextype::Settings;
using doubles::flextype::SiteFiles;

namespace {

/// Sent within the second of the exchange before them.
const QSet<int> sameSecond{310, 311, 402, 425, 426, 469};
/// What was changed before this one, in a gap of the numbers, was changed in its second.
const QSet<int> sameSecondAsGap{309, 401};

/// Drawn by lot: one title of those in the store, and all of them in any order.
constexpr int drawnTitle = 259;
constexpr int shuffledList = 261;

QString tokenFile(const QString &id)
{
    return QStringLiteral("tokens/%1/token.yaml").arg(id);
}

PhpValue sorted(const PhpValue &value)
{
    PhpValue::Entries entries = value.entries();
    if (!value.isArray() || value.isList())
        return value;
    for (auto &[key, item] : entries)
        item = sorted(item);
    std::ranges::sort(entries, {}, [](const auto &entry) { return entry.first; });
    return PhpValue::array(std::move(entries));
}

/// The items of a list, in an order of their own.
PhpValue::Entries anyOrder(const QByteArray &list)
{
    PhpValue::Entries items = doubles::flextype::decodeJson(list).value_or(PhpValue()).entries();
    std::ranges::sort(items, {}, [](const auto &item) { return doubles::flextype::encodeJson(item.second); });
    for (auto &[key, item] : items)
        key.clear();
    return items;
}

/// JSON with its keys in the order of the alphabet; any other text as it is.
QByteArray canonical(const QByteArray &body)
{
    const std::optional<PhpValue> value = doubles::flextype::decodeJson(body);
    return value ? doubles::flextype::encodeJson(sorted(*value)) : body;
}

} // namespace

Replay::Replay(const QList<Transcript> &run, const Files &before)
    : m_run(run)
    , m_double({.clock = &m_clock, .hashCost = 10})
{
    m_double.store().remove(QStringLiteral("tokens"));
    for (const auto &[path, bytes] : before) {
        m_double.store().put(path, bytes);
        m_generated.see(path.toUtf8() + bytes);
    }
}

QStringList Replay::play(qsizetype index)
{
    const Transcript &transcript = m_run.at(index);
    const bool gap = index == 0 || m_run.at(index - 1).number + 1 != transcript.number;
    if (!sameSecond.contains(transcript.number))
        m_clock.advance(std::chrono::seconds(2));
    if (sameSecondAsGap.contains(transcript.number) || transcript.note.startsWith(QStringLiteral("before: ")))
        putAhead(index);
    putBefore(transcript, gap);
    prepare(transcript);
    if (!sameSecond.contains(transcript.number) && !sameSecondAsGap.contains(transcript.number))
        m_clock.advance(std::chrono::seconds(2));

    RawRequest request = transcript.request;
    m_generated.see(request.target + request.body);
    request.target = m_generated.translated(request.target);
    request.body = m_generated.translated(request.body);
    const Store before = m_double.store().all();
    const RawAnswer answer = exchange(static_cast<quint16>(m_double.url().port()), request);
    return compareAnswer(transcript, answer) + compareStore(transcript, before);
}

/// What was done to files beside the server shows where they are named next.
void Replay::putAhead(qsizetype index)
{
    QSet<QString> named;
    for (const Transcript &later : m_run.mid(index)) {
        for (const auto &[path, change] : later.changes) {
            const QString here = QString::fromUtf8(m_generated.translated(path.toUtf8()));
            if (named.contains(here))
                continue;
            named.insert(here);
            if (change.before && m_double.store().read(here) != m_generated.translated(*change.before))
                m_double.store().put(here, m_generated.translated(*change.before));
        }
    }
}

/// Exchanges were left out of the recording, and changed these files at another time than the last one that is here.
void Replay::putBefore(const Transcript &transcript, bool gap)
{
    for (const auto &[path, change] : transcript.changes) {
        const QString here = QString::fromUtf8(m_generated.translated(path.toUtf8()));
        if (!change.before)
            continue;
        m_generated.see(*change.before);
        if (gap || m_double.store().read(here) != m_generated.translated(*change.before))
            m_double.store().put(here, m_generated.translated(*change.before));
    }
}

void Replay::putToken(const QByteArray &id, const QByteArray &secret, const QByteArray &fields)
{
    const QByteArray hash = crypto::bcryptHash(Secret(secret), 4).value_or(QByteArray());
    m_double.store().put(tokenFile(QString::fromLatin1(id)), "hashed_access_token: " + hash + '\n' + fields);
}

/// What the notes say that was done beside the server, or changed in its settings, before an exchange.
void Replay::prepare(const Transcript &transcript)
{
    SiteFiles &store = m_double.store();
    const QString readable = tokenFile(QStringLiteral("mobile-app_2"));
    const QString readableFolder = QStringLiteral("tokens/mobile-app_2");
    const auto retitle = [&](const QByteArray &title) {
        QString text = QString::fromUtf8(store.read(readable).value_or(QByteArray()));
        return text
            .replace(QRegularExpression(QStringLiteral("title: [^\n]*")),
                     QStringLiteral("title: '") + QString::fromUtf8(title) + u'\'')
            .toUtf8();
    };
    const QString adminFile = tokenFile(QStringLiteral("f3acf199a9ac120d3bfd604e1e382456"));
    const auto get = [this](const QByteArray &target) {
        exchange(static_cast<quint16>(m_double.url().port()), {"GET", "/api/v1/" + target, {}, {}});
    };
    switch (transcript.number) {
    case 49: // 048 deleted it
        store.remove(QString::fromUtf8("tokens/" + m_generated.translated("a018113230691004c65e4db9daffb502")));
        break;
    case 53: // 052 deleted it
        store.remove(QStringLiteral("tokens/f3acf199a9ac120d3bfd604e1e382456"));
        break;
    case 137: // 136 was its third call
        store.put(tokenFile(QStringLiteral("00000000000000000000000000000002")),
                  store.read(tokenFile(QStringLiteral("00000000000000000000000000000002")))
                      .value_or(QByteArray())
                      .replace("\ncalls: 2", "\ncalls: 3"));
        break;
    case 177: // 176 read that entry
        get("tokens?token=00000000000000000000000000000004&id=../blog");
        break;
    case 285:
        store.put(readable, "title: 'Readable id'\nicon: x\nstate: [enabled\n");
        break;
    case 286:
        store.put(readable, {});
        break;
    case 287:
        store.put(readable, "0: a\n1: b\n");
        break;
    case 313: // and was used five times in the gap before
        store.put(readable, retitle("Edited outside").replace("calls: 1\n", "calls: 6\n"));
        break;
    case 314:
        store.putAt(readable, retitle("Edited same mtime"), store.seconds(readable).value_or(0));
        break;
    case 329: // DELETE with the id ".." before it
        store.remove(QStringLiteral("tokens"));
        store.remove(QStringLiteral("blog"));
        break;
    case 333:
        m_double.change([](Settings &settings) { settings.apis[QStringLiteral("tokens")] = false; });
        break;
    case 335:
        m_double.change([](Settings &settings) { settings.apis[QStringLiteral("tokens")] = true; });
        break;
    case 337:
        m_double.change([](Settings &settings) { settings.phpDisplaysErrors = true; });
        break;
    case 421:
        m_double.change([](Settings &settings) { settings.cacheEnabled = false; });
        break;
    case 427:
        m_double.change([](Settings &settings) {
            settings = {};
            settings.errorsDisplay = true;
            settings.errorsHandler = QStringLiteral("json");
        });
        break;
    case 431:
        m_double.change([](Settings &settings) { settings.errorsHandler = QStringLiteral("pretty"); });
        break;
    case 433:
        m_double.change([](Settings &settings) { settings = {}; });
        break;
    // Tokens that were refused are in no recorded change: made here with what their names and notes say.
    case 441:
        putToken("9cc0fbb384f7a21ed5e8c6afc1d7563e", "66168a0e471086d05d12a40d42c2a652",
                 "calls: 0\nlimit_calls: '0'\nstate: enabled\n");
        break;
    case 443:
        putToken("01b68fc88d8b9bda02c1932fc9ba0a41", "158959a71b1f7aae5124d9079ed02997",
                 "calls: 0\nlimit_calls: -1\nstate: enabled\n");
        break;
    case 453:
        putToken("7d3f7d50a7ed444d6f65468a0ddc9eb7", "84cdb92033fb814d13284889e9f1ddab",
                 "calls: many\nlimit_calls: 0\nstate: enabled\n");
        break;
    case 469: // 468 used the same token in this second
        store.put(adminFile, store.read(adminFile).value_or(QByteArray()));
        get("registry?token=f3acf199a9ac120d3bfd604e1e382456&id=nope");
        break;
    case 473:
        store.setRight(tokenFile(QStringLiteral("00000000000000000000000000000002")), SiteFiles::Right::ReadOnly);
        break;
    case 477:
        store.setRight(readable, SiteFiles::Right::ReadOnly);
        break;
    case 478:
        store.setRight(readableFolder, SiteFiles::Right::ReadOnly);
        break;
    case 479:
        store.setRight(readableFolder, SiteFiles::Right::Closed);
        break;
    case 481:
        store.setRight(readableFolder, SiteFiles::Right::All);
        store.setRight(readable, SiteFiles::Right::Closed);
        break;
    case 482:
        store.setRight(QStringLiteral("tokens"), SiteFiles::Right::ReadOnly);
        break;
    default:
        break;
    }
}

QStringList Replay::compareAnswer(const Transcript &transcript, const RawAnswer &answer)
{
    QStringList differences;
    const auto compare = [&](const QByteArray &what, const QByteArray &wanted, const QByteArray &got) {
        if (wanted != got)
            differences.append(QString::fromUtf8(what + ": " + wanted + " was recorded, not " + got));
    };
    const RawAnswer &recorded = transcript.response;
    compare("status", QByteArray::number(recorded.status), QByteArray::number(answer.status));
    for (const QByteArray name : {"Content-Type", "Cache-Control", "Access-Control-Allow-Origin",
                                  "Access-Control-Allow-Headers", "Access-Control-Allow-Methods"})
        compare(name, recorded.header(name), answer.header(name));
    if (!answer.header("Set-Cookie").startsWith("Flextype="))
        differences.append(QStringLiteral("no cookie"));
    if (!sameBody(transcript, answer))
        differences.append(QString::fromUtf8("body: " + recorded.body.left(1500) + "\n    was recorded, not " +
                                             answer.body.left(1500)));
    return differences;
}

bool Replay::sameBody(const Transcript &transcript, const RawAnswer &answer)
{
    QByteArray recorded = transcript.response.body;
    // Long pages were cut in the recording.
    if (const qsizetype cut = recorded.indexOf("(cut)"); cut >= 0) {
        recorded.truncate(cut);
        return answer.body.startsWith(recorded.trimmed()) || answer.body.startsWith(recorded);
    }
    if (transcript.number == drawnTitle) {
        const PhpValue drawn = doubles::flextype::decodeJson(answer.body).value_or(PhpValue());
        return drawn.entries().size() == 1 && std::ranges::any_of(m_double.tokenIds(), [&](const QString &id) {
                   return m_double.stored(id, QStringLiteral("title")) == drawn.value(QStringLiteral("title"));
               });
    }
    if (transcript.number == shuffledList)
        return answer.body.startsWith('[') && anyOrder(recorded) == anyOrder(answer.body);
    // With the double's names before the keys are ordered: by the recorded ones they would stand elsewhere.
    return m_generated.matches(canonical(m_generated.translated(recorded)), canonical(answer.body));
}

QStringList Replay::compareStore(const Transcript &transcript, const Store &before)
{
    QStringList differences;
    Store left = m_double.store().all();
    Store wanted = before;
    std::optional<QByteArray> madeUnnamed; // in a new file whose name no answer told
    for (const auto &[path, change] : transcript.changes) {
        const QString here = QString::fromUtf8(m_generated.translated(path.toUtf8()));
        if (!change.after)
            wanted.erase(here);
        else if (change.before || left.contains(here))
            wanted[here] = *change.after;
        else
            madeUnnamed = path.toUtf8() + '\n' + *change.after;
    }
    for (const auto &[path, bytes] : left) {
        const auto expected = wanted.find(path);
        const bool same = expected != wanted.end()
                              ? m_generated.matches(expected->second, bytes)
                              : madeUnnamed && m_generated.matches(*madeUnnamed, path.toUtf8() + '\n' + bytes);
        if (!same)
            differences.append(
                QStringLiteral("stored: %1 is now\n%2  and was to be\n%3")
                    .arg(path, QString::fromUtf8(bytes),
                         expected == wanted.end() ? QStringLiteral("not there") : QString::fromUtf8(expected->second)));
        if (expected != wanted.end())
            wanted.erase(expected);
        else
            madeUnnamed.reset();
    }
    for (const auto &[path, bytes] : wanted)
        differences.append(QStringLiteral("stored: %1 is not there any more").arg(path));
    if (madeUnnamed)
        differences.append(QStringLiteral("stored: a new token was to be made"));
    return differences;
}
