// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/valuetypedelegate.h"

#include <QComboBox>

namespace tokendesk {

namespace {

QString typeText(ValueType type)
{
    switch (type) {
    case ValueType::Text:
        return ValueTypeDelegate::tr("Text");
    case ValueType::Number:
        return ValueTypeDelegate::tr("Whole number");
    case ValueType::Switch:
        return ValueTypeDelegate::tr("Yes or no");
    }
    Q_UNREACHABLE();
}

QString switchText(const QString &value)
{
    return value == QLatin1String("true") ? ValueTypeDelegate::tr("Yes") : ValueTypeDelegate::tr("No");
}

} // namespace

ValueTypeDelegate::ValueTypeDelegate(int typeColumn, int valueColumn, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_typeColumn(typeColumn)
    , m_valueColumn(valueColumn)
{
}

QWidget *ValueTypeDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                         const QModelIndex &index) const
{
    const auto makeBox = [&](const QString &name) {
        auto *box = new QComboBox(parent);
        box->setAccessibleName(name);
        connect(box, &QComboBox::activated, this, [this, box] {
            auto *self = const_cast<ValueTypeDelegate *>(this);
            Q_EMIT self->commitData(box);
            Q_EMIT self->closeEditor(box);
        });
        return box;
    };
    if (index.column() == m_typeColumn) {
        QComboBox *box = makeBox(tr("Type"));
        for (const ValueType type : {ValueType::Text, ValueType::Number, ValueType::Switch})
            box->addItem(typeText(type), static_cast<int>(type));
        return box;
    }
    if (index.column() == m_valueColumn && isSwitch(index)) {
        QComboBox *box = makeBox(tr("Value"));
        for (const QString &value : {QStringLiteral("true"), QStringLiteral("false")})
            box->addItem(switchText(value), value);
        return box;
    }
    QWidget *editor = QStyledItemDelegate::createEditor(parent, option, index);
    editor->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
    return editor;
}

void ValueTypeDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    if (auto *box = qobject_cast<QComboBox *>(editor))
        box->setCurrentIndex(box->findData(index.data(index.column() == m_typeColumn ? Qt::UserRole : Qt::EditRole)));
    else
        QStyledItemDelegate::setEditorData(editor, index);
}

void ValueTypeDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    auto *box = qobject_cast<QComboBox *>(editor);
    if (!box) {
        QStyledItemDelegate::setModelData(editor, model, index);
        return;
    }
    if (index.column() == m_valueColumn) {
        model->setData(index, box->currentData(), Qt::EditRole);
        return;
    }
    model->setData(index, box->currentData(), Qt::UserRole);
    const QModelIndex value = index.siblingAtColumn(m_valueColumn);
    if (isSwitch(value) && value.data(Qt::EditRole).toString() != QLatin1String("true"))
        model->setData(value, QStringLiteral("false"), Qt::EditRole);
}

QSize ValueTypeDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    // Room for the box that edits the cell.
    const QSize hint = QStyledItemDelegate::sizeHint(option, index);
    const int extra = index.column() == m_typeColumn ? option.fontMetrics.height() * 2 : option.fontMetrics.height();
    return {hint.width() + extra, hint.height()};
}

void ValueTypeDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->textElideMode = Qt::ElideRight;
    option->features |= QStyleOptionViewItem::HasDisplay;
    if (index.column() == m_typeColumn)
        option->text = typeText(static_cast<ValueType>(index.data(Qt::UserRole).toInt()));
    else if (index.column() == m_valueColumn && isSwitch(index))
        option->text = switchText(index.data(Qt::EditRole).toString());
}

bool ValueTypeDelegate::isSwitch(const QModelIndex &index) const
{
    const int type = index.siblingAtColumn(m_typeColumn).data(Qt::UserRole).toInt();
    return static_cast<ValueType>(type) == ValueType::Switch;
}

} // namespace tokendesk
