// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/services/signins.h"

#include "core/base/answer.h"
#include "core/base/async.h"
#include "core/base/logging.h"
#include "core/services/connectioncheck.h"
#include "core/services/mailbox.h"
#include "core/services/signout.h"

#include <array>
#include <list>

namespace tokendesk {

namespace {

const std::array networkSecrets{proxyPasswordName, clientKeyPasswordName};

/// Of what is kept only what is for the same proxy and the same key: nothing else may get to see it.
Credential usableAt(const Connection &place, const Connection &stored, const Credential &kept)
{
    const NetworkSettings &now = place.network;
    const NetworkSettings &before = stored.network;
    const bool sameProxy = now.proxy == NetworkSettings::Proxy::Own && now.proxy == before.proxy &&
                           now.proxyHost == before.proxyHost && now.proxyPort == before.proxyPort &&
                           now.proxyUser == before.proxyUser;
    Credential usable;
    if (sameProxy)
        usable.set(proxyPasswordName, kept.value(proxyPasswordName).clone());
    if (!now.clientKey.isEmpty() && now.clientKey == before.clientKey)
        usable.set(clientKeyPasswordName, kept.value(clientKeyPasswordName).clone());
    return usable;
}

void addMissing(Credential &to, const Credential &from)
{
    for (const QLatin1String name : networkSecrets) {
        if (!to.has(name) && from.has(name))
            to.set(name, from.value(name).clone());
    }
}

/// A person signs in at one place at a time; two more for sign-ins that were given up and have not ended yet.
constexpr int mostThreads = 3;

/// What is entered is of the person's own making, and stays.
bool makesSomething(const BackendType &type, const QString &method)
{
    return type.discard &&
           std::none_of(type.signInMethods.begin(), type.signInMethods.end(),
                        [&method](const SignInMethod &each) { return each.id == method && each.keptAsEntered; });
}

} // namespace

struct SignIns::Private
{
    Private(SignIns *owner, Connections &allConnections, CredentialVault &vault, ActivityLog &log,
            const Clock &theClock)
        : q(owner)
        , connections(allConnections)
        , credentials(vault)
        , activity(log)
        , clock(theClock)
        , mailbox(std::make_shared<Mailbox>(owner))
    {
        pool.setMaxThreadCount(mostThreads);
    }

    SignInContext contextFor(const CancelToken &cancel) const;
    void completed(const Connection &connection, SignInRequest request, const CancelToken &cancel,
                   std::function<void(SignInRequest)> goOn);
    template <class T>
    QFuture<Result<T>>
    onWorker(const Connection &connection, SignInRequest request, const CancelToken &cancel,
             std::function<Result<T>(const BackendType &, SignInRequest, const SignInContext &)> work);
    void begin(Activity::Act act, const Connection &connection, const Answer<> &answer,
               std::function<void(qint64)> work);
    void complete(qint64 row, Activity::Outcome outcome, const Result<> &result);
    void giveUp(const ConnectionId &id, const Error &why, const Answer<ConnectionId> &answer);
    void changeLocation(Connection connection, const QVariantMap &location, qint64 row, const Answer<> &answer);

