// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/dialogs/tokencreateddialog.h"

#include "core/base/async.h"
#include "core/services/envfile.h"
#include "ui/dialogs/envfiledialog.h"
#include "ui/platform/secretclipboard.h"
#include "ui/text/errors.h"
#include "ui/text/phrases.h"
#include "ui/text/plain.h"
#include "ui/text/values.h"
#include "ui/widgets/notelabel.h"
#include "ui/widgets/secretfield.h"

#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace tokendesk {

TokenCreatedDialog::TokenCreatedDialog(std::shared_ptr<CreatedToken> created, ConnectionId connection,
                                       KeptSecrets &kept, SecretClipboard &clipboard, QThreadPool &pool,
                                       QWidget *parent)
    : FormDialog(parent)
    , m_created(std::move(created))
    , m_connection(connection)
    , m_kept(kept)
    , m_pool(pool)
    , m_keepButton(new QPushButton(icon(Icon::Key), kept.isSessionOnly() ? tr("Keep for this session only")
                                                                         : tr("Keep in the keychain")))
    , m_stopButton(new QPushButton(tr("Stop waiting")))
    , m_sessionButton(new QPushButton(tr("Keep for this session only")))
    , m_keepNote(new NoteLabel)
    , m_envNote(new NoteLabel)
    , m_saved(m_created->token.secretAvailability == SecretAvailability::Always) // it can be read again
{
    setWindowTitle(tr("Token created"));
    auto *intro = new QLabel(m_created->token.name.isEmpty()
                                 ? tr("The token was created.")
                                 : tr("The token “%1” was created.").arg(text::plain(m_created->token.name)));
    intro->setTextFormat(Qt::PlainText);
    intro->setWordWrap(true);
    content()->addWidget(intro);
    if (m_created->token.secretAvailability != SecretAvailability::Always && secretToKeep()) {
        auto *once = new NoteLabel;
        once->setIcon(Icon::Warning);
        once->setText(kept.isSessionOnly()
                          ? tr("The secret is shown this once. Copy it or write it to a file now: it cannot be read "
                               "again from the system, and what is kept for this session is gone when Tokendesk ends.")
                          : tr("The secret is shown this once. Copy it, keep it in the keychain or write it to a file "
                               "now: it cannot be read again from the system."));
        content()->addWidget(once);
    }
    // What happened on the way: another token that vanished, an answer that got lost.
    for (const Notice &notice : m_created->token.notices) {
        auto *note = new NoteLabel;
        note->setIcon(notice.level == Notice::Level::Info ? Icon::Info : Icon::Warning);
        note->setText(text::phrase(notice.text));
        content()->addWidget(note);
    }
    addSecrets(clipboard);

    auto *keepRow = new QHBoxLayout;
    auto *envButton = new QPushButton(icon(Icon::Folder), tr("Write to a .env file…"));
    keepRow->addWidget(m_keepButton);
    keepRow->addWidget(envButton);
    auto *copyButton = new QPushButton(icon(Icon::Copy), tr("Copy as .env lines"));
    copyButton->setAutoDefault(false);
    copyButton->setVisible(hasEnvKeys());
    keepRow->addWidget(copyButton);
    connect(copyButton, &QPushButton::clicked, this, [this, &clipboard] { copyEnvLines(clipboard); });
    keepRow->addStretch();
    content()->addLayout(keepRow);
    content()->addWidget(m_keepNote);
    auto *waysOn = new QHBoxLayout;
    waysOn->addWidget(m_stopButton);
    waysOn->addWidget(m_sessionButton);
    waysOn->addStretch();
    content()->addLayout(waysOn);
    content()->addWidget(m_envNote);
    content()->addStretch();
    m_keepNote->hide();
    m_envNote->hide();
    for (QPushButton *button : {m_keepButton, m_stopButton, m_sessionButton})
        button->setAutoDefault(false);
    m_stopButton->hide();
    m_sessionButton->hide();
    m_sessionButton->setToolTip(tr("The secret is kept in memory until Tokendesk ends"));
    m_keepButton->setVisible(secretToKeep() != nullptr);
    envButton->setAutoDefault(false);
    connect(m_keepButton, &QPushButton::clicked, this, &TokenCreatedDialog::keep);
    connect(m_stopButton, &QPushButton::clicked, this, [this] { m_cancel.cancel(); });
    connect(m_sessionButton, &QPushButton::clicked, this, &TokenCreatedDialog::keepForThisSession);
    connect(envButton, &QPushButton::clicked, this, &TokenCreatedDialog::writeEnvFile);

    QPushButton *doneButton = addButton(tr("Done"), QDialogButtonBox::AcceptRole);
    doneButton->setAutoDefault(true);
    doneButton->setDefault(true);
    connect(doneButton, &QPushButton::clicked, this, &TokenCreatedDialog::finish);
}

