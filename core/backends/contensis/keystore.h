// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/backends/contensis/keyrecord.h"
#include "core/backends/contensis/managementapi.h"

#include <mutex>

namespace tokendesk::contensis {

inline const QString usualKeyPath = QStringLiteral("/api/management/security/apiKeys");

/// The API keys of an instance. Where they lie is not published: the configured path is asked first, then one
/// suggestion by analogy with the users, with GET only; nothing is written before a list was read.
class KeyStore final
{
public:
    /// `hasState`: what is known of that before the first list.
    KeyStore(ManagementApi &api, QString configuredPath, bool hasState = false);

    [[nodiscard]] Result<std::vector<KeyRecord>> list(const CancelToken &cancel);
    /// From a fresh list, since not every shape has a single GET. NotFound.
    [[nodiscard]] Result<KeyRecord> find(const QString &id, const CancelToken &cancel);
    /// A lost answer is looked up by name. Errors also: Conflict for a name that is taken.
    [[nodiscard]] Result<KeyRecord> create(const KeyRecord &draft, const CancelToken &cancel);
    [[nodiscard]] Result<> replace(const KeyRecord &key, const CancelToken &cancel);
    /// Well when it is gone, also when it was gone before.
    [[nodiscard]] Result<> remove(const KeyRecord &key, const CancelToken &cancel);

    QString path() const;  ///< where the last list was read
    bool hasState() const; ///< the last list with keys in it told whether they are switched on

private:
    [[nodiscard]] Result<std::vector<KeyRecord>> listAt(const QString &path, const CancelToken &cancel);
    [[nodiscard]] Result<KeyRecord> lookUp(const QString &name, const std::vector<KeyRecord> &before, const Error &lost,
                                           const CancelToken &cancel);

    ManagementApi &m_api;
    mutable std::mutex m_mutex;
    QString m_path;
    bool m_hasState;
};

/// NotFound: deleted elsewhere, say.
Error noSuchKey(const QString &id);

/// Names are compared without regard to case, as roles refer to keys by name.
bool sameKeyName(const QString &left, const QString &right);

} // namespace tokendesk::contensis
