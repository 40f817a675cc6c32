// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/files/directory.h"
#include "core/files/treewatcher.h"

#include <QHash>

#include <atomic>
#include <chrono>
#include <thread>

namespace tokendesk {

/// The thread of a TreeWatcher.
class TreeWatcher::Worker final
{
public:
    Worker(QList<Store> stores, Sink sink, Limits limits);
    ~Worker();
    Q_DISABLE_COPY_MOVE(Worker)

    bool isReady() const { return m_ready.load(); }

private:
    using Clock = std::chrono::steady_clock;

    struct Place
    {
        Store store;
        Directory directory;                 ///< not valid: not there now
        int watch = -1;                      ///< of the store itself; -1: looked at
        bool isRemote = false;               ///< a share: nobody tells of other machines' changes
        QHash<QByteArray, int> watches;      ///< folder to inotify watch
        QHash<QByteArray, quint64> lookedAt; ///< folder to print of its file, for those without a watch
        quint64 print = 0;                   ///< of the store, where it has no watch
        Change pending;
    };

    void run();
    void open(qsizetype index); ///< the store and its watch
    void close(Place &place);
    void fill(qsizetype index); ///< the folders in it
    void addFolder(qsizetype index, const QByteArray &name, bool isNew);
    void dropFolder(Place &place, const QByteArray &name);
    int addWatch(const Directory &directory, const QByteArray &name, quint32 mask);
    void removeWatch(int watch);
    void readEvents();
    void storeEvent(qsizetype index, quint32 mask, const QByteArray &name);
    void lookAtStores();
    void lookAtFolders();
    void deliver();
    bool wantsFolders() const; ///< some folders have no watch
    quint64 printOf(const Place &place, const QByteArray &name) const;

    Sink m_sink;
    std::vector<Place> m_places;
    UniqueFd m_inotify;
    UniqueFd m_stop;
    qsizetype m_mostWatches = 0;
    qsizetype m_usedWatches = 0;
    QHash<int, QPair<qsizetype, QByteArray>> m_watched; ///< empty name: the store itself
    timespec m_start{};
    Clock::time_point m_nextStores;
    Clock::time_point m_nextFolders;
    Clock::time_point m_nextDelivery;
    std::atomic_bool m_ready = false;
    std::atomic_bool m_stopping = false;
    std::thread m_thread;
};

} // namespace tokendesk
