// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/mainwindow/detailspanel.h"

#include "core/base/async.h"
#include "ui/mainwindow/connectiondetails.h"
#include "ui/mainwindow/detaillabels.h"
#include "ui/mainwindow/tokendetails.h"
#include "ui/models/celltext.h"
#include "ui/text/errors.h"
#include "ui/text/values.h"

#include <QLabel>
#include <QMap>
#include <QScrollBar>
#include <QVBoxLayout>

namespace tokendesk {

namespace {

constexpr int leastCharacters = 32; ///< of width

}

DetailsPanel::DetailsPanel(Workspace &workspace, const ConnectionBook &book, Subject &subject,
                           SecretClipboard &clipboard, UiSettings &settings, QWidget *parent)
    : QScrollArea(parent)
    , m_workspace(workspace)
    , m_book(book)
    , m_subject(subject)
    , m_clipboard(clipboard)
    , m_settings(settings)
{
    setAccessibleName(tr("Details"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_rest.setSingleShot(true);
    m_rest.setInterval(60);
    connect(&m_rest, &QTimer::timeout, this, &DetailsPanel::read);
    connect(&subject, &Subject::changed, this, &DetailsPanel::subjectChanged);
    connect(&subject, &Subject::scopeChanged, this, &DetailsPanel::scopeChanged);
    connect(&book, &ConnectionBook::changed, this, &DetailsPanel::subjectChanged);
    showSummary();
}

/// Below the table in a narrow window it scrolls sooner than it takes the table's place.
QSize DetailsPanel::sizeHint() const
{
    const QSize whole = QScrollArea::sizeHint();
    return {whole.width(), qMin(whole.height(), window()->height() / 5)};
}

void DetailsPanel::subjectChanged()
{
    ++m_turn; // what is being read is not wanted any more
    m_rest.start();
}

void DetailsPanel::scopeChanged()
{
    if (m_subject.count() == 0)
        subjectChanged();
}

void DetailsPanel::read()
{
    if (m_subject.count() != 1) {
        m_shown = {};
        showSummary();
        return;
    }
    const TokenRow &row = m_subject.row(0);
    const TokenKey key{.connection = row.connection, .id = row.id};
    const QString name = row.name;
    whenDone(m_workspace.tokens().get(key.connection, key.id), this,
             [this, key, name, turn = m_turn](const Result<Token> &result) {
                 if (turn != m_turn)
                     return;
                 if (result)
                     showToken(key, *result);
                 else if (result.error().kind != ErrorKind::Cancelled)
                     showPlain(isolated(name), text::error(result.error()));
             });
}

void DetailsPanel::showToken(const TokenKey &key, const Token &token)
{
    const ConnectionFacts *facts = m_book.find(key.connection);
    if (!facts)
        return;
    auto *shown = qobject_cast<TokenDetails *>(widget());
    // The same token again keeps its place, and what is revealed.
    if (shown && key == m_shown) {
        const int place = verticalScrollBar()->value();
        shown->setToken(token, *facts);
        verticalScrollBar()->setValue(place);
        return;
    }
    m_shown = key;
    auto *details = new TokenDetails(m_workspace, key, m_clipboard, m_settings);
    connect(details, &TokenDetails::repairAsked, this, &DetailsPanel::repairAsked);
    connect(details, &TokenDetails::successorAsked, this, &DetailsPanel::successorAsked);
    details->setToken(token, *facts);
    put(details);
}

void DetailsPanel::showSummary()
{
    const Scope &scope = m_subject.scope();
    const ConnectionFacts *connection =
        scope.kind == Scope::Kind::Connection ? m_book.find(scope.connections.value(0)) : nullptr;
    if (m_subject.count() == 0 && connection) {
        m_shown = {};
        put(new ConnectionDetails(*connection, m_workspace.connections().type(connection->connection.type)));
        return;
    }
    if (m_subject.count() == 0) {
        showPlain(tr("No token is selected"), tr("Select a token to see all of it here."));
        return;
    }
    QMap<TokenState, int> states;
    QMap<QString, int> connections;
    for (qsizetype i = 0; i < m_subject.count(); ++i) {
        const TokenRow &row = m_subject.row(i);
        states[row.state] += 1;
        connections[m_book.name(row.connection)] += 1;
    }
    QStringList lines;
    for (auto state = states.cbegin(); state != states.cend(); ++state)
        lines.append(tr("%1: %2").arg(text::stateName(state.key()), locale().toString(state.value())));
    lines.append(QString());
    for (auto name = connections.cbegin(); name != connections.cend(); ++name)
        lines.append(tr("%1: %2").arg(isolated(name.key()), locale().toString(name.value())));
    showPlain(tr("%n token(s) selected", nullptr, static_cast<int>(m_subject.count())), lines.join(QLatin1Char('\n')));
}

void DetailsPanel::showPlain(const QString &title, const QString &text)
{
    m_shown = {};
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->addWidget(makeHeading(title, page));
    QLabel *body = makeText(page);
    body->setText(text);
    layout->addWidget(body);
    layout->addStretch();
    put(page);
}

void DetailsPanel::put(QWidget *widget)
{
    setWidget(widget); // deletes the one before
    setMinimumWidth(qMax(fontMetrics().averageCharWidth() * leastCharacters,
                         widget->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width()));
}

} // namespace tokendesk
