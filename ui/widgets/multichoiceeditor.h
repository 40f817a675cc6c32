// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/widgets/fieldeditor.h"

class QListWidget;

namespace tokendesk {

/// FieldType::MultiChoice: a list to tick.
class MultiChoiceEditor final : public FieldEditor
{
    Q_OBJECT

public:
    MultiChoiceEditor(const FieldSpec &spec, QWidget *parent);

    QVariant value() const override;
    void setValue(const QVariant &value) override;
    QWidget *mainControl() const override;
    void setChoices(const QList<Choice> &choices) override;

private:
    void add(const Choice &choice);

    QListWidget *m_list;
};

} // namespace tokendesk
