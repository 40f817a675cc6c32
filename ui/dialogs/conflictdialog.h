// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/dialogs/formdialog.h"
#include "ui/dialogs/storedvalues.h"

class QGridLayout;
class QRadioButton;

namespace tokendesk {

/// The token was changed elsewhere: what each field was, is now and shall be side by side, one choice a field, or all
/// at once. What changed elsewhere is marked, and told where the person did not touch it: it stays as it is stored.
class ConflictDialog final : public FormDialog
{
    Q_OBJECT

public:
    /// `before`: what was stored when the edit began; `mine`: what FieldForm::changes() says; `theirs`: what is stored
    /// now.
    ConflictDialog(const QList<FieldSpec> &fields, const StoredValues &before, const QMap<FieldName, QVariant> &mine,
                   const StoredValues &theirs, QWidget *parent = nullptr);

Q_SIGNALS:
    /// The fields in which the stored version was chosen, with its value.
    void resolved(const QMap<QString, QVariant> &taken);

private:
    struct Choosing
    {
        FieldName field;
        QVariant theirs;
        QRadioButton *mineButton;
        QRadioButton *theirsButton;
    };

    struct Line
    {
        FieldName field;
        const FieldSpec *spec; ///< null: an entry of its own
        QVariant before;
        QVariant theirs;
    };

    void addField(QGridLayout &grid, const Line &line, bool isMine, const QVariant &mine);
    void addChoice(QGridLayout &grid, const Line &line, const QString &name, const QVariant &mine);
    void chooseAll(bool mine);
    void resolve();

    QList<Choosing> m_choices;
};

} // namespace tokendesk
