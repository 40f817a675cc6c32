// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/mainwindow/tokentable.h"

#include "ui/mainwindow/columnfit.h"
#include "ui/platform/uisettings.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QMenu>
#include <QScrollBar>
#include <QStyledItemDelegate>

namespace tokendesk {

namespace {

const QString columnsBlob = QStringLiteral("tokenColumns");
const QString ownWidthsBlob = QStringLiteral("tokenColumnsOwn"); // not empty: a person has set widths

/// Numbers end at the right, where the next column's words begin: some air between them. What runs left to right in
/// every language does so in a mirrored table too.
class Cells final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const auto column = static_cast<TokenColumn>(index.column());
        if (isRightAligned(column))
            option->text += QString(2, QChar::Nbsp);
        if (runsLeftToRight(column) && option->direction == Qt::RightToLeft) {
            option->direction = Qt::LeftToRight;
            option->displayAlignment = Qt::AlignRight | Qt::AlignVCenter;
        }
    }
};

} // namespace

TokenTable::TokenTable(TokenTableModel &model, Subject &subject, UiSettings &settings, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
    , m_subject(subject)
    , m_settings(settings)
    , m_columns(new QMenu(tr("&Columns"), this))
{
    setAccessibleName(tr("Tokens"));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setShowGrid(false);
    setAlternatingRowColors(true);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setFrameShape(QFrame::NoFrame);
    setCornerButtonEnabled(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + fontMetrics().height() / 2 + 2);
    setItemDelegate(new Cells(this));
    setModel(&model);
    buildColumns();
    connect(m_columns, &QMenu::aboutToShow, this, &TokenTable::fillColumnsMenu);
    connect(&model, &TokenTableModel::sourcesAboutToChange, this, [this] {
        m_sourcesChange = true;
        m_wantedKeys.clear();
        for (const int source : std::as_const(m_wanted))
            m_wantedKeys.append(m_model.keyOf(source));
    });
    connect(&model, &TokenTableModel::sourcesChanged, this, [this] {
        m_sourcesChange = false;
        m_wanted = m_model.find(m_wantedKeys);
        m_wanted.removeAll(TokenTableModel::noSource);
        m_current = m_currentKey.connection.isNull() ? TokenTableModel::noSource : m_model.find(m_currentKey);
        m_top = m_topKey.connection.isNull() ? TokenTableModel::noSource : m_model.find(m_topKey);
        modelReset();
    });
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, &TokenTable::modelAboutToReset);
    connect(&model, &QAbstractItemModel::modelReset, this, &TokenTable::modelReset);
}

void TokenTable::buildColumns()
{
    QHeaderView *header = horizontalHeader();
    header->setSectionsMovable(true);
    header->setHighlightSections(false);
    header->setSortIndicatorShown(true);
    header->setStretchLastSection(false);
    header->setMinimumSectionSize(fontMetrics().averageCharWidth() * 5);
    header->setTextElideMode(Qt::ElideRight);
    const int character = fontMetrics().horizontalAdvance(QLatin1Char('0'));
    QList<int> usual;
    for (int i = 0; i < tokenColumnCount; ++i) {
        const TokenColumnSpec spec = tokenColumnSpec(static_cast<TokenColumn>(i));
        usual.append(spec.width * character);
        header->resizeSection(i, usual.constLast());
        header->setSectionHidden(i, !spec.shown);
    }
    header->setSortIndicator(0, Qt::AscendingOrder);
    const QByteArray state = m_settings.blob(columnsBlob);
    if (!state.isEmpty())
        header->restoreState(state);
    header->setSectionHidden(0, false);
    m_fit = new ColumnFit(*header, usual);
    m_fit->setOwn(!m_settings.blob(ownWidthsBlob).isEmpty());
    setSortingEnabled(true);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QHeaderView::customContextMenuRequested, this,
            [this, header](const QPoint &point) { m_columns->popup(header->mapToGlobal(point)); });
}

void TokenTable::remember()
{
    m_settings.setBlob(columnsBlob, horizontalHeader()->saveState());
    m_settings.setBlob(ownWidthsBlob, m_fit->isOwn() ? QByteArrayLiteral("1") : QByteArray());
}

void TokenTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    m_fit->fit(viewport()->width());
}

