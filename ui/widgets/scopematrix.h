// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/widgets/fieldeditor.h"

class QTableWidget;
class QTableWidgetItem;

namespace tokendesk {

/// FieldType::ScopeMatrix: a grid of what may be touched (rows) and how (columns), a box to tick where the two meet.
/// Arrow keys lead from box to box, the space bar ticks. A right that is no choice stays visible as it is.
class ScopeMatrix final : public FieldEditor
{
    Q_OBJECT

public:
    ScopeMatrix(const FieldSpec &spec, QWidget *parent);

    QVariant value() const override;
    void setValue(const QVariant &value) override;
    QWidget *mainControl() const override;
    void setChoices(const QList<Choice> &choices) override;

private:
    void build(const QList<Choice> &cells);
    void fit();
    QTableWidgetItem *itemOf(const QString &right) const;

    QList<Choice> m_choices;
    QStringList m_order; ///< the rights of all cells, in the order that value() answers
    QTableWidget *m_table;
};

} // namespace tokendesk
