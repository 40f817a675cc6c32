// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/widgets/fieldeditor.h"

class QCheckBox;

namespace tokendesk {

/// FieldType::Switch.
class SwitchEditor final : public FieldEditor
{
    Q_OBJECT

public:
    SwitchEditor(const FieldSpec &spec, QWidget *parent);

    QVariant value() const override;
    void setValue(const QVariant &value) override;
    QWidget *mainControl() const override;
    bool wantsLabel() const override { return false; }

private:
    QCheckBox *m_box;
};

} // namespace tokendesk
