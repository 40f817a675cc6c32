// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/flextype/sitewatch.h"

namespace tokendesk::flextype {

std::unique_ptr<TreeWatcher> watcherOf(const Site &site, const TokenBackend::ChangeSink &sink)
{
    QList<TreeWatcher::Store> stores;
    QStringList kinds;
    for (const Store &store : site.stores) {
        stores.append({site.root + QLatin1Char('/') + QString::fromLatin1(store.base) + QLatin1Char('/') +
                           QString::fromUtf8(store.place),
                       tokenFile});
        kinds.append(store.kind);
    }
    const auto told = [sink, kinds](const TreeWatcher::Change &change) {
        OutsideChange outside;
        outside.everything = change.everything;
        for (const QByteArray &name : change.names) {
            if (!name.startsWith('.'))
                outside.changed.append({kinds.value(change.store), QString::fromUtf8(name)});
        }
        if (outside.everything || !outside.changed.isEmpty())
            sink(outside);
    };
    return std::make_unique<TreeWatcher>(stores, told);
}

} // namespace tokendesk::flextype
