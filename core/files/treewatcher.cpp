// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/files/treewatcher.h"

#include "core/files/watchworker.h"

namespace tokendesk {

TreeWatcher::TreeWatcher(QList<Store> stores, Sink sink)
    : TreeWatcher(std::move(stores), std::move(sink), Limits{})
{
}

TreeWatcher::TreeWatcher(QList<Store> stores, Sink sink, Limits limits)
    : m_worker(std::make_unique<Worker>(std::move(stores), std::move(sink), limits))
{
}

TreeWatcher::~TreeWatcher() = default;

bool TreeWatcher::isReady() const
{
    return m_worker->isReady();
}

} // namespace tokendesk
