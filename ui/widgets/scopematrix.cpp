// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/scopematrix.h"

#include "ui/text/values.h"

#include <QApplication>
#include <QHeaderView>
#include <QMouseEvent>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QStyledItemDelegate>
#include <QTableWidget>
#include <QVBoxLayout>

namespace tokendesk {

namespace {

constexpr int fewestRows = 2;
constexpr int mostRows = 8; ///< shown at once

/// "content_type:read" or "Content: read" in two.
std::pair<QString, QString> halves(const QString &text)
{
    const qsizetype colon = text.lastIndexOf(QLatin1Char(':'));
    return colon < 0 ? std::pair(text.trimmed(), QString())
                     : std::pair(text.left(colon).trimmed(), text.mid(colon + 1).trimmed());
}

/// The box in the middle of its cell; the whole cell takes the click.
class BoxDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QStyle &style = *option.widget->style();
        QStyleOptionViewItem cell = option;
        cell.state.setFlag(QStyle::State_Selected, option.state & QStyle::State_HasFocus);
        style.drawPrimitive(QStyle::PE_PanelItemViewItem, &cell, painter, option.widget);
        cell.state.setFlag(QStyle::State_Selected, false);
        const int width = style.pixelMetric(QStyle::PM_IndicatorWidth, &option, option.widget) +
                          2 * (style.pixelMetric(QStyle::PM_FocusFrameHMargin, &option, option.widget) + 1);
        cell.rect = QStyle::alignedRect(option.direction, Qt::AlignCenter, {width, option.rect.height()}, option.rect);
        QStyledItemDelegate::paint(painter, cell, index);
    }

    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override
    {
        if (!(index.flags() & Qt::ItemIsUserCheckable))
            return false;
        bool toggles = false;
        if (event->type() == QEvent::MouseButtonRelease) {
            const auto *mouse = static_cast<QMouseEvent *>(event);
            toggles = mouse->button() == Qt::LeftButton && option.rect.contains(mouse->position().toPoint());
        } else if (event->type() == QEvent::KeyPress) {
            const int key = static_cast<QKeyEvent *>(event)->key();
            toggles = key == Qt::Key_Space || key == Qt::Key_Select;
        }
        if (!toggles)
            return event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonDblClick;
        const bool on = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        return model->setData(index, on ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
    }
};

} // namespace

ScopeMatrix::ScopeMatrix(const FieldSpec &spec, QWidget *parent)
    : FieldEditor(spec, parent)
    , m_choices(spec.choices)
    , m_table(new QTableWidget(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_table);
    m_table->setItemDelegate(new BoxDelegate(m_table));
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setCornerButtonEnabled(false);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->horizontalHeader()->setSectionsClickable(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->verticalHeader()->setSectionsClickable(false);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->verticalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    setFocusProxy(m_table);
    build(m_choices);
    connect(m_table, &QTableWidget::itemChanged, this, &FieldEditor::edited);
}

QVariant ScopeMatrix::value() const
{
    QStringList values;
    for (const QString &right : m_order) {
        if (itemOf(right)->checkState() == Qt::Checked)
            values.append(right);
    }
    return values;
}

void ScopeMatrix::setValue(const QVariant &value)
{
    const QSignalBlocker blocker(m_table);
    const QStringList wanted = value.toStringList();
    QList<Choice> cells = m_choices;
    for (const QString &right : wanted) {
        const bool known = std::any_of(m_choices.begin(), m_choices.end(),
                                       [&right](const Choice &choice) { return choice.value == right; });
        if (!known) // to be refused or taken away
            cells.append({.value = right, .label = {}, .phrase = {}});
    }
    build(cells);
    for (const QString &right : wanted)
        itemOf(right)->setCheckState(Qt::Checked);
}

QWidget *ScopeMatrix::mainControl() const
{
    return m_table;
}

void ScopeMatrix::setChoices(const QList<Choice> &choices)
{
    const QVariant before = value();
    m_choices = choices;
    setValue(before);
}

QTableWidgetItem *ScopeMatrix::itemOf(const QString &right) const
{
    for (int row = 0; row < m_table->rowCount(); ++row) {
        for (int column = 0; column < m_table->columnCount(); ++column) {
            QTableWidgetItem *item = m_table->item(row, column);
            if (item->data(Qt::UserRole).toString() == right)
                return item;
        }
    }
    Q_UNREACHABLE();
}

void ScopeMatrix::build(const QList<Choice> &cells)
{
    const QSignalBlocker blocker(m_table);
    QStringList rows;
    QStringList columns;
    QStringList rowTitles;
    QStringList columnTitles;
    m_order.clear();
    for (const Choice &cell : cells) {
        const auto [row, column] = halves(cell.value);
        const auto [rowTitle, columnTitle] = halves(text::choiceName(cell));
        if (!rows.contains(row)) {
            rows.append(row);
            rowTitles.append(rowTitle);
        }
        if (!columns.contains(column)) {
            columns.append(column);
            columnTitles.append(columnTitle);
        }
    }
    m_table->clear();
    m_table->setRowCount(static_cast<int>(rows.size()));
    m_table->setColumnCount(static_cast<int>(columns.size()));
    m_table->setHorizontalHeaderLabels(columnTitles);
    m_table->setVerticalHeaderLabels(rowTitles);
    for (int row = 0; row < m_table->rowCount(); ++row) {
        for (int column = 0; column < m_table->columnCount(); ++column) {
            auto *none = new QTableWidgetItem;
            none->setFlags(Qt::NoItemFlags);
            m_table->setItem(row, column, none);
        }
    }
    for (const Choice &cell : cells) {
        const auto [row, column] = halves(cell.value);
        QTableWidgetItem *item =
            m_table->item(static_cast<int>(rows.indexOf(row)), static_cast<int>(columns.indexOf(column)));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Unchecked);
        item->setData(Qt::UserRole, cell.value);
        item->setData(Qt::AccessibleTextRole, text::choiceName(cell));
        item->setToolTip(text::choiceName(cell));
        if (!m_order.contains(cell.value))
            m_order.append(cell.value);
    }
    if (m_table->rowCount() > 0)
        m_table->setCurrentCell(0, 0);
    fit();
}

void ScopeMatrix::fit()
{
    const int row = m_table->rowCount() > 0 ? m_table->verticalHeader()->sectionSizeHint(0)
                                            : m_table->verticalHeader()->defaultSectionSize();
    const int rows = qBound(fewestRows, m_table->rowCount(), mostRows);
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() + row * rows + 2 * m_table->frameWidth());
    int column = 0;
    for (int i = 0; i < m_table->columnCount(); ++i)
        column = qMax(column, m_table->horizontalHeader()->sectionSizeHint(i));
    const int bar = m_table->rowCount() > rows ? m_table->verticalScrollBar()->sizeHint().width() : 0;
    // They share what there is in equal parts.
    m_table->setMinimumWidth(m_table->verticalHeader()->sizeHint().width() + column * m_table->columnCount() + bar +
                             2 * m_table->frameWidth());
}

} // namespace tokendesk
