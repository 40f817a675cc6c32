// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/services/inventory.h"

#include "core/base/async.h"
#include "core/base/logging.h"
#include "core/services/listing.h"
#include "core/services/mailbox.h"

#include <QSet>
#include <QTimer>

namespace tokendesk {

namespace {

/// Gathers changes that come in a burst; small beside the 300 ms in which they are to be on screen.
constexpr std::chrono::milliseconds gather{20};
/// Gathers rows of a listing: two or three frames. Each handing on costs the window about as much as a thousand rows.
constexpr std::chrono::milliseconds gatherRows{40};
/// Above this, listing everything again is cheaper than asking for each.
constexpr qsizetype mostSingleReads = 1'000;

/// Does a change of a connection change its rows?
bool sameRows(const Connection &left, const Connection &right)
{
    return left.name == right.name && left.type == right.type && left.location == right.location &&
           left.guard == right.guard && left.network == right.network;
}

} // namespace

struct Inventory::Private
{
    /// What is known of one connection.
    struct Place
    {
        quint64 generation = 0; ///< of the refresh that counts
        bool refreshing = false;
        bool listed = false;     ///< a refresh has ended
        bool listAgain = false;  ///< everything changed during a refresh
        bool replaceAll = false; ///< the next refresh delivers rowsReplaced()
        bool firstBatch = true;
        bool reading = false; ///< single tokens are being read
        CancelToken cancel;
        Connection connection; ///< as it was listed
        TokenBackend *watched = nullptr;
        RowDigests digests;
        QSet<TokenId> due;   ///< to be read again
        QSet<TokenId> after; ///< to be read again when the refresh has ended: it may have seen them before the change
        std::optional<Error> problem;
    };

    Private(Inventory *owner, Connections &allConnections, KeptSecrets &keptSecrets, QThreadPool &threadPool)
        : q(owner)
        , connections(allConnections)
        , kept(keptSecrets)
        , pool(threadPool)
        , mailbox(std::make_shared<Mailbox>(owner))
    {
        timer.setSingleShot(true);
        timer.setInterval(gather);
    }

    void refresh(const ConnectionId &id);
    void reopen(const ConnectionId &id);
    void list(const ConnectionId &id, quint64 generation);
    void deliver(const ConnectionId &id, quint64 generation, Listing &listing);
    void finish(const ConnectionId &id, quint64 generation, Listing &listing, const Result<> &result);
    void deliverRest(const ConnectionId &id, Place &place, Listing &listing);
    void watch(const ConnectionId &id, TokenBackend *backend);
    void outsideChange(const ConnectionId &id, const OutsideChange &change);
    void want(const ConnectionId &id, const QList<TokenId> &ids);
    void readDue();
    void read(const ConnectionId &id, Place &place);
    void readDone(const ConnectionId &id, const QList<TokenId> &ids, const std::vector<Result<Token>> &tokens);
    Place *current(const ConnectionId &id, quint64 generation);

