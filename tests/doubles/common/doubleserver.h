// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/doubles/common/httpcall.h"

#include <QMutex>
#include <QSslCertificate>
#include <QSslKey>
#include <QThread>
#include <QUrl>

#include <atomic>
#include <chrono>

namespace tokendesk::doubles {

/// Something that goes wrong on purpose, for requests that fit.
struct Mishap
{
    enum class Kind {
        DropBefore, ///< the connection is cut, nothing was done
        DropAfter,  ///< the work is done, then the connection is cut without an answer
        Reply,      ///< `reply` instead, nothing was done
        ReplyAfter, ///< the work is done, then `reply` is answered
        Delay,      ///< the work and the answer come later
    };

    Kind kind = Kind::DropBefore;
    QByteArray method{}; ///< empty: any
    QByteArray path{};   ///< beginning of the path; empty: any
    int times = 1;       ///< -1: for ever
    HttpReply reply{};
    std::chrono::milliseconds delay{0};
};

struct DoubleOptions
{
    quint16 port = 0;              ///< 0: any that is free
    QSslCertificate certificate{}; ///< with its key: https
    QSslKey privateKey{};
};

/// What every stand-in of a remote system has: it listens on 127.0.0.1 and serves on a thread of its own, one request
/// after the other, so that a blocking client may call it from the thread that made it; it keeps a log of what arrived;
/// and it lets things go wrong when a test asks for it. A system is a class derived from it with answer().
///
/// A derived class calls stop() in its destructor, before what answer() uses goes.
class DoubleServer
{
public:
    DoubleServer() = default;
    virtual ~DoubleServer();
    Q_DISABLE_COPY_MOVE(DoubleServer)

    void listen(const DoubleOptions &options = {});
    void stop();
    bool isListening() const { return m_port != 0; }
    QUrl url() const; ///< "http://127.0.0.1:PORT", no slash at the end

    void plan(const Mishap &mishap);
    void forgetMishaps();
    QList<HttpCall> calls() const; ///< all requests that arrived, the first first
    int count(QByteArrayView method, QByteArrayView pathBeginning) const;
    void forgetCalls();

protected:
    /// One request, under the lock that guards the state.
    virtual HttpReply answer(const HttpCall &call) = 0;

    mutable QMutex m_state; ///< held while answer() runs; take it to look at or change the state from outside

private:
    std::optional<HttpReply> handle(const HttpCall &call);
    std::optional<Mishap> nextMishap(const HttpCall &call);

    mutable QMutex m_mutex; ///< guards the next two
    QList<HttpCall> m_calls;
    QList<Mishap> m_mishaps;
    quint16 m_port = 0;
    bool m_secure = false;
    std::atomic_bool m_stopping = false;
    QThread m_thread;
};

} // namespace tokendesk::doubles
