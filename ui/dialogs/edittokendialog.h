// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/services/tokens.h"
#include "ui/dialogs/formdialog.h"

namespace tokendesk {

class FieldForm;
class NoteLabel;

/// Changes one token or many of one connection. Only fields that were changed are written.
///
/// Many: each field has a box "Change"; what is ticked is set on all of them, and what failed is told and can be tried
/// again. One: a change made elsewhere meanwhile opens a ConflictDialog with both versions.
class EditTokenDialog final : public FormDialog
{
    Q_OBJECT

public:
    EditTokenDialog(Tokens &tokens, Connections &connections, ConnectionId connection, QList<TokenId> ids,
                    QWidget *parent = nullptr);

    void setNames(const QHash<TokenId, QString> &names) { m_names = names; } ///< what people call them

    /// While saved() is told of one token: what sets it back as it was. Empty where that is not sure.
    const std::optional<TokenDraft> &wayBack() const { return m_back; }

Q_SIGNALS:
    /// `inForce`: one for each token of `ids`, see Changed.
    void saved(const tokendesk::ConnectionId &connection, const QList<tokendesk::TokenId> &ids,
               const QList<QFuture<tokendesk::Result<>>> &inForce);

protected:
    bool hasInput() const override;

private:
    void fetchChoices(const QString &field);
    void load();
    void read();
    void loaded(const Result<Token> &result);
    void fill(const Token &token);
    void save();
    void askWhatFollows(const TokenDraft &draft);
    void tellWhatFollows(const QList<Phrase> &consequences);
    void saveAll(const TokenDraft &draft);
    void saveAfterSignIn(const TokenDraft &draft);
    void saveOne(const TokenId &id, const TokenDraft &draft);
    bool isWayBack(const FieldName &name, const QVariant &shown) const;
    void findWayBack(const Token &now);
    void oneFinished(const TokenId &id, const Result<Changed<Token>> &result);
    void allFinished();
    void showFailures();
    void showReport();
    void askAboutConflict();
    void showConflict(const Token &now);
    QString titleText() const;

    struct Failure
    {
        TokenId id;
        Error error;
    };

    Tokens &m_tokens;
    Connections &m_connections;
    ConnectionId m_connection;
    QList<TokenId> m_ids;         ///< still to be saved
    std::optional<Token> m_token; ///< as it was when read; one token only
    QList<FieldSpec> m_fields;
    std::optional<TokenDraft> m_back;
    NoteLabel *m_notice;
    FieldForm *m_form;
    QVBoxLayout *m_follows;           ///< a note for each thing that follows of the change
    QMap<FieldName, QVariant> m_told; ///< the change whose consequences were told, or has none
    QPushButton *m_save;
    int m_running = 0;
    QList<TokenId> m_done;
    QList<QFuture<Result<>>> m_inForce;
    QList<Failure> m_failures;
    QList<Failure> m_left;  ///< those of the last time that are not done again
    QList<TokenId> m_saved; ///< all this time
    TokenDraft m_draft;     ///< of the last time
    QHash<TokenId, QString> m_names;
};

} // namespace tokendesk