    SignIns *q;
    Connections &connections;
    CredentialVault &credentials;
    ActivityLog &activity;
    const Clock &clock;
    std::shared_ptr<Mailbox> mailbox;
    std::list<CancelToken> running;
    CancelToken closing;
    BrowserPages pages;
    QThreadPool pool;
};

SignInContext SignIns::Private::contextFor(const CancelToken &cancel) const
{
    const auto openBrowser = [box = mailbox, owner = q](const QUrl &address) {
        box->post([owner, address] { Q_EMIT owner->browserWanted(address); });
    };
    return {.clock = clock, .cancel = cancel, .openBrowser = openBrowser, .pages = pages};
}

/// The request with what is kept for the way to the server. A keychain that does not answer leaves it as it is: what
/// is missing shows itself on the way.
void SignIns::Private::completed(const Connection &connection, SignInRequest request, const CancelToken &cancel,
                                 std::function<void(SignInRequest)> goOn)
{
    const Connection *known = connection.id.isNull() ? nullptr : connections.find(connection.id);
    const bool wants = known != nullptr && (connection.network.proxy == NetworkSettings::Proxy::Own ||
                                            !connection.network.clientKey.isEmpty());
    if (!wants)
        return goOn(std::move(request));
    const auto shared = std::make_shared<SignInRequest>(std::move(request));
    whenDone(credentials.read(connection.id, cancel), q,
             [connection, stored = *known, shared, goOn = std::move(goOn)](const Result<Credential> &kept) {
                 if (kept)
                     addMissing(shared->entered, usableAt(connection, stored, *kept));
                 goOn(std::move(*shared));
             });
}

template <class T>
QFuture<Result<T>>
SignIns::Private::onWorker(const Connection &connection, SignInRequest request, const CancelToken &cancel,
                           std::function<Result<T>(const BackendType &, SignInRequest, const SignInContext &)> work)
{
    const BackendType *type = connections.type(connection.type);
    if (type == nullptr)
        return readyFuture(Result<T>(fail(unknownType(connection.type))));
    const auto mine = running.insert(running.end(), cancel);
    const Answer<T> answer;
    const auto end = [this, mine, cancel, answer](Result<T> result) {
        running.erase(mine);
        if (cancel.isCancelled())
            answer.resolve(fail(ErrorKind::Cancelled, {}));
        else
            answer.resolve(std::move(result));
    };
    completed(connection, std::move(request), cancel,
              [=, this, type = *type, work = std::move(work)](SignInRequest whole) {
                  const auto entered = std::make_shared<SignInRequest>(std::move(whole));
                  const auto task = [type, entered, work, context = contextFor(cancel)]() -> Result<T> {
                      return work(type, std::move(*entered), context);
                  };
                  whenDone(runOn(pool, task), q, end);
              });
    return answer.future();
}

/// The row "intended" first, as for every act; where there is no log at all the act goes on without (see ActRunner).
void SignIns::Private::begin(Activity::Act act, const Connection &connection, const Answer<> &answer,
                             std::function<void(qint64)> work)
{
    Activity row;
    row.act = act;
    row.connection = connection.id;
    row.connectionName = connection.name;
    whenDone(activity.begin(std::move(row)), q, [this, answer, work = std::move(work)](Result<qint64> number) {
        if (number)
            work(*number);
        else if (activity.problem())
            work(0);
        else
            answer.resolve(fail(std::move(number.error())));
    });
}

void SignIns::Private::complete(qint64 row, Activity::Outcome outcome, const Result<> &result)
{
    if (row == 0)
        return;
    const QString error = result ? QString() : QString(errorKindName(result.error().kind));
    whenDone(activity.complete(row, outcome, error), q, [](const Result<> &completed) {
        if (!completed)
            qCWarning(logServices) << "a sign-in was not logged whole:" << errorKindName(completed.error().kind);
    });
}

/// Of a connection that was not added no entry stays.
void SignIns::Private::giveUp(const ConnectionId &id, const Error &why, const Answer<ConnectionId> &answer)
{
    // These mean that nothing was written (SecretStore).
    if (why.kind == ErrorKind::KeychainLocked || why.kind == ErrorKind::KeychainUnavailable || why.nothingDone)
        return answer.resolve(fail(why));
    whenDone(credentials.remove(id), q, [answer, why](const Result<> &removed) {
        if (!removed)
            qCWarning(logServices) << "the entry of a connection that was not added stays:"
                                   << errorKindName(removed.error().kind);
        answer.resolve(fail(why));
    });
    if (why.kind == ErrorKind::Cancelled)
        answer.resolve(fail(why)); // the keychain that is not waited for removes it when it can
}

void SignIns::Private::changeLocation(Connection connection, const QVariantMap &location, qint64 row,
                                      const Answer<> &answer)
{
    const auto end = [this, id = connection.id, row, answer](const Result<> &updated) {
        complete(row, updated ? Activity::Outcome::Proved : Activity::Outcome::Failed, updated);
        if (updated)
            Q_EMIT q->signedIn(id);
        answer.resolve(updated);
    };
    if (location.isEmpty() || location == connection.location)
        return end({});
    connection.location = location;
    whenDone(connections.update(std::move(connection)), q, end);
}

SignIns::SignIns(Connections &connections, CredentialVault &credentials, ActivityLog &activity, const Clock &clock,
                 QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, connections, credentials, activity, clock))
{
    QObject::connect(&credentials, &CredentialVault::waitingChanged, this, &SignIns::keychainWaits);
}

SignIns::~SignIns()
{
    d->mailbox->close();
    d->closing.cancel();
    for (const CancelToken &cancel : d->running)
        cancel.cancel();
    d->pool.waitForDone();
}

QFuture<Result<SignedIn>> SignIns::test(Connection connection, SignInRequest request, CancelToken cancel)
{
    return d->onWorker<SignedIn>(
        connection, std::move(request), cancel,
        [connection, last = d->contextFor(d->closing)](const BackendType &type, SignInRequest entered,
                                                       const SignInContext &context) -> Result<SignedIn> {
            if (!type.signIn)
                return fail(ErrorKind::Unsupported, connection.name);
            const QString method = entered.method;
            const Credential way = entered.entered.clone();
            Result<SignedIn> result = type.signIn(connection, std::move(entered), context);
            if (result) // whatever the system makes of the rest, the way to it stays the same
                addMissing(result->credential, way);
            if (result && context.cancel.isCancelled() && makesSomething(type, method))
                type.discard(connection, result->credential, last);
            return result;
        });
}

