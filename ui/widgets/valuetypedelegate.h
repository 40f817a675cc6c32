// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStyledItemDelegate>

namespace tokendesk {

enum class ValueType { Text, Number, Switch };

/// Draws and edits the type and the value cell of a KeyValuesEditor. The type is an int under Qt::UserRole of its cell.
class ValueTypeDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    ValueTypeDelegate(int typeColumn, int valueColumn, QObject *parent);

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    bool isSwitch(const QModelIndex &index) const;

    int m_typeColumn;
    int m_valueColumn;
};

} // namespace tokendesk
