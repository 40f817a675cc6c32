// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/notice.h"
#include "core/domain/tokenid.h"
#include "core/services/connections.h"
#include "ui/dialogs/formdialog.h"

namespace tokendesk {

class NoteLabel;
class TypedName;

/// One token that is to be revoked.
struct RevokeItem
{
    ConnectionId connection;
    TokenId id;
    QString name;
    bool byName = false; ///< KindSpec::revokedByName
};

/// Names the tokens and what follows. Revokes nothing itself.
///
/// A name is typed for production and guarded connections, for kinds that want it, and for what is final at once; where
/// a final one waits and can be undone meanwhile, that is enough.
class RevokeDialog final : public FormDialog
{
    Q_OBJECT

public:
    RevokeDialog(const Connections &connections, QList<RevokeItem> items, QList<Phrase> consequences,
                 QWidget *parent = nullptr);

    /// There is no way back there. `delay`: how long it waits after it is confirmed, and can be undone; without any it
    /// wants the name typed, whatever the connection.
    void warnThatItIsFinal(std::chrono::seconds delay);
    /// What is known of the one token: somebody may depend on it.
    void showNotices(const QList<Notice> &notices);

    void setAsking(bool asking); ///< what follows is being asked for
    void addConsequences(const QList<Phrase> &consequences);
    void addConsequence(const QString &text);

Q_SIGNALS:
    void confirmed();

private:
    void addTokens(const Connections &connections);
    void addTypedNames(bool always);
    void checkTyped();

    const Connections &m_connections;
    QList<RevokeItem> m_items;
    QVBoxLayout *m_consequences;
    NoteLabel *m_asking;
    QVBoxLayout *m_warnings;
    QVBoxLayout *m_names;
    QPushButton *m_cancel;
    QList<TypedName *> m_typed;
    QPushButton *m_revoke;
};

} // namespace tokendesk
