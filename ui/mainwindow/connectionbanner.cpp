// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/mainwindow/connectionbanner.h"

#include "ui/models/celltext.h"
#include "ui/text/errors.h"
#include "ui/widgets/notelabel.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPushButton>

namespace tokendesk {

namespace {

bool wantsSignIn(ErrorKind kind)
{
    return kind == ErrorKind::AuthFailed || kind == ErrorKind::SecondFactorNeeded ||
           kind == ErrorKind::KeychainLocked || kind == ErrorKind::KeychainUnavailable;
}

} // namespace

ConnectionBanner::ConnectionBanner(const ConnectionBook &book, const Subject &subject, const Acts &acts,
                                   QWidget *parent)
    : QFrame(parent)
    , m_book(book)
    , m_subject(subject)
    , m_acts(acts)
    , m_text(new NoteLabel(this))
    , m_mend(new QPushButton(this))
    , m_again(new QPushButton(this))
{
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    // The buttons stand below: beside a text in a narrow window they would leave it a column of single words.
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_mend);
    buttons->addWidget(m_again);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_text);
    layout->addLayout(buttons);
    connect(m_mend, &QPushButton::clicked, this, [this] {
        if (!m_failing.isNull())
            Q_EMIT showAsked(m_failing);
        else if (m_mendAct)
            m_mendAct->trigger();
    });
    connect(m_again, &QPushButton::clicked, m_acts.refresh, &QAction::trigger);
    connect(&book, &ConnectionBook::changed, this, &ConnectionBanner::refresh);
    connect(&book, &ConnectionBook::stateChanged, this, &ConnectionBanner::refresh);
    connect(&subject, &Subject::scopeChanged, this, &ConnectionBanner::refresh);
    refresh();
}

QList<QWidget *> ConnectionBanner::tabStops() const
{
    return {m_mend, m_again};
}

void ConnectionBanner::refresh()
{
    m_failing = {};
    m_mendAct = nullptr;
    hide();
    m_mend->hide();
    m_again->hide();
    const Scope &scope = m_subject.scope();
    switch (scope.kind) {
    case Scope::Kind::Connection:
        if (const ConnectionFacts *facts = m_book.find(scope.connections.value(0)))
            showOne(*facts);
        return;
    case Scope::Kind::All:
        showFirstOf(m_book.order());
        return;
    case Scope::Kind::Group:
        showFirstOf(scope.connections);
        return;
    case Scope::Kind::Revoked:
    case Scope::Kind::Activity:
        return;
    }
}

void ConnectionBanner::showOne(const ConnectionFacts &facts)
{
    if (!facts.problem || facts.problem->kind == ErrorKind::Cancelled) {
        if (facts.connection.guard != Guard::ReadOnly)
            return;
        m_text->setIcon(Icon::Shield);
        m_text->setText(tr("Read-only: Tokendesk changes nothing there."));
        show();
        return;
    }
    m_text->setIcon(Icon::Warning);
    m_text->setText(text::error(*facts.problem));
    if (facts.problem->certificate)
        offer(*m_mend, m_acts.certificate, tr("Look at the certificate…"));
    else if (facts.remote && wantsSignIn(facts.problem->kind))
        offer(*m_mend, m_acts.signIn, tr("Sign in again…"));
    m_again->setText(tr("Try again"));
    m_again->show();
    show();
}

void ConnectionBanner::showFirstOf(const QList<ConnectionId> &connections)
{
    QStringList failing;
    for (const ConnectionId &id : connections) {
        const ConnectionFacts *facts = m_book.find(id);
        if (!facts || !facts->problem || facts->problem->kind == ErrorKind::Cancelled)
            continue;
        if (failing.isEmpty())
            m_failing = id;
        failing.append(tr("“%1”").arg(isolated(facts->connection.name)));
    }
    if (failing.isEmpty())
        return;
    m_text->setIcon(Icon::Warning);
    m_text->setText(
        failing.size() == 1
            ? tr("The tokens of %1 could not be read, so they may be missing or old here.").arg(failing.constFirst())
            : tr("The tokens of these connections could not be read, so they may be missing or old here: "
                 "%1.")
                  .arg(failing.join(QStringLiteral(", "))));
    m_mend->setText(tr("Show why"));
    m_mend->show();
    show();
}

void ConnectionBanner::offer(QPushButton &button, QAction *act, const QString &text)
{
    m_mendAct = act;
    button.setText(text);
    button.setToolTip(act->toolTip());
    button.show();
}

} // namespace tokendesk