    Inventory *q;
    Connections &connections;
    KeptSecrets &kept;
    QThreadPool &pool;
    std::shared_ptr<Mailbox> mailbox;
    QTimer timer;
    QHash<ConnectionId, Place> places;
};

Inventory::Private::Place *Inventory::Private::current(const ConnectionId &id, quint64 generation)
{
    const auto place = places.find(id);
    return place != places.end() && place->generation == generation ? &*place : nullptr;
}

void Inventory::Private::refresh(const ConnectionId &id)
{
    const Connection *connection = connections.find(id);
    if (connection == nullptr)
        return;
    Place &place = places[id];
    place.cancel.cancel();
    place.cancel = CancelToken();
    place.refreshing = true;
    place.listAgain = false;
    place.firstBatch = true;
    place.connection = *connection;
    const quint64 generation = ++place.generation;
    const bool again = place.listed;
    Q_EMIT q->refreshStarted(id);
    if (!again) {
        list(id, generation);
        return;
    }
    // Another program may have kept a secret since the index was read.
    whenDone(kept.load(), q, [this, id, generation](const Result<> &) { list(id, generation); });
}

void Inventory::Private::list(const ConnectionId &id, quint64 generation)
{
    Place *place = current(id, generation);
    if (place == nullptr)
        return;
    const Listing::Mode mode = !place->listed      ? Listing::Mode::Stream
                               : place->replaceAll ? Listing::Mode::Collect
                                                   : Listing::Mode::Compare;
    const std::weak_ptr<Mailbox> box = mailbox;
    const auto holder = std::make_shared<std::weak_ptr<Listing>>();
    const auto wake = [this, box, holder, id, generation] {
        const std::shared_ptr<Mailbox> open = box.lock();
        if (open == nullptr)
            return;
        open->post([this, holder, id, generation] {
            QTimer::singleShot(gatherRows, q, [this, holder, id, generation] {
                if (const std::shared_ptr<Listing> listing = holder->lock())
                    deliver(id, generation, *listing);
            });
        });
    };
    const auto listing = std::make_shared<Listing>(mode, place->connection, kept, place->digests, wake);
    *holder = listing;

    Result<TokenBackend *> backend = connections.backend(id);
    if (!backend) {
        finish(id, generation, *listing, fail(std::move(backend.error())));
        return;
    }
    watch(id, *backend);
    ListRequest request;
    request.attributes = ListRequest::Attributes::Searched;
    const QFuture<Result<>> listed = (*backend)->list(
        request, [listing](const QList<Token> &tokens) { listing->add(tokens); }, place->cancel);
    whenDone(listed, q,
             [this, id, generation, listing](const Result<> &result) { finish(id, generation, *listing, result); });
}

void Inventory::Private::deliver(const ConnectionId &id, quint64 generation, Listing &listing)
{
    Place *place = current(id, generation);
    if (place == nullptr)
        return;
    std::vector<TokenRow> rows = listing.take();
    if (rows.empty())
        return;
    const bool first = std::exchange(place->firstBatch, false);
    Q_EMIT q->rowsListed(id, std::make_shared<std::vector<TokenRow>>(std::move(rows)), first);
}

void Inventory::Private::deliverRest(const ConnectionId &id, Place &place, Listing &listing)
{
    place.digests = listing.digests();
    switch (listing.mode()) {
    case Listing::Mode::Stream: {
        const bool first = std::exchange(place.firstBatch, false);
        std::vector<TokenRow> rows = listing.take();
        // An empty first batch says that what was listed before is to go.
        if (first || !rows.empty())
            Q_EMIT q->rowsListed(id, std::make_shared<std::vector<TokenRow>>(std::move(rows)), first);
        return;
    }
    case Listing::Mode::Collect:
        Q_EMIT q->rowsReplaced(id, std::make_shared<std::vector<TokenRow>>(listing.take()));
        return;
    case Listing::Mode::Compare: {
        std::vector<TokenRow> rows = listing.take();
        const QList<TokenId> gone = listing.gone();
        if (!rows.empty() || !gone.isEmpty())
            Q_EMIT q->rowsChanged(id, std::make_shared<std::vector<TokenRow>>(std::move(rows)), gone);
        return;
    }
    }
}

void Inventory::Private::finish(const ConnectionId &id, quint64 generation, Listing &listing, const Result<> &result)
{
    Place *place = current(id, generation);
    if (place == nullptr)
        return;
    place->refreshing = false;
    place->problem = result ? std::nullopt : std::optional(result.error());
    if (result) {
        place->listed = true;
        place->replaceAll = false;
        deliverRest(id, *place, listing);
    } else if (listing.mode() == Listing::Mode::Stream) {
        // What came before the failure is true; the rest is missing, and the problem says so.
        deliver(id, generation, listing);
    }
    // Slots of these signals may have asked for anything, even for the connection's removal.
    place = current(id, generation);
    if (place == nullptr)
        return;
    const bool again = std::exchange(place->listAgain, false);
    place->due.unite(std::exchange(place->after, {}));
    if (!place->due.isEmpty())
        timer.start();
    Q_EMIT q->refreshFinished(id);
    if (again && current(id, generation) != nullptr)
        refresh(id);
}

void Inventory::Private::watch(const ConnectionId &id, TokenBackend *backend)
{
    Place &place = places[id];
    if (place.watched == backend)
        return;
    place.watched = backend;
    backend->watch([this, id, box = std::weak_ptr<Mailbox>(mailbox)](OutsideChange change) {
        if (const std::shared_ptr<Mailbox> open = box.lock())
            open->post([this, id, change = std::move(change)] { outsideChange(id, change); });
    });
}

void Inventory::Private::outsideChange(const ConnectionId &id, const OutsideChange &change)
{
    const auto place = places.find(id);
    if (place == places.end())
        return;
    if (!change.everything)
        want(id, change.changed);
    else if (place->refreshing)
        place->listAgain = true;
    else
        refresh(id);
}

void Inventory::Private::want(const ConnectionId &id, const QList<TokenId> &ids)
{
    Place &place = places[id];
    for (const TokenId &token : ids) {
        // A first listing has not said yet which rows there are: a row told now would come twice.
        if (place.refreshing)
            place.after.insert(token);
        if (place.listed)
            place.due.insert(token);
    }
    if (!place.due.isEmpty() && !timer.isActive())
        timer.start();
}

void Inventory::Private::readDue()
{
    const QList<ConnectionId> ids = places.keys();
    for (const ConnectionId &id : ids) {
        const auto place = places.find(id);
        if (place == places.end() || place->due.isEmpty() || place->reading)
            continue;
        if (place->due.size() <= mostSingleReads) {
            read(id, *place);
        } else {
            place->due.clear();
            outsideChange(id, OutsideChange{.changed = {}, .everything = true});
        }
    }
}

void Inventory::Private::read(const ConnectionId &id, Place &place)
{
    Result<TokenBackend *> backend = connections.backend(id);
    if (!backend)
        return;
    const QSet<TokenId> due = std::exchange(place.due, {});
    const QList<TokenId> ids(due.begin(), due.end());
    const auto tokens = std::make_shared<std::vector<Result<Token>>>(static_cast<std::size_t>(ids.size()),
                                                                     Result<Token>(fail(ErrorKind::Cancelled, {})));
    const auto missing = std::make_shared<qsizetype>(ids.size());
    place.reading = true;
    for (qsizetype i = 0; i < ids.size(); ++i) {
        whenDone((*backend)->get(ids.at(i), {}), q, [=, this](Result<Token> token) {
            (*tokens)[static_cast<std::size_t>(i)] = std::move(token);
            if (--*missing == 0)
                readDone(id, ids, *tokens);
        });
    }
}

void Inventory::Private::readDone(const ConnectionId &id, const QList<TokenId> &ids,
                                  const std::vector<Result<Token>> &tokens)
{
    const auto place = places.find(id);
    const Connection *connection = connections.find(id);
    if (place == places.end() || connection == nullptr)
        return;
    place->reading = false;
    auto rows = std::make_shared<std::vector<TokenRow>>();
    QList<TokenId> gone;
    for (qsizetype i = 0; i < ids.size(); ++i) {
        const Result<Token> &token = tokens[static_cast<std::size_t>(i)];
        const TokenId &tokenId = ids.at(i);
        if (token) {
            TokenRow row = makeRow(*token, *connection);
            row.kept = kept.isKept(id, token->id);
            row.keptForSession = kept.isForThisSession(id, token->id);
            const quint64 digest = rowDigest(row);
            if (place->digests.value(token->id) != digest || !place->digests.contains(token->id))
                rows->push_back(std::move(row));
            place->digests.insert(token->id, digest);
        } else if (token.error().kind == ErrorKind::NotFound) {
            if (place->digests.remove(tokenId) > 0)
                gone.append(tokenId);
        } else {
            qCInfo(logServices) << "a token could not be read again:" << errorKindName(token.error().kind);
        }
    }
    if (!place->due.isEmpty() && !timer.isActive())
        timer.start();
    if (!rows->empty() || !gone.isEmpty())
        Q_EMIT q->rowsChanged(id, rows, gone);
}

Inventory::Inventory(Connections &connections, KeptSecrets &kept, QThreadPool &pool, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, connections, kept, pool))
{
    connect(&d->timer, &QTimer::timeout, this, [this] { d->readDue(); });
    connect(&kept, &KeptSecrets::changed, this,
            [this](const ConnectionId &connection, const TokenId &id) { refreshTokens(connection, {id}); });
    connect(&connections, &Connections::aboutToBeRemoved, this, [this](const ConnectionId &id) {
        if (const auto place = d->places.find(id); place != d->places.end()) {
            place->cancel.cancel();
            d->places.erase(place);
        }
    });
    connect(&connections, &Connections::changed, this, [this](const ConnectionId &id) {
        const auto place = d->places.find(id);
        const Connection *connection = d->connections.find(id);
        if (place == d->places.end() || connection == nullptr || sameRows(place->connection, *connection))
            return;
        place->replaceAll = place->listed;
        d->reopen(id);
    });
    connect(&connections, &Connections::reopened, this, [this](const ConnectionId &id) { d->reopen(id); });
}

void Inventory::Private::reopen(const ConnectionId &id)
{
    const auto place = places.find(id);
    if (place == places.end())
        return;
    place->watched = nullptr;
    refresh(id);
}

Inventory::~Inventory()
{
    d->mailbox->close();
    for (const Private::Place &place : std::as_const(d->places))
        place.cancel.cancel();
}

void Inventory::refresh(const ConnectionId &connection)
{
    d->refresh(connection);
}

void Inventory::refreshAll()
{
    const QList<Connection> all = d->connections.all();
    for (const Connection &connection : all)
        d->refresh(connection.id);
}

void Inventory::refreshTokens(const ConnectionId &connection, const QList<TokenId> &ids)
{
    if (d->places.contains(connection))
        d->want(connection, ids);
}

bool Inventory::isRefreshing(const ConnectionId &connection) const
{
    const auto place = d->places.constFind(connection);
    return place != d->places.constEnd() && place->refreshing;
}

std::optional<Error> Inventory::problem(const ConnectionId &connection) const
{
    const auto place = d->places.constFind(connection);
    return place == d->places.constEnd() ? std::nullopt : place->problem;
}

} // namespace tokendesk
