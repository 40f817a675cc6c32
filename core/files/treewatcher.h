// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>
#include <QSet>
#include <QString>

#include <functional>
#include <memory>

namespace tokendesk {

/// Tells which folders of a store changed: `<store>/<name>` came, went, or its file did.
///
/// The store and each folder in it are watched with inotify, as far as two thirds of what the system grants one user
/// reach; the rest is looked at in turn. A store that is not there yet, or goes, is noticed too. Its own thread; the
/// sink is called on it.
class TreeWatcher final
{
public:
    struct Store
    {
        QString path;    ///< absolute
        QByteArray file; ///< the file in each folder that counts: "token.yaml"
    };

    struct Change
    {
        qsizetype store = 0;     ///< index into the stores
        QSet<QByteArray> names;  ///< folders that came, went or changed
        bool everything = false; ///< too much happened, or the store itself came or went: read it again
    };
    using Sink = std::function<void(const Change &change)>;

    struct Limits
    {
        qsizetype watches = -1; ///< inotify watches at most; -1: two thirds of max_user_watches
    };

    TreeWatcher(QList<Store> stores, Sink sink);
    TreeWatcher(QList<Store> stores, Sink sink, Limits limits);
    ~TreeWatcher(); ///< waits for the thread; no call of the sink after it
    Q_DISABLE_COPY_MOVE(TreeWatcher)

    /// True once all that can be watched is; before it changes may be missed. For tests.
    bool isReady() const;

private:
    class Worker;
    std::unique_ptr<Worker> m_worker;
};

} // namespace tokendesk
