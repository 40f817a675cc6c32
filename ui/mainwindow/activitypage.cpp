// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/mainwindow/activitypage.h"

#include "core/base/async.h"
#include "ui/models/celltext.h"
#include "ui/text/errors.h"
#include "ui/text/values.h"
#include "ui/widgets/emptystate.h"

#include <QHeaderView>
#include <QStackedWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace tokendesk {

namespace {

constexpr int most = 1'000;

} // namespace

ActivityPage::ActivityPage(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_stack(new QStackedWidget(this))
    , m_list(new QTreeWidget(this))
    , m_empty(new EmptyState(this))
{
    setFocusProxy(m_list);
    m_list->setAccessibleName(tr("Activity"));
    m_list->setHeaderLabels({tr("Time"), tr("Act"), tr("Token"), tr("Connection"), tr("Outcome")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAlternatingRowColors(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->header()->setDefaultSectionSize(fontMetrics().averageCharWidth() * 22);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    m_empty->show(tr("Nothing was done yet"), tr("What you change with this program is written down here."));
    m_stack->setCurrentWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
}

void ActivityPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    reload();
}

void ActivityPage::reload()
{
    const int turn = ++m_turn;
    whenDone(m_workspace.activity().list(most), this, [this, turn](const Result<QList<Activity>> &result) {
        if (turn != m_turn)
            return;
        if (result) {
            fill(*result);
        } else if (result.error().kind != ErrorKind::Cancelled) {
            m_empty->show(tr("The activity cannot be read"), text::error(result.error()));
            m_stack->setCurrentWidget(m_empty);
        }
    });
}

void ActivityPage::fill(const QList<Activity> &activities)
{
    m_list->clear();
    QList<QTreeWidgetItem *> items;
    for (const Activity &activity : activities) {
        const QString error = activityErrorText(activity);
        const QString outcome = text::outcomeName(activity.outcome);
        auto *item = new QTreeWidgetItem({text::shortDateTime(activity.at), text::actName(activity.act),
                                          isolated(activity.tokenName), isolated(activity.connectionName),
                                          error.isEmpty() ? outcome : outcome + QStringLiteral(": ") + error});
        item->setToolTip(4, error);
        if (!activity.fields.isEmpty())
            item->setToolTip(1, tr("Changed: %1").arg(activity.fields.join(QStringLiteral(", "))));
        items.append(item);
    }
    m_list->addTopLevelItems(items);
    m_stack->setCurrentIndex(items.isEmpty() ? 1 : 0);
}

QString activityErrorText(const Activity &activity)
{
    if (activity.error.isEmpty())
        return {};
    for (int kind = 0; kind <= static_cast<int>(ErrorKind::Internal); ++kind) {
        if (activity.error == errorKindName(static_cast<ErrorKind>(kind)))
            return text::error({.kind = static_cast<ErrorKind>(kind), .object = {}});
    }
    return activity.error;
}

} // namespace tokendesk
