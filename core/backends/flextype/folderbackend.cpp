// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/flextype/folderbackend.h"

#include "core/backends/flextype/listing.h"
#include "core/backends/flextype/schema.h"
#include "core/backends/flextype/sitewatch.h"
#include "core/backends/flextype/tokencreator.h"
#include "core/backends/flextype/tokeneditor.h"
#include "core/backends/flextype/tokenrevoker.h"
#include "core/backends/flextype/tokenverifier.h"
#include "core/backends/flextype/words.h"
#include "core/base/async.h"

namespace tokendesk::flextype {

namespace {

using SitePtr = std::shared_ptr<const Site>;

tl::unexpected<Error> unknownKind(const QString &kind)
{
    return fail(ErrorKind::InvalidInput, kind, {},
                say(QT_TRANSLATE_NOOP("Flextype", "This site has no tokens of the kind “%1”."), {kind}));
}

tl::unexpected<Error> noToken(const TokenId &id)
{
    return fail(
        ErrorKind::NotFound, maskedText(id.value), {},
        say(QT_TRANSLATE_NOOP("Flextype", "There is no such token in the site's folder. It may have been revoked "
                                          "or renamed meanwhile; list the tokens again.")));
}

/// The store of a kind. Without one: where a token of this id lies; Conflict when there are several.
Result<Store> storeFor(const Site &site, const TokenId &id)
{
    if (!id.kind.isEmpty()) {
        const Store *const store = site.store(id.kind);
        return store == nullptr ? Result<Store>(unknownKind(id.kind)) : Result<Store>(*store);
    }
    const QByteArray name = id.value.toUtf8();
    if (!isFileName(name))
        return noToken(id);
    QList<Store> found;
    for (const Store &store : site.stores) {
        const Result<Directory> directory = openStore(site, store);
        if (directory && directory->exists(name))
            found.append(store);
    }
    if (found.isEmpty())
        return noToken(id);
    if (found.size() > 1) {
        QStringList kinds;
        for (const Store &store : std::as_const(found))
            kinds.append(store.kind);
        return fail(
            ErrorKind::Conflict, maskedText(id.value), {},
            say(QT_TRANSLATE_NOOP("Flextype", "Several tokens have this id, one in each of: %1. Name the kind."),
                {kinds.join(QLatin1String(", "))}));
    }
    return found.first();
}

Result<Token> readToken(const Site &site, const Store &store, const QString &id, const CancelToken &cancel)
{
    const Result<Directory> directory = openStore(site, store);
    if (!directory && directory.error().kind != ErrorKind::NotFound)
        return fail(directory.error());
    std::optional<Token> token;
    if (directory)
        token = TokenReader(store, site.settings, hasLooseZero(site, store), *directory, cancel)
                    .read(id, TokenReader::Detail::Whole);
    if (cancel.isCancelled())
        return fail(ErrorKind::Cancelled, {});
    if (!token)
        return noToken({store.kind, id});
    return std::move(*token);
}

TokenReader::Detail detailOf(ListRequest::Attributes attributes)
{
    switch (attributes) {
    case ListRequest::Attributes::None:
        return TokenReader::Detail::Row;
    case ListRequest::Attributes::Searched:
        return TokenReader::Detail::Searched;
    case ListRequest::Attributes::All:
        return TokenReader::Detail::Attributes;
    }
    Q_UNREACHABLE();
}

} // namespace

FolderBackend::FolderBackend(Site assumed, AccessMode mode, const BackendContext &context)
    : m_mode(mode)
    , m_pool(context.pool)
    , m_clock(context.clock)
    , m_access(std::move(assumed))
    , m_prover(std::make_unique<ChangeProver>())
{
}

FolderBackend::~FolderBackend()
{
    m_gate.closeAndWait();
}

template <class T>
QFuture<Result<T>> FolderBackend::onSite(const CancelToken &cancel, std::function<Result<T>(const SitePtr &)> work)
{
    return runOn(m_pool, [this, cancel, work = std::move(work), pass = m_gate.enter()]() -> Result<T> {
        if (cancel.isCancelled() || pass->isClosing())
            return fail(ErrorKind::Cancelled, {});
        const Result<SitePtr> site = m_access.loaded();
        if (!site)
            return fail(site.error());
        return work(*site);
    });
}

Capabilities FolderBackend::capabilities() const
{
    return capabilitiesOf(*m_access.known());
}

QFuture<Result<>> FolderBackend::test(CancelToken cancel)
{
    return runOn(m_pool, [this, cancel, pass = m_gate.enter()]() -> Result<> {
        if (cancel.isCancelled() || pass->isClosing())
            return fail(ErrorKind::Cancelled, {});
        const Result<SitePtr> site = m_access.reload();
        if (!site)
            return fail(site.error());
        for (const Store &store : (*site)->stores) {
            const Result<Directory> directory = openStore(**site, store);
            if (!directory && directory.error().kind != ErrorKind::NotFound)
                return fail(directory.error());
        }
        return {};
    });
}

QFuture<Result<>> FolderBackend::list(ListRequest request, PageSink sink, CancelToken cancel)
{
    const TokenReader::Detail detail = detailOf(request.attributes);
    const auto pass = m_gate.enter();
    const auto listing = std::make_shared<Listing>(detail, std::move(sink), cancel, pass);
    m_pool.start([this, listing, kind = request.kind] {
        const Result<SitePtr> site = m_access.reload();
        if (!site) {
            listing->finish(fail(site.error()));
            return;
        }
        // A site without this kind holds no token of it: an empty list, not an error.
        QList<Store> stores = (*site)->stores;
        if (!kind.isEmpty())
            stores.removeIf([&kind](const Store &store) { return store.kind != kind; });
        listing->run(*site, stores, m_pool);
    });
    return listing->future();
}

QFuture<Result<Token>> FolderBackend::get(TokenId id, CancelToken cancel)
{
    return onSite<Token>(cancel, [id, cancel](const SitePtr &site) -> Result<Token> {
        const Result<Store> store = storeFor(*site, id);
        if (!store)
            return fail(store.error());
        return readToken(*site, *store, id.value, cancel);
    });
}

QFuture<Result<CreatedToken>> FolderBackend::create(TokenDraft draft, CancelToken cancel)
{
    return onSite<CreatedToken>(cancel, [this, draft, cancel](const SitePtr &site) -> Result<CreatedToken> {
        const Store *const store = draft.kind.isEmpty() ? &site->stores.first() : site->store(draft.kind);
        if (store == nullptr)
            return unknownKind(draft.kind);
        return TokenCreator({site, *store, m_mode, m_clock, *m_prover, m_proofs, cancel}).create(draft);
    });
}

QFuture<Result<Changed<Token>>> FolderBackend::update(TokenId id, TokenDraft draft, CancelToken cancel)
{
    return onSite<Changed<Token>>(cancel, [=, this](const SitePtr &site) -> Result<Changed<Token>> {
        const Result<Store> store = storeFor(*site, id);
        if (!store)
            return fail(store.error());
        return TokenEditor({site, *store, m_mode, m_clock, *m_prover, m_proofs, cancel}).update(id.value, draft);
    });
}

QFuture<Result<Changed<CreatedToken>>> FolderBackend::renewSecret(TokenId id, CancelToken cancel)
{
    return onSite<Changed<CreatedToken>>(cancel, [=, this](const SitePtr &site) -> Result<Changed<CreatedToken>> {
        const Result<Store> store = storeFor(*site, id);
        if (!store)
            return fail(store.error());
        return TokenEditor({site, *store, m_mode, m_clock, *m_prover, m_proofs, cancel}).renewSecret(id.value);
    });
}

QFuture<Result<Changed<Revoked>>> FolderBackend::revoke(TokenId id, CancelToken cancel)
{
    return onSite<Changed<Revoked>>(cancel, [=, this](const SitePtr &site) -> Result<Changed<Revoked>> {
        const Result<Store> store = storeFor(*site, id);
        if (!store)
            return fail(store.error());
        return revokeToken({site, *store, m_mode, m_clock, *m_prover, m_proofs, cancel}, id.value);
    });
}

QFuture<Result<QList<RevokedToken>>> FolderBackend::revoked(CancelToken cancel)
{
    return onSite<QList<RevokedToken>>(cancel, [this](const SitePtr &site) { return revokedTokens(*site, m_clock); });
}

QFuture<Result<Changed<Token>>> FolderBackend::restore(QString restoreKey, CancelToken cancel)
{
    return onSite<Changed<Token>>(cancel, [=, this](const SitePtr &site) -> Result<Changed<Token>> {
        const Result<RestorePlace> place = findRevoked(*site, restoreKey, m_clock);
        if (!place)
            return fail(place.error());
        return restoreToken({site, place->store, m_mode, m_clock, *m_prover, m_proofs, cancel}, *place);
    });
}

QFuture<Result<Changed<Token>>> FolderBackend::repair(TokenId id, QString repair, CancelToken cancel)
{
    return onSite<Changed<Token>>(cancel, [=, this](const SitePtr &site) -> Result<Changed<Token>> {
        const Result<Store> store = storeFor(*site, id);
        if (!store)
            return fail(store.error());
        return TokenEditor({site, *store, m_mode, m_clock, *m_prover, m_proofs, cancel}).repair(id.value, repair);
    });
}

QFuture<Result<QList<Choice>>> FolderBackend::choices(FieldName, CancelToken)
{
    return readyFuture<Result<QList<Choice>>>(QList<Choice>());
}

QFuture<Result<Verified>> FolderBackend::verify(TokenId id, Secret secret, CancelToken cancel)
{
    // std::function wants to copy what it holds.
    const auto shared = std::make_shared<const Secret>(std::move(secret));
    return onSite<Verified>(cancel, [id, shared, cancel](const SitePtr &site) -> Result<Verified> {
        const Result<Store> store = storeFor(*site, id);
        if (!store)
            return fail(store.error());
        const Result<Token> token = readToken(*site, *store, id.value, cancel);
        if (!token)
            return fail(token.error());
        return verifySecret(*token, store->era, *shared);
    });
}

void FolderBackend::watch(ChangeSink sink)
{
    std::unique_ptr<TreeWatcher> old;
    int generation = 0;
    {
        const std::lock_guard lock(m_watcherMutex);
        old = std::move(m_watcher);
        generation = ++m_watchGeneration;
    }
    old.reset(); // waits for its thread, so not under the lock
    if (!sink)
        return;
    m_pool.start([this, sink = std::move(sink), generation, pass = m_gate.enter()] {
        const Result<SitePtr> site = m_access.loaded();
        const std::lock_guard lock(m_watcherMutex);
        if (site && generation == m_watchGeneration && !pass->isClosing())
            m_watcher = watcherOf(**site, sink);
    });
}

} // namespace tokendesk::flextype
