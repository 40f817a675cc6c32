// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/backends/backendtype.h"

#include <QObject>

#include <map>

namespace tokendesk {

/// The user's connections: connections.json (0600, no secrets) and one open backend each.
///
/// Every change reads the file again under a lock, applies itself, writes durably and only then counts, so that the
/// window and the command line can be used at once. Lives on the main thread; files are touched on the pool.
class Connections final : public QObject
{
    Q_OBJECT

public:
    Connections(QString file, QList<BackendType> types, BackendContext context, QObject *parent = nullptr);
    ~Connections() override;

    /// Reads the file. A missing file is an empty list; a damaged one is an error and is never overwritten.
    QFuture<Result<>> load();

    const QList<BackendType> &types() const;
    const BackendType *type(const QString &id) const;
    const QList<Connection> &all() const;
    const Connection *find(const ConnectionId &id) const;
    const Connection *findByName(const QString &name) const; ///< without regard to case

    /// Which type takes this folder, and what it is. NotFound with the reason when none does.
    QFuture<Result<Recognised>> recogniseFolder(const QString &folder);
    QFuture<Result<Recognised>> recognise(const QString &typeId, const QVariantMap &location);

    /// Recognises the place (its error is passed on) and takes its normalised location; a null id is replaced by a
    /// random one. Errors: Conflict (the name is taken, or the place is a connection already), InvalidInput with the
    /// field as object, Parse (the file is damaged), Io.
    QFuture<Result<ConnectionId>> add(Connection connection);
    QFuture<Result<>> update(Connection connection);
    QFuture<Result<>> remove(ConnectionId id); ///< from the file only; Tokens::disconnect() removes the secrets first

    /// Opened at the first call; owned here, valid until the connection is changed or removed.
    Result<TokenBackend *> backend(const ConnectionId &id);

    QStringList recentFolders() const; ///< newest first, at most ten, connected now or not
    /// Why the file cannot be read (it was damaged meanwhile); all() says what stood in it before. Empty: it can.
    std::optional<Error> problem() const;

Q_SIGNALS:
    // All come also when another program (tokendesk-cli beside the window) changed the file.
    void added(const tokendesk::ConnectionId &id);
    void changed(const tokendesk::ConnectionId &id);
    void aboutToBeRemoved(const tokendesk::ConnectionId &id);
    void removed(const tokendesk::ConnectionId &id);
    /// Its credential was written or removed here: the backend that there was is gone, the next one starts with the new
    /// credential. Not after a renewal by the backend itself (CredentialVault::renewed).
    void reopened(const tokendesk::ConnectionId &id);
    void recentFoldersChanged();
    void problemChanged();
    // Only for changes made through this object; the activity log hears of them.
    void addedHere(const tokendesk::ConnectionId &id);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace tokendesk
