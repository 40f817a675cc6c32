// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/services/tokens.h"
#include "ui/dialogs/formdialog.h"

class QComboBox;

namespace tokendesk {

class FieldForm;
class NoteLabel;

/// Makes one token. Offers the connections that can; what was entered is kept through every change and error.
class NewTokenDialog final : public FormDialog
{
    Q_OBJECT

public:
    /// `preselected` may be null or a connection that cannot make tokens: then the first that can is chosen.
    NewTokenDialog(Tokens &tokens, Connections &connections, ConnectionId preselected, QWidget *parent = nullptr);

    /// Filled in with what can take the place of another token; all of it can still be changed.
    void beginAsSuccessor(const QString &name, const TokenDraft &draft);

Q_SIGNALS:
    void created(const tokendesk::ConnectionId &connection, const std::shared_ptr<tokendesk::CreatedToken> &token);

protected:
    bool hasInput() const override;

private:
    void fillConnections(const ConnectionId &preselected);
    void connectionChosen();
    void kindChosen();
    void fetchChoices(const QString &field);
    void create();
    void createAfterSignIn(const TokenDraft &draft);
    void finished(const ConnectionId &connection, const TokenDraft &draft, Result<CreatedToken> result);
    ConnectionId connection() const;
    const KindSpec *kind() const;

    Tokens &m_tokens;
    Connections &m_connections;
    Capabilities m_capabilities; ///< of the chosen connection
    QComboBox *m_connection;
    QComboBox *m_kind;
    QWidget *m_kindLabel;
    NoteLabel *m_canDo;
    NoteLabel *m_warning;
    FieldForm *m_form;
    QPushButton *m_create;
};

} // namespace tokendesk
