// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/flextype/tokenrevoker.h"

#include "core/backends/flextype/listing.h"
#include "core/backends/flextype/words.h"
#include "core/base/async.h"
#include "core/files/fileerror.h"
#include "core/files/trash.h"

#include <cerrno>

namespace tokendesk::flextype {

namespace {

QString restoreKeyOf(const Store &store, const QString &trashKey)
{
    return QString::fromLatin1(store.base) + QLatin1Char('/') + trashKey;
}

QByteArray placeOf(const Store &store, const QByteArray &id)
{
    return store.place + '/' + id;
}

/// The store that something in the trash came from.
const Store *storeOf(const Site &site, const QByteArray &base, const QByteArray &place)
{
    for (const Store &store : site.stores) {
        if (store.base == base && place.startsWith(store.place + '/') &&
            isTokenId(QByteArrayView(place).sliced(store.place.size() + 1)))
            return &store;
    }
    return nullptr;
}

QString titleIn(const Directory &folder)
{
    const Result<FileSnapshot> file = readBounded(folder, tokenFile);
    if (!file)
        return {};
    const Result<yaml::Document> document = yaml::Document::parse(file->bytes);
    if (!document || !document->hasMapRoot())
        return {};
    const yaml::Node *const title = document->find(u"title");
    return title != nullptr && title->isScalar() ? title->text : QString();
}

/// What tells one token from another of the same id: an old copy that a site writes has it, a new token has not.
QString identityOf(const QByteArray &bytes)
{
    const Result<yaml::Document> document = yaml::Document::parse(bytes);
    if (!document || !document->hasMapRoot())
        return {};
    QString identity;
    for (const auto *const key : {u"uuid", u"hashed_access_token"}) {
        const yaml::Node *const node = document->find(key);
        identity += node != nullptr && node->isScalar() ? node->text : QString();
        identity += QLatin1Char('\n');
    }
    return identity;
}

QList<QByteArray> basesOf(const Site &site)
{
    QList<QByteArray> bases;
    for (const Store &store : site.stores) {
        if (!bases.contains(store.base))
            bases.append(store.base);
    }
    return bases;
}

Result<Directory> openBaseFolder(const Site &site, const QByteArray &base)
{
    return Directory::open(site.root + QLatin1Char('/') + QString::fromLatin1(base));
}

} // namespace

Result<Changed<Revoked>> revokeToken(const Workshop &workshop, const QString &id)
{
    const Result<QByteArray> name = checkedId(id);
    if (!name)
        return fail(name.error());
    const Result<Directory> base = openBase(*workshop.site, workshop.store);
    if (!base)
        return fail(base.error());
    const Result<Directory> store = base->openDirectory(workshop.store.place);
    if (!store)
        return fail(aboutToken(store.error(), {}, id));
    const Result<Directory> folder = store->openDirectory(*name);
    if (!folder)
        return fail(aboutToken(folder.error(), {}, id));
    // What the link leads to would stay in use elsewhere, and brought back it might lead to something else.
    if (const auto file = folder->status(tokenFile); file && *file && S_ISLNK((*file)->st_mode))
        return fail(aboutToken(fileError(ELOOP, {}).value(), {}, id));
    const QString title = titleIn(*folder);
    const Result<FileSnapshot> before = readBounded(*folder, tokenFile);
    const QString identity = before ? identityOf(before->bytes) : QString();
    const quint64 inode = before ? before->stamp.inode : 0;

    // An earlier proof must not bring anything back, nor this one fight an Undo.
    ProofBook::Taken taken = workshop.proofs.take({workshop.store.kind, id});
    const Trash trash(*base, workshop.mode, workshop.clock);
    const QByteArray place = placeOf(workshop.store, *name);
    const Result<TrashItem> item = trash.moveIn(place);
    if (!item) {
        taken.giveBack();
        return fail(aboutToken(item.error(), title, id));
    }

    Changed<Revoked> changed;
    changed.value = {{workshop.store.kind, id}, title, restoreKeyOf(workshop.store, item->key)};
    ChangeProver::Change change;
    change.directory = *store;
    change.file = *name + '/' + tokenFile;
    // The very same file is there when somebody else brought it back; another token of the id is nobody's old copy.
    change.stands = [claim = taken.claim(), inode, identity](const FileSnapshot &file) {
        return !file.exists || claim->isEmpty() || (inode != 0 && file.stamp.inode == inode) ||
               (!file.bytes.isEmpty() && identityOf(file.bytes) != identity);
    };
    change.again = [trash, place, claim = taken.claim()]() -> Result<> {
        if (claim->isEmpty())
            return {};
        const Result<TrashItem> moved = trash.moveIn(place);
        return moved || moved.error().kind == ErrorKind::NotFound ? Result<>() : Result<>(fail(moved.error()));
    };
    changed.inForce = workshop.prover.prove(std::move(change));
    return changed;
}

Result<QList<RevokedToken>> revokedTokens(const Site &site, const Clock &clock)
{
    QList<RevokedToken> tokens;
    for (const QByteArray &base : basesOf(site)) {
        const Result<Directory> directory = openBaseFolder(site, base);
        if (!directory)
            return fail(directory.error());
        const Trash trash(*directory, AccessMode::ReadOnly, clock);
        const Result<QList<TrashItem>> items = trash.list();
        if (!items)
            return fail(items.error());
        for (const TrashItem &item : *items) {
            const Store *const store = storeOf(site, base, item.place);
            if (store == nullptr)
                continue;
            const Result<Directory> folder = trash.open(item.key);
            tokens.append({{store->kind, QString::fromLatin1(item.name())},
                           folder ? titleIn(*folder) : QString(),
                           restoreKeyOf(*store, item.key),
                           item.trashedAt});
        }
    }
    std::stable_sort(tokens.begin(), tokens.end(),
                     [](const RevokedToken &a, const RevokedToken &b) { return a.revokedAt > b.revokedAt; });
    return tokens;
}

Result<RestorePlace> findRevoked(const Site &site, const QString &restoreKey, const Clock &clock)
{
    const qsizetype slash = restoreKey.indexOf(QLatin1Char('/'));
    const QByteArray base = restoreKey.left(qMax<qsizetype>(slash, 0)).toUtf8();
    const auto notThere = [] {
        return fail(ErrorKind::NotFound, {}, {},
                    say(QT_TRANSLATE_NOOP("Flextype", "This token is not in the site's trash any more.")));
    };
    if (slash < 0 || !basesOf(site).contains(base))
        return notThere();
    const Result<Directory> directory = openBaseFolder(site, base);
    if (!directory)
        return fail(directory.error());
    const QString key = restoreKey.mid(slash + 1);
    const Result<TrashItem> item = Trash(*directory, AccessMode::ReadOnly, clock).find(key);
    if (!item && item.error().kind == ErrorKind::NotFound)
        return notThere();
    if (!item)
        return fail(item.error());
    const Store *const store = storeOf(site, base, item->place);
    if (store == nullptr)
        return notThere();
    return RestorePlace{*store, QString::fromLatin1(item->name()), key};
}

Result<Changed<Token>> restoreToken(const Workshop &workshop, const RestorePlace &place)
{
    const Result<QByteArray> name = checkedId(place.id);
    if (!name)
        return fail(name.error());
    const Result<Directory> base = openBase(*workshop.site, workshop.store);
    if (!base)
        return fail(base.error());
    const Trash trash(*base, workshop.mode, workshop.clock);
    QString title;
    if (const Result<Directory> folder = trash.open(place.trashKey))
        title = titleIn(*folder);
    ProofBook::Taken taken = workshop.proofs.take({workshop.store.kind, place.id});
    if (const Result<FileStamp> restored = trash.restore(place.trashKey, tokenFile); !restored) {
        taken.giveBack();
        Error error = restored.error();
        if (error.kind == ErrorKind::Conflict)
            error.reason =
                say(QT_TRANSLATE_NOOP("Flextype", "A token with the same id is there again. Revoke or rename "
                                                  "that one first."));
        return fail(aboutToken(std::move(error), title, place.id));
    }
    // It is back, whatever becomes of looking at it.
    const Result<Directory> store = base->openDirectory(workshop.store.place);
    std::optional<Token> token;
    if (store)
        token = workshop.reader(*store).read(place.id, TokenReader::Detail::Whole);
    if (!token) {
        token.emplace();
        token->id = {workshop.store.kind, place.id};
        token->name = title;
        token->state = TokenState::Broken;
    }
    if (!store)
        return Changed<Token>{std::move(*token), readyFuture(Result<>(fail(store.error())))};

    ChangeProver::Change change;
    change.directory = *store;
    change.file = *name + '/' + tokenFile;
    change.stands = [claim = taken.claim()](const FileSnapshot &file) {
        return file.exists || claim->isEmpty();
    };
    change.again = [key = place.trashKey]() -> Result<> {
        return fail(ErrorKind::NotFound, {}, {},
                    say(QT_TRANSLATE_NOOP("Flextype", "The token was brought back and has gone again meanwhile.")));
    };
    return Changed<Token>{std::move(*token), workshop.prover.prove(std::move(change))};
}

} // namespace tokendesk::flextype
