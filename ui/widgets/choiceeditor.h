// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/widgets/fieldeditor.h"

class QComboBox;

namespace tokendesk {

/// FieldType::Choice. A stored value that is no choice stays visible as it is, to be refused or replaced.
class ChoiceEditor final : public FieldEditor
{
    Q_OBJECT

public:
    ChoiceEditor(const FieldSpec &spec, QWidget *parent);

    QVariant value() const override;
    void setValue(const QVariant &value) override;
    QWidget *mainControl() const override;
    void setChoices(const QList<Choice> &choices) override;

private:
    QComboBox *m_box;
};

} // namespace tokendesk