void TokenCreatedDialog::setRevealSeconds(int seconds)
{
    for (SecretField *field : std::as_const(m_fields))
        field->setRevealSeconds(seconds);
}

void TokenCreatedDialog::addSecrets(SecretClipboard &clipboard)
{
    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    for (const NamedSecret &secret : m_created->secrets) {
        const QString name = text::phrase(secret.label);
        auto *field = new SecretField(name, clipboard);
        field->setSecret(secret.value.clone());
        auto *label = new QLabel(name);
        label->setBuddy(field->line());
        form->addRow(label, field);
        m_fields.append(field);
        // The one that cannot be read again decides whether closing loses something.
        if (&secret == secretToKeep())
            connect(field, &SecretField::copied, this, [this] { m_saved = true; });
    }
    content()->addLayout(form);
}

const NamedSecret *TokenCreatedDialog::secretToKeep() const
{
    for (const NamedSecret &secret : m_created->secrets) {
        if (!secret.derived && !secret.value.equals(Secret::fromText(m_created->token.id.value)))
            return &secret;
    }
    return m_created->secrets.empty() ? nullptr : &m_created->secrets.front();
}

void TokenCreatedDialog::keep()
{
    m_cancel = CancelToken();
    m_keepButton->setEnabled(false);
    m_sessionButton->hide();
    m_stopButton->show();
    m_keepNote->setIcon(Icon::Info);
    m_keepNote->setText(text::keychainWaits());
    m_keepNote->show();
    refit();
    whenDone(m_kept.keep(m_connection, m_created->token.id, secretToKeep()->value.clone(), m_cancel), this,
             [this](const Result<> &result) { kept(result); });
}

void TokenCreatedDialog::keepForThisSession()
{
    m_kept.keepForThisSession(m_connection, m_created->token.id, secretToKeep()->value.clone());
    m_sessionButton->hide();
    showKept();
}

void TokenCreatedDialog::kept(const Result<> &result)
{
    const bool focusWasHere = m_stopButton->hasFocus();
    m_stopButton->hide();
    if (result)
        return showKept();
    const Error &error = result.error();
    m_keepButton->setEnabled(true);
    m_sessionButton->show();
    m_keepNote->setIcon(Icon::Error);
    if (error.kind != ErrorKind::Cancelled)
        m_keepNote->setText(text::error(error));
    else if (error.nothingDone)
        m_keepNote->setText(tr("You stopped waiting for the keychain. The secret is not kept."));
    else
        m_keepNote->setText(tr("You stopped waiting for the keychain. It is not certain whether it keeps the secret: "
                               "try again to make sure."));
    if (focusWasHere)
        m_keepButton->setFocus(Qt::OtherFocusReason);
    refit();
}

/// Where the keychain did not take it, it may take it later.
void TokenCreatedDialog::showKept()
{
    const bool forThisSession = m_kept.isForThisSession(m_connection, m_created->token.id);
    m_saved = true;
    m_keepButton->setEnabled(forThisSession && !m_kept.isSessionOnly());
    m_keepNote->setIcon(Icon::Ok);
    m_keepNote->setText(forThisSession ? tr("Kept for this session only: until Tokendesk ends it can be shown and "
                                            "copied in the token's details.")
                                       : tr("Kept in the keychain and read back."));
    refit();
}

void TokenCreatedDialog::writeEnvFile()
{
    auto *dialog = new EnvFileDialog(m_created, m_pool, this);
    connect(dialog, &EnvFileDialog::written, this, [this](const QString &file, const QStringList &keys) {
        m_saved = true;
        m_envNote->setIcon(Icon::Ok);
        m_envNote->setText(tr("Written to %1: %2").arg(file, keys.join(QLatin1String(", "))));
        m_envNote->show();
        refit();
    });
    dialog->open();
}

/// Those that have a usual name there, for whoever pastes them into a file on another machine.
void TokenCreatedDialog::copyEnvLines(SecretClipboard &clipboard)
{
    Secret lines;
    for (const NamedSecret &secret : m_created->secrets) {
        if (secret.envKey.isEmpty())
            continue;
        Result<Secret> more = withEnvLine(lines, secret.envKey, secret.value);
        if (!more)
            return showError(more.error());
        lines = std::move(*more);
    }
    clipboard.copy(lines, tr(".env lines"));
    m_saved = true;
}

bool TokenCreatedDialog::hasEnvKeys() const
{
    return std::any_of(m_created->secrets.begin(), m_created->secrets.end(),
                       [](const NamedSecret &secret) { return !secret.envKey.isEmpty(); });
}

void TokenCreatedDialog::finish()
{
    if (m_saved || !secretToKeep())
        accept();
    else
        reject(); // asks in place
}

QString TokenCreatedDialog::discardQuestion() const
{
    return tr("You have neither copied nor kept the secret. When this window closes, nobody can read it again.");
}

} // namespace tokendesk
