// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/exitstatus.h"
#include "app/cli/session.h"
#include "core/base/async.h"

#include <QObject>

#include <memory>

namespace tokendesk::cli {

/// One command of one run. run() starts it, ended() is emitted once when it is over.
class Command : public QObject
{
    Q_OBJECT

public:
    explicit Command(Session &session)
        : m_session(session)
    {
    }

    /// Called once, in the event loop, after the workspace was loaded.
    virtual void run() = 0;

Q_SIGNALS:
    void ended(tokendesk::cli::ExitStatus status);

protected:
    const Arguments &arguments() const { return m_session.arguments; }
    Session &session() { return m_session; }
    Workspace &workspace() const { return m_session.workspace; }
    Output &output() { return m_session.output; }
    const CancelToken &cancelToken() const { return m_session.cancel; }

    void end(ExitStatus status) { Q_EMIT ended(status); }
    /// Says the error and ends with "failed".
    void failWith(const Error &error);
    void complain(const Error &error) const;
    /// Says what is wrong with the arguments and ends with "wrong usage".
    void wrongUsage(const QString &text);

    /// The connection that operand `index` names, by name or by id. Says the error itself: null means that it is over.
    const Connection *connectionOperand(qsizetype index = 0);
    const Connection *findConnection(const QString &name);
    /// All the connections that the operands name; all there are without operands. nullopt means that it is over.
    std::optional<QList<Connection>> connectionOperands();
    bool isServer(const Connection &connection) const;
    TokenId tokenOperand(qsizetype index) const; ///< with the kind of --kind, if it is given
    /// What can be done at a connection. nullopt means that it is over.
    std::optional<Capabilities> capabilities(const ConnectionId &id);
    /// The kind of --kind; without it the first that tokens can be made of.
    Result<KindSpec> kindToCreate(const Capabilities &capabilities) const;
    Error noSuchKind(const Capabilities &capabilities) const;
    /// As a person may see it: masked where the id is a credential, unless --ids.
    QString shownId(const TokenId &id, const Capabilities &capabilities) const;

    /// Goes on with the value when the future finishes; says the error and ends when it holds one.
    template <class T, class Next>
    void on(const QFuture<Result<T>> &future, Next next)
    {
        whenDone(future, this, [this, next = std::move(next)](Result<T> result) mutable {
            if (!result)
                return failWith(result.error());
            if constexpr (std::is_void_v<T>)
                next();
            else
                next(std::move(*result));
        });
    }
    /// Prints {"token":{…}}, or one sentence with the token's name for %1, and ends.
    void endWithToken(const QString &connectionName, const Token &token, const QString &sentence,
                      const QList<Phrase> &consequences = {}, ExitStatus status = ExitStatus::Done);
    /// Whether this may be done though it locks the connection out of its own place: only with --yes. If not, says what
    /// would follow, and it is over. `consequences`: of the act on this token.
    bool mayLockOut(const Token &token, const QList<Phrase> &consequences);
    /// A line each, or the member "consequences" of an object that was begun.
    void printConsequences(const QList<Phrase> &consequences);
    void writeConsequences(class JsonWriter &json, const QList<Phrase> &consequences) const;
    /// For --dry-run: nothing was done; says what would follow, and what is known of the token.
    void endDry(const QList<Phrase> &consequences, const QList<Notice> &notices = {});

private:
    Session &m_session;
};

} // namespace tokendesk::cli
