// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/widgets/fieldeditor.h"

class QComboBox;

namespace tokendesk {

/// FieldType::Choice. A stored value that is no choice stays visible as it is, to be refused or replaced. Choices from
/// the server may be many: they are found by typing any part of them, and an id that is known by heart counts too.
class ChoiceEditor final : public FieldEditor
{
    Q_OBJECT

public:
    ChoiceEditor(const FieldSpec &spec, QWidget *parent);

    QVariant value() const override;
    void setValue(const QVariant &value) override;
    QWidget *mainControl() const override;
    void setChoices(const QList<Choice> &choices) override;

    void openList();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void takeTyped();

    QComboBox *m_box;
};

} // namespace tokendesk
