// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/mainwindow/revokedpage.h"

#include "core/base/async.h"
#include "ui/models/celltext.h"
#include "ui/text/errors.h"
#include "ui/text/values.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/notelabel.h"

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace tokendesk {

RevokedPage::RevokedPage(Workspace &workspace, const ConnectionBook &book, RestoreCommand &restore, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_book(book)
    , m_restore(restore)
    , m_stack(new QStackedWidget(this))
    , m_unread(new NoteLabel(this))
    , m_list(new QTreeWidget(this))
    , m_empty(new EmptyState(this))
{
    setFocusProxy(m_list);
    m_list->setAccessibleName(tr("Recently revoked"));
    m_list->setHeaderLabels({tr("Name"), tr("Kind"), tr("Connection"), tr("Revoked")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAlternatingRowColors(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->header()->setDefaultSectionSize(fontMetrics().averageCharWidth() * 24);
    auto *button = new QPushButton(restore.action()->icon(), restore.action()->text(), this);
    button->setToolTip(restore.action()->toolTip());
    connect(button, &QPushButton::clicked, restore.action(), &QAction::trigger);
    connect(restore.action(), &QAction::changed, button,
            [button, action = restore.action()] { button->setEnabled(action->isEnabled()); });
    button->setEnabled(restore.action()->isEnabled());
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, &RevokedPage::selectionChanged);
    connect(m_list, &QTreeWidget::itemActivated, restore.action(), &QAction::trigger);

    auto *page = new QWidget(this);
    auto *pageLayout = new QVBoxLayout(page);
    pageLayout->setContentsMargins(0, 0, 0, 0);
    m_unread->setIcon(Icon::Warning);
    m_unread->setContentsMargins(8, 8, 8, 8);
    pageLayout->addWidget(m_unread);
    pageLayout->addWidget(m_list);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(8, 4, 8, 8);
    row->addStretch();
    row->addWidget(button);
    pageLayout->addLayout(row);
    m_stack->addWidget(page);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    m_stack->setCurrentWidget(m_empty);
}

void RevokedPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    reload();
}

void RevokedPage::reload()
{
    const int turn = ++m_turn;
    m_items.clear();
    m_problems.clear();
    m_left = 0;
    for (const Connection &connection : m_workspace.connections().all()) {
        const Result<Capabilities> capabilities = m_workspace.tokens().capabilities(connection.id);
        if (!capabilities || !capabilities->canRestore)
            continue;
        ++m_left;
        whenDone(
            m_workspace.tokens().revoked(connection.id), this,
            [this, id = connection.id, turn](const Result<QList<RevokedToken>> &result) { take(id, result, turn); });
    }
    if (m_left == 0)
        fill();
}

void RevokedPage::take(const ConnectionId &connection, const Result<QList<RevokedToken>> &result, int turn)
{
    if (turn != m_turn)
        return;
    if (result) {
        for (const RevokedToken &token : *result)
            m_items.append({.connection = connection, .token = token});
    } else if (result.error().kind != ErrorKind::Cancelled) {
        m_problems.append(tr("“%1”: %2").arg(isolated(m_book.name(connection)), text::error(result.error())));
    }
    if (--m_left == 0)
        fill();
}

void RevokedPage::fill()
{
    std::sort(m_items.begin(), m_items.end(), [](const RevokedItem &a, const RevokedItem &b) {
        return a.token.revokedAt != b.token.revokedAt ? a.token.revokedAt > b.token.revokedAt
                                                      : a.token.restoreKey < b.token.restoreKey;
    });
    QStringList selected;
    for (const QTreeWidgetItem *item : m_list->selectedItems())
        selected.append(item->data(0, Qt::UserRole + 1).toString());
    m_list->clear();
    for (qsizetype i = 0; i < m_items.size(); ++i) {
        const RevokedItem &item = m_items.at(i);
        const ConnectionFacts *facts = m_book.find(item.connection);
        auto *row = new QTreeWidgetItem(
            m_list, {item.token.name.isEmpty() ? tr("(no name)") : isolated(item.token.name),
                     facts ? facts->kindName(item.token.id.kind) : item.token.id.kind,
                     isolated(m_book.name(item.connection)), text::shortDateTime(item.token.revokedAt)});
        row->setData(0, Qt::UserRole, static_cast<int>(i));
        row->setData(0, Qt::UserRole + 1, item.token.restoreKey);
        row->setSelected(selected.contains(item.token.restoreKey));
    }
    if (m_list->topLevelItemCount() > 0 && !m_list->currentItem())
        m_list->setCurrentItem(m_list->topLevelItem(0));
    const QString problems = m_problems.join(QLatin1Char('\n'));
    m_unread->setText(tr("Not all that was revoked could be read:") + QLatin1Char('\n') + problems);
    m_unread->setVisible(!problems.isEmpty());
    if (problems.isEmpty())
        m_empty->show(tr("Nothing was revoked lately"),
                      tr("Tokens that you revoke stand here and can be brought back."));
    else
        m_empty->show(tr("What was revoked could not be read"), problems);
    m_stack->setCurrentIndex(m_items.isEmpty() ? 1 : 0);
    selectionChanged();
    Q_EMIT counted(static_cast<int>(m_items.size()));
}

void RevokedPage::selectionChanged()
{
    QList<RevokedItem> items;
    for (const QTreeWidgetItem *item : m_list->selectedItems())
        items.append(m_items.at(item->data(0, Qt::UserRole).toInt()));
    m_restore.setItems(items);
}

} // namespace tokendesk
