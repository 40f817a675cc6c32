// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/widgets/fieldeditor.h"

class QCheckBox;
class QDateEdit;

namespace tokendesk {

/// FieldType::Date. Where the field is not required, a box says whether there is a date at all.
class DateEditor final : public FieldEditor
{
    Q_OBJECT

public:
    DateEditor(const FieldSpec &spec, QWidget *parent);

    QVariant value() const override;
    void setValue(const QVariant &value) override;
    QWidget *mainControl() const override;

private:
    QCheckBox *m_set;
    QDateEdit *m_date;
};

} // namespace tokendesk
