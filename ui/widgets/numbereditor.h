// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/widgets/fieldeditor.h"

class QLabel;
class QLineEdit;

namespace tokendesk {

/// FieldType::Number: whole numbers up to 2^53, which a spin box cannot hold.
///
/// The spec's fixed choices name special values: where 0 is called "no limit", that stands beside the 0.
class NumberEditor final : public FieldEditor
{
    Q_OBJECT

public:
    NumberEditor(const FieldSpec &spec, QWidget *parent);

    /// qint64 where a whole number is entered, else the text as it stands (to be refused), invalid when empty.
    QVariant value() const override;
    void setValue(const QVariant &value) override;
    QWidget *mainControl() const override;

private:
    void showMeaning();

    QLineEdit *m_line;
    QLabel *m_meaning;
};

} // namespace tokendesk