void TokenTable::fillColumnsMenu()
{
    m_columns->clear();
    for (int visual = 0; visual < tokenColumnCount; ++visual) {
        const int column = horizontalHeader()->logicalIndex(visual);
        QAction *action = m_columns->addAction(m_model.headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        action->setEnabled(column != 0); // a row without a name says nothing
        connect(action, &QAction::toggled, this, [this, column](bool shown) { setColumnHidden(column, !shown); });
    }
}

void TokenTable::setContextActions(const QList<QAction *> &actions)
{
    m_contextActions = actions;
}

void TokenTable::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (QAction *action : std::as_const(m_contextActions)) {
        if (action)
            menu->addAction(action);
        else
            menu->addSeparator();
    }
    // By key there is no pointer: the menu opens at the current row.
    const QPoint place = event->reason() == QContextMenuEvent::Keyboard && currentIndex().isValid()
                             ? viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft())
                             : event->globalPos();
    menu->popup(place);
}

void TokenTable::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        Q_EMIT activatedByKey();
        return;
    }
    QTableView::keyPressEvent(event);
}

void TokenTable::selectToken(const TokenKey &key)
{
    const int source = m_model.find(key);
    if (m_model.shownOf(source) == TokenTableModel::noSource) {
        m_awaited = key;
        return;
    }
    m_awaited.reset();
    m_wanted = {source};
    select(m_wanted);
    const QModelIndex index = m_model.index(m_model.shownOf(source), 0);
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    scrollTo(index);
}

void TokenTable::modelAboutToReset()
{
    m_restoring = true;
    const QModelIndex current = currentIndex();
    m_current = current.isValid() ? m_model.sourceOf(current.row()) : TokenTableModel::noSource;
    const int top = rowAt(0);
    // At the very top the place is the top itself, not the token that happens to stand there.
    m_top = top < 0 || verticalScrollBar()->value() == 0 ? TokenTableModel::noSource : m_model.sourceOf(top);
    if (m_sourcesChange) {
        m_currentKey = m_current == TokenTableModel::noSource ? TokenKey() : m_model.keyOf(m_current);
        m_topKey = m_top == TokenTableModel::noSource ? TokenKey() : m_model.keyOf(m_top);
    }
}

void TokenTable::modelReset()
{
    if (m_sourcesChange)
        return; // source numbers are not to be trusted yet
    const int current = m_model.shownOf(m_current);
    if (current != TokenTableModel::noSource)
        selectionModel()->setCurrentIndex(m_model.index(current, 0), QItemSelectionModel::NoUpdate);
    select(m_wanted);
    executeDelayedItemsLayout(); // else the scroll bar still ends where the rows of before did
    const int top = m_model.shownOf(m_top);
    if (top != TokenTableModel::noSource)
        verticalScrollBar()->setValue(top * verticalHeader()->defaultSectionSize());
    else if (m_top == TokenTableModel::noSource)
        scrollToTop(); // the current row, which may have moved down, does not take the view along
    m_restoring = false;
    if (m_awaited && m_model.find(*m_awaited) != TokenTableModel::noSource) {
        const TokenKey key = *m_awaited;
        selectToken(key);
    }
    publish();
}

void TokenTable::select(const QList<int> &sources)
{
    // Neighbours are selected as one range: a thousand ranges would be slow to draw.
    QList<int> rows;
    for (const int source : sources) {
        const int row = m_model.shownOf(source);
        if (row != TokenTableModel::noSource)
            rows.append(row);
    }
    std::sort(rows.begin(), rows.end());
    QItemSelection selection;
    for (qsizetype first = 0; first < rows.size();) {
        qsizetype last = first;
        while (last + 1 < rows.size() && rows.at(last + 1) == rows.at(last) + 1)
            ++last;
        selection.append(
            QItemSelectionRange(m_model.index(rows.at(first), 0), m_model.index(rows.at(last), tokenColumnCount - 1)));
        first = last + 1;
    }
    const bool before = std::exchange(m_restoring, true);
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    m_restoring = before;
    publish();
}

void TokenTable::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    if (m_restoring)
        return;
    m_wanted.clear();
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            m_wanted.append(m_model.sourceOf(row));
    }
    publish();
}

void TokenTable::publish()
{
    if (m_restoring)
        return;
    QList<int> shown;
    for (const int source : std::as_const(m_wanted)) {
        if (m_model.shownOf(source) != TokenTableModel::noSource)
            shown.append(source);
    }
    std::sort(shown.begin(), shown.end(), [this](int a, int b) { return m_model.shownOf(a) < m_model.shownOf(b); });
    shown.erase(std::unique(shown.begin(), shown.end()), shown.end());
    m_subject.setSources(shown);
}

} // namespace tokendesk
