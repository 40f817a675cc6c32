// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/widgets/fieldeditor.h"

class QPushButton;
class QTableWidget;

namespace tokendesk {

/// FieldType::KeyValues: rows of name, type and value; a value is a text, a whole number, or yes and no.
class KeyValuesEditor final : public FieldEditor
{
    Q_OBJECT

public:
    KeyValuesEditor(const FieldSpec &spec, QWidget *parent);

    QVariant value() const override; ///< QVariantMap of QString, qint64 or bool
    void setValue(const QVariant &value) override;
    QWidget *mainControl() const override;
    bool isLarge() const override { return true; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void addRow(const QString &name, const QVariant &value);
    void addEmptyRow();
    void removeRow();
    void fitHeight();

    QTableWidget *m_table;
    QPushButton *m_add;
    QPushButton *m_remove;
};

} // namespace tokendesk
