// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/dialogs/formdialog.h"
#include "ui/dialogs/storedvalues.h"

class QRadioButton;

namespace tokendesk {

/// The token was changed elsewhere: both versions side by side, one choice a field, or all at once.
class ConflictDialog final : public FormDialog
{
    Q_OBJECT

public:
    /// `mine`: what FieldForm::changes() says; `theirs`: what is stored now.
    ConflictDialog(const QList<FieldSpec> &fields, const QMap<FieldName, QVariant> &mine, const StoredValues &theirs,
                   QWidget *parent = nullptr);

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

    void chooseAll(bool mine);
    void resolve();

    QList<Choosing> m_choices;
};

} // namespace tokendesk
