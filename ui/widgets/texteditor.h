// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/widgets/fieldeditor.h"

class QLineEdit;

namespace tokendesk {

/// FieldType::Text and Url.
class TextEditor final : public FieldEditor
{
    Q_OBJECT

public:
    TextEditor(const FieldSpec &spec, QWidget *parent);

    QVariant value() const override;
    void setValue(const QVariant &value) override;
    QWidget *mainControl() const override;

private:
    QLineEdit *m_line;
};

} // namespace tokendesk