void SignIns::discard(Connection connection, const QString &method, Credential credential)
{
    const BackendType *type = d->connections.type(connection.type);
    if (type == nullptr || !makesSomething(*type, method) || credential.isEmpty())
        return;
    const auto shared = std::make_shared<const Credential>(std::move(credential));
    d->pool.start([type = *type, connection, shared, context = d->contextFor(d->closing)] {
        type.discard(connection, *shared, context);
    });
}

void SignIns::setBrowserPages(BrowserPages pages)
{
    d->pages = std::move(pages);
}

QFuture<Result<QList<Choice>>> SignIns::choices(Connection connection, SignInRequest request, FieldName field,
                                                CancelToken cancel)
{
    return d->onWorker<QList<Choice>>(connection, std::move(request), cancel,
                                      [connection, field](const BackendType &type, SignInRequest entered,
                                                          const SignInContext &context) -> Result<QList<Choice>> {
                                          if (!type.choices)
                                              return fail(ErrorKind::Unsupported, field);
                                          return type.choices(connection, std::move(entered), field, context);
                                      });
}

QFuture<Result<ConnectionId>> SignIns::connect(Connection connection, SignedIn signedIn, CredentialVault::Keep keep,
                                               CancelToken cancel)
{
    if (connection.id.isNull())
        connection.id = QUuid::createUuid();
    if (!signedIn.location.isEmpty())
        connection.location = signedIn.location;
    const ConnectionId id = connection.id;
    const Answer<ConnectionId> answer;
    whenDone(d->credentials.write(id, std::move(signedIn.credential), keep, std::move(cancel)), this,
             [=, this](const Result<> &written) {
                 if (!written)
                     return d->giveUp(id, written.error(), answer);
                 whenDone(d->connections.add(connection), this, [=, this](const Result<ConnectionId> &added) {
                     if (added)
                         answer.resolve(added);
                     else
                         d->giveUp(id, added.error(), answer);
                 });
             });
    return answer.future();
}

QFuture<Result<>> SignIns::change(ConnectionId connection, SignedIn signedIn, CredentialVault::Keep keep,
                                  CancelToken cancel)
{
    const Connection *known = d->connections.find(connection);
    if (known == nullptr)
        return readyFuture(Result<>(fail(ErrorKind::NotFound, connection.toString(QUuid::WithoutBraces))));
    const Answer<> answer;
    const auto fresh = std::make_shared<SignedIn>(std::move(signedIn));
    d->begin(Activity::Act::SignIn, *known, answer, [=, this](qint64 row) {
        whenDone(d->credentials.write(connection, std::move(fresh->credential), keep, cancel), this,
                 [=, this](const Result<> &written) {
                     const Connection *current = d->connections.find(connection);
                     if (written && current != nullptr)
                         return d->changeLocation(*current, fresh->location, row, answer);
                     const Result<> failed = written ? fail(ErrorKind::NotFound, {}) : written;
                     d->complete(row, Activity::Outcome::Failed, failed);
                     answer.resolve(failed);
                 });
    });
    return answer.future();
}

bool SignIns::isKeychainWaiting() const
{
    return d->credentials.isWaiting();
}

QFuture<Result<>> SignIns::signOut(ConnectionId connection, CancelToken cancel)
{
    const Connection *known = d->connections.find(connection);
    if (known == nullptr)
        return readyFuture(Result<>(fail(ErrorKind::NotFound, connection.toString(QUuid::WithoutBraces))));
    const Answer<> answer;
    d->begin(Activity::Act::SignOut, *known, answer, [=, this](qint64 row) {
        const auto server = std::make_shared<Result<>>();
        whenDone(signOutOf(d->connections, d->credentials, connection, cancel, *this,
                           [server](const Result<> &said) { *server = said; }),
                 this, [=, this](const Result<> &removed) {
                     // Gone here in any case; whether the server ended it too is what "proved" says.
                     const Activity::Outcome outcome = !removed  ? Activity::Outcome::Failed
                                                       : *server ? Activity::Outcome::Proved
                                                                 : Activity::Outcome::Done;
                     d->complete(row, outcome, removed ? *server : removed);
                     answer.resolve(removed);
                 });
    });
    return answer.future();
}

} // namespace tokendesk
