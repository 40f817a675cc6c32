// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/mainwindow/tokendetails.h"

#include "core/base/async.h"
#include "ui/mainwindow/activitypage.h"
#include "ui/mainwindow/detaillabels.h"
#include "ui/mainwindow/shownsecrets.h"
#include "ui/mainwindow/stateicon.h"
#include "ui/models/celltext.h"
#include "ui/platform/uisettings.h"
#include "ui/text/errors.h"
#include "ui/text/phrases.h"
#include "ui/text/values.h"
#include "ui/widgets/notelabel.h"
#include "ui/widgets/secretfield.h"

#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace tokendesk {

namespace {

constexpr int activitiesShown = 8;

Icon noticeIcon(Notice::Level level)
{
    switch (level) {
    case Notice::Level::Info:
        return Icon::Info;
    case Notice::Level::Warning:
        return Icon::Warning;
    case Notice::Level::Error:
        return Icon::Error;
    }
    Q_UNREACHABLE();
}

bool isWarned(const Token &token)
{
    return std::any_of(token.notices.begin(), token.notices.end(),
                       [](const Notice &notice) { return notice.level != Notice::Level::Info; });
}

} // namespace

TokenDetails::TokenDetails(Workspace &workspace, const TokenKey &key, SecretClipboard &clipboard,
                           const UiSettings &settings, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_key(key)
    , m_name(makeText(this))
    , m_stateIcon(new QLabel(this))
    , m_state(makeText(this))
    , m_notices(new QVBoxLayout)
    , m_id(new SecretField(tr("Id"), clipboard, this))
    , m_plainId(makeText(this))
    , m_factsBox(new QWidget(this))
    , m_canDo(makeText(this))
    , m_secretState(makeText(this))
    , m_readSecret(new QPushButton(tr("Read from the keychain"), this))
    , m_secret(new SecretField(tr("Secret"), clipboard, this))
    , m_secretProblem(new NoteLabel(this))
    , m_shown(new ShownSecrets(workspace, key, clipboard, settings.revealSeconds(), this))
    , m_storedHeading(makeHeading(tr("Stored fields"), this))
    , m_stored(new QTreeWidget(this))
    , m_activity(makeText(this))
{
    QFont nameFont = m_name->font();
    nameFont.setPointSizeF(nameFont.pointSizeF() * 1.25);
    nameFont.setBold(true);
    m_name->setFont(nameFont);
    m_id->setCompact();
    m_secret->setCompact();
    m_id->setRevealSeconds(settings.revealSeconds());
    m_secret->setRevealSeconds(settings.revealSeconds());
    m_secret->hide();
    m_secretProblem->setIcon(Icon::Warning);
    m_secretProblem->hide();
    connect(m_readSecret, &QPushButton::clicked, this, &TokenDetails::readKept);
    connect(&workspace.secrets(), &SecretStore::waitingChanged, this, &TokenDetails::tellKeychain);
    m_stored->setHeaderLabels({tr("Field"), tr("Stored text")});
    m_stored->setAccessibleName(tr("Stored fields"));
    m_stored->setRootIsDecorated(false);
    m_stored->setUniformRowHeights(true);
    m_stored->setTextElideMode(Qt::ElideMiddle);
    m_stored->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);

    auto *state = new QHBoxLayout;
    state->addWidget(m_stateIcon);
    state->addWidget(m_state, 1);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_name);
    layout->addLayout(state);
    layout->addLayout(m_notices);
    layout->addWidget(m_factsBox);
    layout->addWidget(makeHeading(tr("What it can do"), this));
    layout->addWidget(m_canDo);
    layout->addWidget(makeHeading(tr("Secret"), this));
    layout->addWidget(m_secretState);
    layout->addWidget(m_readSecret, 0, Qt::AlignLeading);
    layout->addWidget(m_secret);
    layout->addWidget(m_secretProblem);
    layout->addWidget(m_shown);
    layout->addWidget(m_storedHeading);
    layout->addWidget(m_stored);
    layout->addWidget(makeHeading(tr("Activity"), this));
    layout->addWidget(m_activity);
    layout->addStretch();
}

TokenDetails::~TokenDetails()
{
    m_cancel.cancel();
}

