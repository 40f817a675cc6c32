// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/mainwindow/statusline.h"

#include "ui/commands/proofwatcher.h"
#include "ui/mainwindow/inventoryfeed.h"
#include "ui/platform/secretclipboard.h"
#include "ui/text/values.h"

#include <QLabel>

namespace tokendesk {

StatusLine::StatusLine(TokenTableModel &model, Subject &subject, const InventoryFeed &feed, const ProofWatcher &proofs,
                       const SecretClipboard &clipboard, QWidget *parent)
    : QStatusBar(parent)
    , m_model(model)
    , m_subject(subject)
    , m_feed(feed)
    , m_proofs(proofs)
    , m_doing(new QLabel(this))
    , m_clipboard(new QLabel(this))
    , m_keychain(new QLabel(this))
    , m_counts(new QLabel(this))
{
    setSizeGripEnabled(false);
    for (QLabel *label : {m_doing, m_clipboard, m_keychain, m_counts})
        label->setTextFormat(Qt::PlainText);
    m_keychain->hide();
    m_clipboard->hide();
    m_counts->setAccessibleName(tr("Counts"));
    m_counts->setContentsMargins(0, 0, fontMetrics().averageCharWidth(), 0); // off the window's edge
    addWidget(m_doing);
    addPermanentWidget(m_clipboard);
    addPermanentWidget(m_keychain);
    addPermanentWidget(m_counts);
    connect(&model, &QAbstractItemModel::modelReset, this, &StatusLine::count);
    connect(&model, &TokenTableModel::countsChanged, this, &StatusLine::count);
    connect(&subject, &Subject::changed, this, &StatusLine::count);
    connect(&feed, &InventoryFeed::readingChanged, this, &StatusLine::tellWhatGoesOn);
    connect(&subject, &Subject::scopeChanged, this, &StatusLine::tellWhatGoesOn);
    connect(&proofs, &ProofWatcher::watchingChanged, this, &StatusLine::tellWhatGoesOn);
    connect(&clipboard, &SecretClipboard::countdown, this, [this](int left, const QString &what) {
        m_clipboard->setText(tr("%1: on the clipboard for %n second(s)", nullptr, left).arg(what));
        m_clipboard->show();
    });
    connect(&clipboard, &SecretClipboard::released, m_clipboard, &QWidget::hide);
    count();
}

void StatusLine::setKeychain(KeychainStatus status)
{
    m_keychainStatus = status;
    tellKeychain();
}

void StatusLine::setKeychainWaits(bool waits)
{
    m_keychainWaits = waits;
    tellKeychain();
}

void StatusLine::tellKeychain()
{
    const bool locked = m_keychainStatus == KeychainStatus::Locked;
    const bool fine = m_keychainStatus == KeychainStatus::Available || m_keychainStatus == KeychainStatus::Unknown;
    QString more = text::keychainStatus(m_keychainStatus);
    if (m_keychainWaits)
        more = text::keychainWaits();
    else if (locked)
        more += QLatin1Char(' ') + tr("It opens with its own password, which is often the one that you log in with: "
                                      "answer it when it asks, or unlock it in your system's password manager. "
                                      "Tokendesk asks it again with the next secret.");
    m_keychain->setText(m_keychainWaits ? tr("Waiting for the keychain…")
                        : locked        ? tr("Keychain locked")
                                        : tr("No keychain"));
    m_keychain->setToolTip(more);
    m_keychain->setAccessibleDescription(more);
    m_keychain->setVisible(m_keychainWaits || !fine);
}

void StatusLine::count()
{
    QStringList parts;
    if (m_subject.count() > 0)
        parts.append(tr("%n selected", nullptr, static_cast<int>(m_subject.count())));
    if (m_model.rowCount() != m_model.total())
        parts.append(tr("%1 shown").arg(locale().toString(m_model.rowCount())));
    // %n alone would write large numbers without the separators of the language.
    parts.append(m_model.total() == 1 ? tr("1 token") : tr("%1 tokens").arg(locale().toString(m_model.total())));
    m_counts->setText(parts.join(QStringLiteral(" · ")));
}

void StatusLine::tellWhatGoesOn()
{
    if (m_feed.isReading())
        m_doing->setText(tr("Reading tokens…"));
    else if (m_proofs.watching() > 0)
        m_doing->setText(tr("Saved, watching %n change(s)…", nullptr, m_proofs.watching()));
    else if (const QDateTime readAt = m_feed.readAt(m_subject.scope().connections.value(0));
             m_subject.scope().kind == Scope::Kind::Connection && readAt.isValid())
        m_doing->setText(tr("Read at %1").arg(text::shortDateTime(readAt)));
    else
        m_doing->clear();
}

} // namespace tokendesk
