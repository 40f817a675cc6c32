// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/keyvalueseditor.h"

#include "ui/text/phrases.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/valuetypedelegate.h"

#include <QEvent>
#include <QHeaderView>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTableWidget>
#include <QVBoxLayout>

namespace tokendesk {

namespace {

enum Column { NameColumn, TypeColumn, ValueColumn, ColumnCount };

QVariant typedValue(ValueType type, const QString &text)
{
    bool ok = false;
    switch (type) {
    case ValueType::Text:
        return text;
    case ValueType::Number: {
        const qlonglong number = text.trimmed().toLongLong(&ok);
        return ok ? QVariant(static_cast<qint64>(number)) : QVariant(text);
    }
    case ValueType::Switch:
        return QVariant(text == QLatin1String("true"));
    }
    Q_UNREACHABLE();
}

ValueType typeOf(const QVariant &value)
{
    if (value.typeId() == QMetaType::Bool)
        return ValueType::Switch;
    if (value.typeId() == QMetaType::LongLong || value.typeId() == QMetaType::Int)
        return ValueType::Number;
    return ValueType::Text;
}

} // namespace

KeyValuesEditor::KeyValuesEditor(const FieldSpec &spec, QWidget *parent)
    : FieldEditor(spec, parent)
    , m_table(new QTableWidget(0, ColumnCount, this))
    , m_add(new QPushButton(icon(Icon::Add), tr("Add field"), this))
    , m_remove(new QPushButton(icon(Icon::Remove), tr("Remove field"), this))
{
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_add);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_table);
    layout->addLayout(buttons);

    m_add->setAutoDefault(false);
    m_remove->setAutoDefault(false);
    m_remove->setEnabled(false);
    m_table->setHorizontalHeaderLabels({tr("Name"), tr("Type"), tr("Value")});
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(ValueColumn, QHeaderView::Stretch);
    m_table->verticalHeader()->hide();
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setItemDelegate(new ValueTypeDelegate(TypeColumn, ValueColumn, m_table));
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                             QAbstractItemView::AnyKeyPressed);
    setFocusProxy(m_table);
    connect(m_add, &QPushButton::clicked, this, &KeyValuesEditor::addEmptyRow);
    connect(m_remove, &QPushButton::clicked, this, &KeyValuesEditor::removeRow);
    connect(m_table, &QTableWidget::itemChanged, this, &FieldEditor::edited);
    connect(m_table, &QTableWidget::currentCellChanged, this, [this](int row) { m_remove->setEnabled(row >= 0); });
    fitHeight();
}

QVariant KeyValuesEditor::value() const
{
    QVariantMap values;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const QString name = m_table->item(row, NameColumn)->text().trimmed();
        if (name.isEmpty() && m_table->item(row, ValueColumn)->data(Qt::EditRole).toString().isEmpty())
            continue; // a row that was added and not used
        const auto type = static_cast<ValueType>(m_table->item(row, TypeColumn)->data(Qt::UserRole).toInt());
        values.insert(name, typedValue(type, m_table->item(row, ValueColumn)->data(Qt::EditRole).toString()));
    }
    return values;
}

void KeyValuesEditor::setValue(const QVariant &value)
{
    const QSignalBlocker blocker(m_table);
    m_table->setRowCount(0);
    const QVariantMap values = value.toMap();
    for (auto it = values.begin(); it != values.end(); ++it)
        addRow(it.key(), it.value());
    fitHeight();
}

QWidget *KeyValuesEditor::mainControl() const
{
    return m_table;
}

void KeyValuesEditor::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitHeight();
    FieldEditor::changeEvent(event);
}

void KeyValuesEditor::addRow(const QString &name, const QVariant &value)
{
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    m_table->setItem(row, NameColumn, new QTableWidgetItem(name));
    auto *type = new QTableWidgetItem;
    type->setData(Qt::UserRole, static_cast<int>(typeOf(value)));
    m_table->setItem(row, TypeColumn, type);
    auto *cell = new QTableWidgetItem;
    cell->setData(Qt::EditRole, value.toString());
    m_table->setItem(row, ValueColumn, cell);
}

void KeyValuesEditor::addEmptyRow()
{
    {
        const QSignalBlocker blocker(m_table);
        addRow(QString(), QString());
    }
    fitHeight();
    m_table->setFocus();
    m_table->setCurrentCell(m_table->rowCount() - 1, NameColumn);
    m_table->edit(m_table->currentIndex());
}

void KeyValuesEditor::removeRow()
{
    m_table->removeRow(m_table->currentRow());
    m_remove->setEnabled(m_table->currentRow() >= 0);
    fitHeight();
    Q_EMIT edited();
}

void KeyValuesEditor::fitHeight()
{
    const int row = m_table->verticalHeader()->defaultSectionSize();
    const int rows = qBound(1, m_table->rowCount(), 6);
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() + rows * row + 2 * m_table->frameWidth());
}

} // namespace tokendesk