void TokenDetails::setToken(const Token &token, const ConnectionFacts &facts)
{
    m_name->setText(token.name.isEmpty() ? tr("(no name)") : isolated(token.name.left(1'000)));
    const QIcon icon = stateIcon(token.state, isWarned(token));
    m_stateIcon->setPixmap(icon.pixmap(fontMetrics().height()));
    m_stateIcon->setVisible(!icon.isNull());
    m_state->setText(
        tr("%1 · %2 · %3")
            .arg(text::stateName(token.state), facts.kindName(token.id.kind), isolated(facts.connection.name)));
    showNotices(token);
    showFacts(token, facts);
    const KindSpec *kind = facts.capabilities.kind(token.id.kind);
    m_canDo->setText(kind && !kind->canDo.isEmpty() ? text::phrase(kind->canDo) : text::unknown());
    showSecret(token, facts);
    showStored(token, facts);
    readActivity();
}

void TokenDetails::showNotices(const Token &token)
{
    while (QLayoutItem *item = m_notices->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const Notice &notice : token.notices) {
        auto *note = new NoteLabel(this);
        note->setIcon(noticeIcon(notice.level));
        note->setText(text::phrase(notice.text));
        m_notices->addWidget(note);
        if (!notice.successorLabel.isEmpty()) {
            auto *button = new QPushButton(text::phrase(notice.successorLabel), this);
            connect(button, &QPushButton::clicked, this,
                    [this, name = token.name] { Q_EMIT successorAsked(m_key, name); });
            m_notices->addWidget(button, 0, Qt::AlignLeading);
        }
        if (notice.repair.isEmpty())
            continue;
        auto *button = new QPushButton(text::phrase(notice.repairLabel), this);
        connect(button, &QPushButton::clicked, this,
                [this, name = token.name, repair = notice.repair] { Q_EMIT repairAsked(m_key, name, repair); });
        m_notices->addWidget(button, 0, Qt::AlignLeading);
    }
}

void TokenDetails::showFacts(const Token &token, const ConnectionFacts &facts)
{
    const bool idIsCredential = facts.capabilities.idIsCredential;
    if (m_facts) {
        m_facts->removeWidget(m_id);
        m_facts->removeWidget(m_plainId);
        while (m_facts->rowCount() > 0)
            m_facts->removeRow(0);
    } else {
        m_facts = new QFormLayout(m_factsBox);
        m_facts->setContentsMargins(0, 0, 0, 0);
        m_facts->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
        m_facts->setRowWrapPolicy(QFormLayout::WrapLongRows);
    }
    QWidget *id = idIsCredential ? static_cast<QWidget *>(m_id) : m_plainId;
    auto *idLabel = new QLabel(tr("Id"), m_factsBox);
    idLabel->setBuddy(idIsCredential ? m_id->line() : m_plainId);
    m_facts->addRow(idLabel, id);
    m_id->setVisible(idIsCredential);
    m_plainId->setVisible(!idIsCredential);
    if (idIsCredential && m_id->isEmpty())
        m_id->setSecret(Secret::fromText(token.id.value));
    m_plainId->setText(idIsCredential ? QString() : token.id.value);

    const auto addTime = [this](const QString &label, const std::optional<QDateTime> &time) {
        if (time)
            addFact(*m_facts, label,
                    tr("%1 (%2)").arg(text::dateTime(*time), text::age(*time, m_workspace.clock().nowUtc())));
    };
    if (token.calls || token.limitCalls)
        addFact(*m_facts, tr("Calls"), text::calls(token.calls, token.limitCalls, token.callsApproximate));
    addTime(facts.modifiedLabel.isEmpty() ? tr("Modified") : facts.modifiedLabel, token.modifiedAt);
    addTime(tr("Last used"), token.lastUsedAt);
    addTime(tr("Created"), token.createdAt);
    if (!token.createdBy.isEmpty())
        addFact(*m_facts, tr("Created by"), isolated(token.createdBy));
    addTime(tr("Expires"), token.expiresAt);
    if (!token.scopes.isEmpty())
        addFact(*m_facts, tr("Scopes"), isolated(token.scopes.join(QStringLiteral(", "))));
    if (!token.location.isEmpty()) {
        QString place = token.location;
        if (idIsCredential)
            place.replace(token.id.value, maskedText(token.id.value));
        // A path has no blanks to break the line at.
        static const QRegularExpression mayBreak(QStringLiteral("([/_.-])"));
        addFact(*m_facts, tr("Place"), isolated(place.replace(mayBreak, QStringLiteral("\\1\u200b"))))
            ->setTextInteractionFlags(Qt::NoTextInteraction); // a copy would hold the invisible breaks
    }
}

void TokenDetails::showSecret(const Token &token, const ConnectionFacts &facts)
{
    m_secretState->setText(
        // Of a file that cannot be read nobody knows what it holds.
        token.state == TokenState::Broken && token.attributes.isEmpty() ? text::unknown()
        : !token.hasSecret                                              ? tr("No secret is set.")
                           : tr("A secret is set: %1.").arg(text::availabilityName(token.secretAvailability)));
    m_shown->setVisible(token.hasSecret && token.secretAvailability == SecretAvailability::Always &&
                        !facts.capabilities.idIsCredential);
    showKept();
}

void TokenDetails::showKept()
{
    const bool kept = m_workspace.kept().isKept(m_key.connection, m_key.id);
    if (!m_reading)
        m_readSecret->setText(m_workspace.kept().isForThisSession(m_key.connection, m_key.id)
                                  ? tr("Show the kept secret")
                                  : tr("Read from the keychain"));
    m_readSecret->setVisible(kept && m_secret->isEmpty());
    m_secret->setVisible(kept && !m_secret->isEmpty());
}

void TokenDetails::readKept()
{
    if (m_reading)
        return m_cancel.cancel();
    m_cancel = CancelToken();
    m_reading = true;
    m_readSecret->setEnabled(false);
    m_secretProblem->hide();
    whenDone(m_workspace.kept().read(m_key.connection, m_key.id, m_cancel), this, [this](Result<Secret> result) {
        m_reading = false;
        m_readSecret->setEnabled(true);
        m_secretProblem->hide();
        showKept();
        if (!result) {
            m_secretProblem->setText(result.error().kind == ErrorKind::Cancelled
                                         ? tr("You stopped waiting for the keychain. The secret was not read.")
                                         : text::error(result.error()));
            m_secretProblem->show();
            return;
        }
        m_secret->setSecret(std::move(*result));
        showKept();
        m_secret->reveal();
        m_secret->setFocus();
    });
    tellKeychain(m_workspace.credentials().isWaiting()); // for somebody else, before
}

/// The button that began to read stops it, once that is worth showing.
void TokenDetails::tellKeychain(bool waits)
{
    if (!m_reading || !waits)
        return;
    m_readSecret->setText(tr("Stop waiting"));
    m_readSecret->setEnabled(true);
    m_secretProblem->setText(text::keychainWaits());
    m_secretProblem->show();
}

void TokenDetails::showStored(const Token &token, const ConnectionFacts &facts)
{
    m_stored->clear();
    m_storedHeading->setVisible(!token.attributes.isEmpty());
    m_stored->setVisible(!token.attributes.isEmpty());
    for (const Attribute &attribute : token.attributes) {
        QString stored = attribute.stored;
        if (facts.capabilities.idIsCredential && !token.id.value.isEmpty())
            stored.replace(token.id.value, maskedText(token.id.value));
        auto *item = new QTreeWidgetItem(m_stored, {isolated(attribute.name), isolated(stored.left(500))});
        item->setToolTip(1, isolated(stored));
    }
    const int row = m_stored->sizeHintForRow(0) > 0 ? m_stored->sizeHintForRow(0) : fontMetrics().height() + 4;
    const int rows = qBound(1, m_stored->topLevelItemCount(), 12);
    m_stored->setFixedHeight(m_stored->header()->sizeHint().height() + row * rows + 2 * m_stored->frameWidth() + 2);
}

void TokenDetails::readActivity()
{
    ActivityLog &log = m_workspace.activity();
    whenDone(log.list(activitiesShown, m_key.connection, log.fingerprint(m_key.connection, m_key.id)), this,
             [this](const Result<QList<Activity>> &result) {
                 QStringList lines;
                 if (!result) {
                     lines.append(text::error(result.error()));
                 } else {
                     for (const Activity &activity : *result) {
                         const QString error = activityErrorText(activity);
                         const QString line = tr("%1: %2, %3")
                                                  .arg(text::shortDateTime(activity.at), text::actName(activity.act),
                                                       text::outcomeName(activity.outcome));
                         lines.append(error.isEmpty() ? line : line + QStringLiteral(" · ") + error);
                     }
                 }
                 m_activity->setText(lines.isEmpty() ? tr("This program has not changed it yet.")
                                                     : lines.join(QLatin1Char('\n')));
             });
}

} // namespace tokendesk
