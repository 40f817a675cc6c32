// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/models/connectiontreemodel.h"

#include "ui/models/celltext.h"
#include "ui/models/connectionicon.h"
#include "ui/text/phrases.h"
#include "ui/text/values.h"

#include <QLocale>

namespace tokendesk {

namespace {

QList<QStandardItem *> makeRow(const QString &text, Scope::Kind kind, const QString &key)
{
    auto *name = new QStandardItem(text);
    auto *count = new QStandardItem;
    count->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    for (QStandardItem *item : {name, count}) {
        item->setEditable(false);
        item->setData(static_cast<int>(kind), ConnectionTreeModel::KindRole);
        item->setData(key, ConnectionTreeModel::KeyRole);
    }
    return {name, count};
}

/// Production first: it matters most.
QString groupOf(const Connection &connection)
{
    return connection.group.isEmpty() ? QStringLiteral("environment:") + environmentName(connection.environment)
                                      : QStringLiteral("group:") + connection.group;
}

} // namespace

ConnectionTreeModel::ConnectionTreeModel(const ConnectionBook &book, const TokenTableModel &tokens, QObject *parent)
    : QStandardItemModel(parent)
    , m_book(book)
    , m_tokens(tokens)
{
    setColumnCount(2);
    connect(&book, &ConnectionBook::changed, this, &ConnectionTreeModel::remake);
    connect(&tokens, &TokenTableModel::countsChanged, this, &ConnectionTreeModel::recount);
    remake();
}

void ConnectionTreeModel::setIcons(const Icons &icons)
{
    m_icons = icons;
    remake();
}

void ConnectionTreeModel::setProblem(const ConnectionId &id, const QString &problem)
{
    if (m_problems.value(id) == problem)
        return;
    if (problem.isEmpty())
        m_problems.remove(id);
    else
        m_problems.insert(id, problem);
    describe(id);
}

void ConnectionTreeModel::setBusy(const ConnectionId &id, bool busy)
{
    if (busy)
        m_busy.insert(id);
    else
        m_busy.remove(id);
    describe(id);
}

void ConnectionTreeModel::setRevokedCount(int count)
{
    if (m_revoked == count)
        return;
    m_revoked = count;
    recount();
}

QString ConnectionTreeModel::keyOf(const ConnectionId &id)
{
    return QStringLiteral("connection:") + id.toString(QUuid::WithoutBraces);
}

QString ConnectionTreeModel::allKey()
{
    return QStringLiteral("all");
}

QString ConnectionTreeModel::revokedKey()
{
    return QStringLiteral("revoked");
}

QString ConnectionTreeModel::activityKey()
{
    return QStringLiteral("activity");
}

QString ConnectionTreeModel::keyAt(const QModelIndex &index) const
{
    return index.data(KeyRole).toString();
}

QModelIndex ConnectionTreeModel::find(const QString &key) const
{
    if (rowCount() == 0 || key.isEmpty())
        return {};
    return match(index(0, 0), KeyRole, key, 1, Qt::MatchExactly | Qt::MatchRecursive).value(0);
}

Scope ConnectionTreeModel::scopeAt(const QModelIndex &index) const
{
    const QModelIndex first = index.siblingAtColumn(0);
    Scope scope;
    scope.kind = static_cast<Scope::Kind>(first.data(KindRole).toInt());
    if (scope.kind == Scope::Kind::Connection)
        scope.connections.append(first.data(ConnectionRole).toUuid());
    for (int i = 0; scope.kind == Scope::Kind::Group && i < rowCount(first); ++i)
        scope.connections.append(this->index(i, 0, first).data(ConnectionRole).toUuid());
    scope.title = first.data(Qt::DisplayRole).toString();
    return scope;
}

void ConnectionTreeModel::remake()
{
    Q_EMIT aboutToRemake();
    removeRows(0, rowCount());
    const auto all = makeRow(tr("All tokens"), Scope::Kind::All, allKey());
    all.first()->setIcon(m_icons.all);
    appendRow(all);

    QHash<QString, QStandardItem *> groups;
    const auto addGroup = [&](const QString &key, const QString &text, bool production) {
        const auto row = makeRow(text, Scope::Kind::Group, key);
        row.first()->setIcon(production ? m_icons.production : m_icons.group);
        appendRow(row);
        groups.insert(key, row.first());
    };
    for (const Environment environment :
         {Environment::Production, Environment::Staging, Environment::Development, Environment::Other}) {
        const QString key = QStringLiteral("environment:") + environmentName(environment);
        for (const ConnectionId &id : m_book.order()) {
            if (!groups.contains(key) && groupOf(m_book.find(id)->connection) == key)
                addGroup(key, text::environmentName(environment), environment == Environment::Production);
        }
    }
    for (const ConnectionId &id : m_book.order()) {
        const Connection &connection = m_book.find(id)->connection;
        const QString group = groupOf(connection);
        if (!groups.contains(group))
            addGroup(group, isolated(connection.group), false);
        const QString name = isolated(connection.name);
        const auto row = makeRow(connection.guard == Guard::ReadOnly ? tr("%1 (read-only)").arg(name) : name,
                                 Scope::Kind::Connection, keyOf(id));
        for (QStandardItem *item : row)
            item->setData(id, ConnectionRole);
        groups.value(group)->appendRow(row);
    }
    const auto revoked = makeRow(tr("Recently revoked"), Scope::Kind::Revoked, revokedKey());
    revoked.first()->setIcon(m_icons.revoked);
    appendRow(revoked);
    const auto activity = makeRow(tr("Activity"), Scope::Kind::Activity, activityKey());
    activity.first()->setIcon(m_icons.activity);
    appendRow(activity);
    for (const ConnectionId &id : m_book.order())
        describe(id);
    recount();
    Q_EMIT remade();
}

void ConnectionTreeModel::recount()
{
    const QLocale locale;
    const auto put = [&](const QModelIndex &first, int count, const QString &spoken) {
        QStandardItem *item = itemFromIndex(first.siblingAtColumn(1));
        const QString text = count < 0 ? QString() : locale.toString(count);
        if (item->text() != text)
            item->setText(text);
        itemFromIndex(first)->setData(spoken, Qt::AccessibleTextRole);
    };
    for (int i = 0; i < rowCount(); ++i) {
        const QModelIndex top = index(i, 0);
        const QString name = top.data().toString();
        const auto kind = static_cast<Scope::Kind>(top.data(KindRole).toInt());
        if (kind == Scope::Kind::All)
            put(top, m_tokens.countAll(), tr("%1, %n token(s)", nullptr, m_tokens.countAll()).arg(name));
        else if (kind == Scope::Kind::Revoked)
            put(top, m_revoked > 0 ? m_revoked : -1,
                m_revoked > 0 ? tr("%1, %n token(s)", nullptr, m_revoked).arg(name) : name);
        else if (kind == Scope::Kind::Activity)
            put(top, -1, name);
        if (kind != Scope::Kind::Group)
            continue;
        int sum = 0;
        for (int j = 0; j < rowCount(top); ++j) {
            const QModelIndex child = index(j, 0, top);
            const ConnectionId id = child.data(ConnectionRole).toUuid();
            const int count = m_tokens.count(id);
            sum += count;
            const QString status = statusText(id);
            const QString spoken = tr("%1, %n token(s)", nullptr, count).arg(spokenName(child));
            put(child, count, status.isEmpty() ? spoken : spoken + QStringLiteral(", ") + status);
        }
        put(top, sum, tr("%1, %n token(s)", nullptr, sum).arg(name));
    }
}

/// A group of environments says which one it is; a group of a person's own does not.
QString ConnectionTreeModel::spokenName(const QModelIndex &connection) const
{
    const QString name = connection.data().toString();
    const ConnectionFacts *facts = m_book.find(connection.data(ConnectionRole).toUuid());
    if (!facts || facts->connection.group.isEmpty())
        return name;
    return name + QStringLiteral(", ") + text::environmentName(facts->connection.environment);
}

QString ConnectionTreeModel::statusText(const ConnectionId &id) const
{
    if (m_problems.contains(id))
        return m_problems.value(id);
    return m_busy.contains(id) ? tr("reading…") : QString();
}

void ConnectionTreeModel::describe(const ConnectionId &id)
{
    const QModelIndex index = find(keyOf(id));
    const ConnectionFacts *facts = m_book.find(id);
    if (!index.isValid() || !facts)
        return;
    QStringList lines{isolated(facts->connection.name), text::phrase(facts->capabilities.system),
                      text::environmentName(facts->connection.environment)};
    if (facts->connection.guard != Guard::Normal)
        lines.append(text::guardName(facts->connection.guard));
    for (const Phrase &remark : facts->capabilities.remarks)
        lines.append(text::phrase(remark));
    if (facts->readAt.isValid())
        lines.append(tr("Read at %1").arg(text::shortDateTime(facts->readAt)));
    lines.append(statusText(id));
    lines.removeAll(QString());
    QStandardItem *item = itemFromIndex(index);
    item->setToolTip(lines.join(QLatin1Char('\n')));
    item->setIcon(connectionIcon(facts->connection));
    itemFromIndex(index.siblingAtColumn(1))->setIcon(m_problems.contains(id) ? m_icons.problem : QIcon());
    item->setData(statusText(id), Qt::StatusTipRole);
    recount();
}

} // namespace tokendesk
