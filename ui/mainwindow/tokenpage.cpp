// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/mainwindow/tokenpage.h"

#include "ui/mainwindow/connectionbanner.h"
#include "ui/mainwindow/filterfield.h"
#include "ui/mainwindow/inventoryfeed.h"
#include "ui/mainwindow/tokentable.h"
#include "ui/models/shownwords.h"
#include "ui/widgets/emptystate.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace tokendesk {

TokenPage::TokenPage(TokenTable &table, TokenTableModel &model, Subject &subject, const ConnectionBook &book,
                     const InventoryFeed &feed, FilterField &filter, ConnectionBanner &banner,
                     const EmptyActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_table(table)
    , m_model(model)
    , m_subject(subject)
    , m_book(book)
    , m_feed(feed)
    , m_filter(filter)
    , m_actions(actions)
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(&banner);
    layout->addWidget(m_stack, 1);
    m_stack->addWidget(&table);
    m_stack->addWidget(m_empty);
    connect(&filter, &QLineEdit::textChanged, this, &TokenPage::filterChanged);
    connect(&subject, &Subject::scopeChanged, this, &TokenPage::scopeChanged);
    connect(&model, &QAbstractItemModel::modelReset, this, &TokenPage::showWhatThereIs);
    connect(&feed, &InventoryFeed::readingChanged, this, &TokenPage::showWhatThereIs);
    connect(&book, &ConnectionBook::changed, this, &TokenPage::bookChanged);
    connect(&book, &ConnectionBook::stateChanged, this, &TokenPage::showWhatThereIs);
    m_agesTimer.setInterval(60'000);
    connect(&m_agesTimer, &QTimer::timeout, this, &TokenPage::filter);
    scopeChanged();
}

void TokenPage::setLoaded()
{
    m_loaded = true;
    showWhatThereIs();
}

void TokenPage::filterChanged()
{
    m_tableHadFocus = false; // somebody types
    filter();
    if (m_filter.text().contains(QLatin1Char('<')) || m_filter.text().contains(QLatin1Char('>')))
        m_agesTimer.start();
    else
        m_agesTimer.stop();
}

void TokenPage::filter()
{
    m_words = shownWords(m_book);
    m_model.setFilter(TokenFilter::parse(m_filter.text(), QDateTime::currentMSecsSinceEpoch(), m_words));
}

/// What its kinds are called may be known only now.
void TokenPage::bookChanged()
{
    if (!m_filter.text().isEmpty() && m_words != shownWords(m_book))
        filter();
    showWhatThereIs();
}

void TokenPage::scopeChanged()
{
    const Scope &scope = m_subject.scope();
    std::optional<QSet<ConnectionId>> connections;
    if (scope.kind == Scope::Kind::Connection || scope.kind == Scope::Kind::Group)
        connections = QSet<ConnectionId>(scope.connections.cbegin(), scope.connections.cend());
    // One connection stands in every row: the column would say the same again and again, but it is a fixed one.
    m_model.setScope(connections);
    showWhatThereIs();
}

void TokenPage::showWhatThereIs()
{
    if (m_model.rowCount() > 0 || !m_loaded) {
        turnTo(m_table);
        return;
    }
    if (m_book.order().isEmpty())
        m_empty->show(
            tr("No site is open yet"),
            tr("Open a site's folder, or drop it on this window, or connect to a server, to see its API tokens."),
            {m_actions.openFolder, m_actions.newConnection, m_actions.openDemo});
    else if (m_model.total() > 0)
        m_empty->show(tr("No token matches the filter"),
                      tr("%n token(s) are hidden by the filter.", nullptr, m_model.total()), {m_actions.clearFilter});
    else if (m_feed.isReading())
        m_empty->show(tr("Reading tokens…"), {});
    else if (const ConnectionFacts *facts = m_book.find(m_subject.scope().connections.value(0));
             facts && facts->problem)
        m_empty->show(tr("The tokens could not be read"), {}); // the banner above says why
    else
        m_empty->show(tr("No tokens here"), tr("Nothing has access yet."), {m_actions.newToken});
    turnTo(*m_empty);
}

/// Qt hands the focus of what disappears to the next in line, which is the filter: it comes back with the table.
void TokenPage::turnTo(QWidget &page)
{
    if (m_stack->currentWidget() == &page)
        return;
    const QWidget *focused = window()->focusWidget();
    const bool comesBack = m_tableHadFocus && (!focused || focused == &m_filter);
    m_tableHadFocus = focused == &m_table;
    m_stack->setCurrentWidget(&page);
    if (comesBack)
        m_table.setFocus();
}

} // namespace tokendesk
