// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/models/connectiontreemodel.h"

#include <QTreeView>

namespace tokendesk {

class UiSettings;

/// The tree "Connections": its current row is the scope of the window. Remembers what is folded and chosen.
class Sidebar final : public QTreeView
{
    Q_OBJECT

public:
    Sidebar(ConnectionTreeModel &model, Subject &subject, UiSettings &settings, QWidget *parent = nullptr);

    void choose(const QString &key); ///< a key of the model, now or as soon as it is there
    void remember();
    void setContextActions(const QList<QAction *> &connection, const QList<QAction *> &elsewhere);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void remade();

    ConnectionTreeModel &m_model;
    Subject &m_subject;
    UiSettings &m_settings;
    QList<QAction *> m_connectionActions;
    QList<QAction *> m_otherActions;
    QSet<QString> m_folded; ///< keys of groups
    QString m_chosen;
    bool m_remaking = false;
};

} // namespace tokendesk
