// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/mainwindow/sidebar.h"

#include "ui/platform/uisettings.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QMenu>

namespace tokendesk {

namespace {

const QString foldedBlob = QStringLiteral("foldedGroups");
const QString chosenBlob = QStringLiteral("chosenConnection");

} // namespace

Sidebar::Sidebar(ConnectionTreeModel &model, Subject &subject, UiSettings &settings, QWidget *parent)
    : QTreeView(parent)
    , m_model(model)
    , m_subject(subject)
    , m_settings(settings)
{
    setAccessibleName(tr("Connections"));
    setHeaderHidden(true);
    setUniformRowHeights(true);
    setFrameShape(QFrame::NoFrame);
    setTextElideMode(Qt::ElideRight);
    setAllColumnsShowFocus(true);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setModel(&model);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(0, QHeaderView::Stretch);
    header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    setIndentation(fontMetrics().averageCharWidth() * 2);
    setMinimumWidth(fontMetrics().averageCharWidth() * 18);

    const QList<QByteArray> folded = settings.blob(foldedBlob).split('\n');
    for (const QByteArray &key : folded)
        m_folded.insert(QString::fromUtf8(key));
    m_chosen = QString::fromUtf8(settings.blob(chosenBlob));
    if (m_chosen.isEmpty())
        m_chosen = ConnectionTreeModel::allKey();
    connect(this, &QTreeView::collapsed, this,
            [this](const QModelIndex &index) { m_folded.insert(m_model.keyAt(index)); });
    connect(this, &QTreeView::expanded, this, [this](const QModelIndex &index) {
        if (!m_remaking)
            m_folded.remove(m_model.keyAt(index));
    });
    connect(&model, &ConnectionTreeModel::aboutToRemake, this, [this] { m_remaking = true; });
    connect(&model, &ConnectionTreeModel::remade, this, &Sidebar::remade);
    remade();
}

void Sidebar::remember()
{
    QByteArray folded;
    for (const QString &key : std::as_const(m_folded))
        folded += key.toUtf8() + '\n';
    m_settings.setBlob(foldedBlob, folded);
    m_settings.setBlob(chosenBlob, m_chosen.toUtf8());
}

void Sidebar::choose(const QString &key)
{
    m_chosen = key;
    const QModelIndex index = m_model.find(key);
    if (index.isValid()) {
        expand(index.parent());
        setCurrentIndex(index);
    }
}

void Sidebar::remade()
{
    m_remaking = true;
    for (int i = 0; i < m_model.rowCount(); ++i) {
        const QModelIndex top = m_model.index(i, 0);
        setExpanded(top, !m_folded.contains(m_model.keyAt(top)));
    }
    // A connection that is not listed yet stays chosen, and all tokens are shown until it comes.
    QModelIndex index = m_model.find(m_chosen);
    if (!index.isValid())
        index = m_model.find(ConnectionTreeModel::allKey());
    setCurrentIndex(index);
    m_remaking = false;
    if (index.isValid())
        m_subject.setScope(m_model.scopeAt(index));
}

void Sidebar::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    if (m_remaking || !current.isValid())
        return;
    m_chosen = m_model.keyAt(current);
    m_subject.setScope(m_model.scopeAt(current));
}

void Sidebar::setContextActions(const QList<QAction *> &connection, const QList<QAction *> &elsewhere)
{
    m_connectionActions = connection;
    m_otherActions = elsewhere;
}

void Sidebar::contextMenuEvent(QContextMenuEvent *event)
{
    const bool onConnection = m_subject.scope().kind == Scope::Kind::Connection && currentIndex().isValid();
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(onConnection ? m_connectionActions : m_otherActions);
    const QPoint place = event->reason() == QContextMenuEvent::Keyboard
                             ? viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft())
                             : event->globalPos();
    menu->popup(place);
}

} // namespace tokendesk
