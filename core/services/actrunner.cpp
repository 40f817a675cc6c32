// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/services/actrunner.h"

#include "core/base/logging.h"

#include <QCoreApplication>

namespace tokendesk {

namespace {

constexpr char context[] = "Services";

/// The act is done, or not, and that cannot be taken back for this: the row goes on saying "intended".
void warnUnlessCompleted(const Result<> &completed)
{
    if (!completed && completed.error().kind != ErrorKind::Cancelled)
        qCWarning(logServices) << "an activity row could not be completed:" << errorKindName(completed.error().kind);
}

} // namespace

ActRunner::ActRunner(QObject &owner, Connections &connections, ActivityLog &activity, Touched touched)
    : m_owner(owner)
    , m_connections(connections)
    , m_activity(activity)
    , m_touched(std::move(touched))
{
}

Result<TokenBackend *> ActRunner::writable(const ConnectionId &id)
{
    const Connection *connection = m_connections.find(id);
    if (connection != nullptr && connection->guard == Guard::ReadOnly)
        return fail(ErrorKind::PermissionDenied, connection->name, {},
                    Phrase{context,
                           QT_TRANSLATE_NOOP("Services", "The connection “%1” is set to read-only. Change its guard to "
                                                         "change tokens there."),
                           {connection->name}});
    return m_connections.backend(id);
}

Activity ActRunner::row(Activity::Act act, const ConnectionId &connection, const TokenId &id,
                        const QStringList &fields) const
{
    Activity activity;
    activity.act = act;
    activity.connection = connection;
    if (const Connection *known = m_connections.find(connection))
        activity.connectionName = known->name;
    activity.tokenKind = id.kind;
    if (!id.value.isEmpty())
        activity.fingerprint = m_activity.fingerprint(connection, id);
    activity.fields = fields;
    return activity;
}

void ActRunner::complete(qint64 number, Activity::Outcome outcome, const std::optional<Error> &error)
{
    if (number == 0)
        return;
    const QString name = error ? QString(errorKindName(error->kind)) : QString();
    whenDone(m_activity.complete(number, outcome, name), &m_owner, warnUnlessCompleted);
}

void ActRunner::completeDone(qint64 number, const ConnectionId &connection, const Subject &subject)
{
    if (number == 0)
        return;
    whenDone(m_activity.complete(number, Activity::Outcome::Done, {}, subject.id.kind, subject.name,
                                 m_activity.fingerprint(connection, subject.id)),
             &m_owner, warnUnlessCompleted);
}

void ActRunner::completeFailed(qint64 number, const ConnectionId &connection, const TokenId &id, const Error &error)
{
    complete(number, Activity::Outcome::Failed, error);
    Result<TokenBackend *> backend = m_connections.backend(connection);
    if (number == 0 || id.value.isEmpty() || !backend)
        return;
    // A row that failed should still say to which token, where that can be found out.
    const QString kind = errorKindName(error.kind);
    whenDone((*backend)->get(id, {}), &m_owner, [=, this](const Result<Token> &token) {
        if (token)
            whenDone(m_activity.complete(number, Activity::Outcome::Failed, kind, id.kind, token->name, {}), &m_owner,
                     warnUnlessCompleted);
    });
}

QFuture<Result<>> ActRunner::follow(qint64 number, const ConnectionId &connection, const TokenId &id,
                                    const QFuture<Result<>> &inForce)
{
    const Answer<> proved;
    whenDone(inForce, &m_owner, [=, this](const Result<> &result) {
        if (!result)
            m_touched(connection, id);
        if (number == 0) {
            proved.resolve(result);
            return;
        }
        const Activity::Outcome outcome = result ? Activity::Outcome::Proved : Activity::Outcome::Failed;
        const QString error = result ? QString() : QString(errorKindName(result.error().kind));
        // Handed on only then: the command line ends when it hears of it, and the row must be complete by then.
        whenDone(m_activity.complete(number, outcome, error), &m_owner, [proved, result](const Result<> &completed) {
            warnUnlessCompleted(completed);
            proved.resolve(result);
        });
    });
    return proved.future();
}

Error ActRunner::notLogged(Error error)
{
    error.reason = Phrase{context,
                          QT_TRANSLATE_NOOP("Services", "Nothing was changed, because the activity log %1 could not be "
                                                        "written."),
                          {error.object}};
    return error;
}

} // namespace tokendesk
