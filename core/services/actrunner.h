// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/answer.h"
#include "core/base/async.h"
#include "core/domain/tokendraft.h"
#include "core/history/activitylog.h"
#include "core/services/connections.h"

namespace tokendesk {

/// Carries out one act: guard, activity row "intended", backend, row "done" or "failed", and when the proof ends the
/// row "proved" or "failed". Lives on the main thread, as part of Tokens.
class ActRunner final
{
public:
    /// Told after each act, done or not, and again when a proof fails.
    using Touched = std::function<void(const ConnectionId &, const TokenId &)>;

    ActRunner(QObject &owner, Connections &connections, ActivityLog &activity, Touched touched);

    /// PermissionDenied for a read-only connection, before it is opened.
    Result<TokenBackend *> writable(const ConnectionId &id);

    /// `subject.kind` may be empty; then the token is looked for first. T is CreatedToken or some Changed<…>.
    template <class T>
    QFuture<Result<T>> perform(Activity::Act act, ConnectionId connection, TokenId subject, QStringList fields,
                               std::function<QFuture<Result<T>>(TokenBackend &, const TokenId &)> work);

    /// The row alone, for acts that no backend carries out: `work` gets its number, 0 when there is no log.
    template <class T>
    void begin(Activity row, const Answer<T> &answer, std::function<void(qint64)> work);
    void complete(qint64 number, Activity::Outcome outcome, const std::optional<Error> &error = {});

    /// Finds the kind of an id that has none.
    template <class T>
    void identify(const ConnectionId &connection, const TokenId &id, const Answer<T> &answer,
                  std::function<void(const TokenId &)> work);

private:
    struct Subject
    {
        TokenId id;
        QString name;
    };

    static Subject subjectOf(const CreatedToken &created) { return {created.token.id, created.token.name}; }
    static Subject subjectOf(const Changed<Token> &changed) { return {changed.value.id, changed.value.name}; }
    static Subject subjectOf(const Changed<CreatedToken> &changed) { return subjectOf(changed.value); }
    static Subject subjectOf(const Changed<Revoked> &changed) { return {changed.value.id, changed.value.name}; }

    Activity row(Activity::Act act, const ConnectionId &connection, const TokenId &id, const QStringList &fields) const;
    void completeDone(qint64 number, const ConnectionId &connection, const Subject &subject);
    void completeFailed(qint64 number, const ConnectionId &connection, const TokenId &id, const Error &error);
    QFuture<Result<>> follow(qint64 number, const ConnectionId &connection, const TokenId &id,
                             const QFuture<Result<>> &inForce);
    static Error notLogged(Error error);

    QObject &m_owner;
    Connections &m_connections;
    ActivityLog &m_activity;
    Touched m_touched;
};

template <class T>
void ActRunner::begin(Activity row, const Answer<T> &answer, std::function<void(qint64)> work)
{
    whenDone(m_activity.begin(std::move(row)), &m_owner, [this, answer, work = std::move(work)](Result<qint64> number) {
        if (number)
            work(*number);
        else if (m_activity.problem())
            work(0); // there is no log at all, and the window said so: a leaked token must be revocable all the same
        else
            answer.resolve(fail(notLogged(std::move(number.error()))));
    });
}

template <class T>
void ActRunner::identify(const ConnectionId &connection, const TokenId &id, const Answer<T> &answer,
                         std::function<void(const TokenId &)> work)
{
    if (!id.kind.isEmpty() || id.value.isEmpty()) {
        work(id);
        return;
    }
    Result<TokenBackend *> backend = m_connections.backend(connection);
    if (!backend) {
        answer.resolve(fail(std::move(backend.error())));
        return;
    }
    whenDone((*backend)->get(id, {}), &m_owner, [answer, work = std::move(work)](Result<Token> token) {
        if (token)
            work(token->id);
        else
            answer.resolve(fail(std::move(token.error())));
    });
}

template <class T>
QFuture<Result<T>> ActRunner::perform(Activity::Act act, ConnectionId connection, TokenId subject, QStringList fields,
                                      std::function<QFuture<Result<T>>(TokenBackend &, const TokenId &)> work)
{
    const Answer<T> answer;
    if (Result<TokenBackend *> backend = writable(connection); !backend) {
        answer.resolve(fail(std::move(backend.error())));
        return answer.future();
    }
    identify<T>(connection, subject, answer, [=, this](const TokenId &id) {
        begin<T>(row(act, connection, id, fields), answer, [=, this](qint64 number) {
            // Asked again: the connection may have been changed or removed while the row was written.
            Result<TokenBackend *> backend = writable(connection);
            if (!backend) {
                complete(number, Activity::Outcome::Failed, backend.error());
                answer.resolve(fail(std::move(backend.error())));
                return;
            }
            whenDone(work(**backend, id), &m_owner, [=, this](Result<T> result) {
                if (!result) {
                    completeFailed(number, connection, id, result.error());
                    if (!id.value.isEmpty())
                        m_touched(connection, id);
                    answer.resolve(std::move(result));
                    return;
                }
                const Subject known = subjectOf(*result);
                completeDone(number, connection, known);
                if constexpr (!std::is_same_v<T, CreatedToken>)
                    result->inForce = follow(number, connection, known.id, result->inForce);
                m_touched(connection, known.id);
                answer.resolve(std::move(result));
            });
        });
    });
    return answer.future();
}

} // namespace tokendesk
