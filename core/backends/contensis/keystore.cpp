// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/contensis/keystore.h"

#include "core/backends/contensis/failures.h"
#include "core/backends/contensis/words.h"

#include <QCoreApplication>

namespace tokendesk::contensis {

namespace {

const QString suggestedKeyPath = QStringLiteral("/api/security/apiKeys");

/// Not a key list at all, as opposed to one that must not be read.
bool isElsewhere(const Error &error)
{
    return error.kind == ErrorKind::NotFound || error.kind == ErrorKind::Protocol || error.kind == ErrorKind::Parse;
}

QString pathOf(const QString &collection, const KeyRecord &key)
{
    return collection + QLatin1Char('/') + QString::fromLatin1(QUrl::toPercentEncoding(key.id));
}

const KeyRecord *named(const std::vector<KeyRecord> &keys, const QString &name)
{
    const auto found =
        std::find_if(keys.begin(), keys.end(), [&name](const KeyRecord &key) { return sameKeyName(key.name, name); });
    return found == keys.end() ? nullptr : &*found;
}

} // namespace

bool sameKeyName(const QString &left, const QString &right)
{
    return left.compare(right, Qt::CaseInsensitive) == 0;
}

Error noSuchKey(const QString &id)
{
    return {.kind = ErrorKind::NotFound,
            .object = id,
            .reason = say(QT_TRANSLATE_NOOP("Contensis", "There is no such key any more. It may have been deleted "
                                                         "elsewhere; refresh the list."))};
}

KeyStore::KeyStore(ManagementApi &api, QString configuredPath, bool hasState)
    : m_api(api)
    , m_path(configuredPath.isEmpty() ? QString(usualKeyPath) : std::move(configuredPath))
    , m_hasState(hasState)
{
}

QString KeyStore::path() const
{
    const std::lock_guard lock(m_mutex);
    return m_path;
}

bool KeyStore::hasState() const
{
    const std::lock_guard lock(m_mutex);
    return m_hasState;
}

Result<std::vector<KeyRecord>> KeyStore::listAt(const QString &path, const CancelToken &cancel)
{
    const Result<std::vector<QJsonObject>> objects = m_api.list(path, QStringLiteral("API keys"), cancel);
    if (!objects)
        return fail(objects.error());
    std::vector<KeyRecord> keys;
    std::optional<Error> problem;
    for (const QJsonObject &object : *objects) {
        Result<KeyRecord> key = KeyRecord::fromJson(object);
        if (!key)
            problem = key.error();
        keys.push_back(key ? std::move(*key) : KeyRecord::broken(object, std::ssize(keys) + 1));
    }
    // A list of something else.
    if (problem && std::all_of(keys.begin(), keys.end(), [](const KeyRecord &key) { return key.isBroken; }))
        return fail(*problem);
    const std::lock_guard lock(m_mutex);
    m_path = path;
    if (!keys.empty())
        m_hasState =
            std::any_of(keys.begin(), keys.end(), [](const KeyRecord &key) { return key.enabled.has_value(); });
    return keys;
}

Result<std::vector<KeyRecord>> KeyStore::list(const CancelToken &cancel)
{
    const QString configured = path();
    Result<std::vector<KeyRecord>> keys = listAt(configured, cancel);
    if (keys || !isElsewhere(keys.error()) || configured == suggestedKeyPath)
        return keys;
    Result<std::vector<KeyRecord>> elsewhere = listAt(suggestedKeyPath, cancel);
    if (elsewhere)
        return elsewhere;
    Error error = std::move(keys.error());
    error.kind = ErrorKind::NotFound;
    error.reason = noKeysThere();
    return fail(std::move(error));
}

Result<KeyRecord> KeyStore::find(const QString &id, const CancelToken &cancel)
{
    Result<std::vector<KeyRecord>> keys = list(cancel);
    if (!keys)
        return fail(keys.error());
    for (KeyRecord &key : *keys) {
        if (key.id == id && !key.isBroken)
            return std::move(key);
    }
    return fail(noSuchKey(id));
}

Result<KeyRecord> KeyStore::create(const KeyRecord &draft, const CancelToken &cancel)
{
    const Result<std::vector<KeyRecord>> before = list(cancel);
    if (!before)
        return fail(before.error());
    if (named(*before, draft.name) != nullptr)
        return fail(ErrorKind::Conflict, QStringLiteral("name"), {},
                    say(QT_TRANSLATE_NOOP("Contensis", "There is a key called “%1” already. Roles refer to keys by "
                                                       "name, so names must differ."),
                        {draft.name}));
    HttpRequest request(HttpMethod::Post, path(), draft.name);
    request.setJson(draft.toJson());
    const Result<HttpAnswer> answer = m_api.send(std::move(request), cancel);
    if (!answer || !answer->isSuccess()) {
        const Error error = answer ? failureOf(*answer) : answer.error();
        return isUncertain(error) ? lookUp(draft.name, *before, error, cancel) : Result<KeyRecord>(fail(error));
    }
    const Result<QJsonValue> json = answer->json();
    Result<KeyRecord> made = json ? KeyRecord::fromJson(json->toObject()) : Result<KeyRecord>(fail(json.error()));
    if (made && !made->secret.isEmpty() && made->name == draft.name)
        return made;
    return lookUp(draft.name, *before, answer->error(ErrorKind::Protocol), cancel);
}

/// What became of a create whose answer was lost or says too little: never sent twice.
Result<KeyRecord> KeyStore::lookUp(const QString &name, const std::vector<KeyRecord> &before, const Error &lost,
                                   const CancelToken &cancel)
{
    Result<std::vector<KeyRecord>> now = list(cancel);
    if (!now) {
        Error error = lost;
        error.reason = say(QT_TRANSLATE_NOOP("Contensis", "The answer was lost, and the list could not be read: the "
                                                          "key may have been made or not. Refresh the list before "
                                                          "you try again."));
        return fail(std::move(error));
    }
    for (KeyRecord &key : *now) {
        const bool isNew =
            std::none_of(before.begin(), before.end(), [&key](const KeyRecord &old) { return old.id == key.id; });
        if (isNew && sameKeyName(key.name, name))
            return std::move(key);
    }
    Error error = lost;
    error.object = name;
    error.reason = say(QT_TRANSLATE_NOOP("Contensis", "The key was not made: it is not in the list. Try again."));
    return fail(std::move(error));
}

Result<> KeyStore::replace(const KeyRecord &key, const CancelToken &cancel)
{
    HttpRequest request(HttpMethod::Put, pathOf(path(), key), key.name);
    request.setJson(key.toJson());
    const Result<QJsonObject> done = m_api.object(std::move(request), cancel);
    return done ? Result<>() : Result<>(fail(done.error()));
}

Result<> KeyStore::remove(const KeyRecord &key, const CancelToken &cancel)
{
    const Result<QJsonObject> done =
        m_api.object(HttpRequest(HttpMethod::Delete, pathOf(path(), key), key.name), cancel);
    const bool gone = !done && done.error().kind == ErrorKind::NotFound;
    if (!done && !gone && !isUncertain(done.error()))
        return fail(done.error());
    const Result<std::vector<KeyRecord>> now = list(cancel);
    if (!now)
        return fail(now.error());
    const bool stays =
        std::any_of(now->begin(), now->end(), [&key](const KeyRecord &each) { return each.id == key.id; });
    if (stays && !done && !gone)
        return fail(done.error());
    if (stays)
        return fail(ErrorKind::Protocol, key.name, {},
                    say(QT_TRANSLATE_NOOP("Contensis", "The server said that the key was deleted, but it is still in "
                                                       "the list. Delete it in the console.")));
    return {};
}

} // namespace tokendesk::contensis
