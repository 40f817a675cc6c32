// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/dialogs/verifydialog.h"

#include "core/base/async.h"
#include "ui/text/plain.h"
#include "ui/text/values.h"
#include "ui/widgets/notelabel.h"
#include "ui/widgets/secretinput.h"

#include <QFormLayout>
#include <QLabel>
#include <QPushButton>

namespace tokendesk {

namespace {

Icon iconOf(Verified::Verdict verdict)
{
    switch (verdict) {
    case Verified::Works:
        return Icon::Ok;
    case Verified::WrongSecret:
        return Icon::Error;
    case Verified::NotUsable:
        return Icon::Warning;
    }
    Q_UNREACHABLE();
}

} // namespace

VerifyDialog::VerifyDialog(Tokens &tokens, ConnectionId connection, TokenId id, const QString &name, QWidget *parent)
    : FormDialog(parent)
    , m_tokens(tokens)
    , m_connection(connection)
    , m_id(std::move(id))
    , m_secret(new SecretInput)
    , m_answer(new NoteLabel)
{
    setWindowTitle(tr("Check a secret"));
    auto *intro = new QLabel(name.isEmpty() ? tr("Does this secret belong to the token?")
                                            : tr("Does this secret belong to the token “%1”?").arg(text::plain(name)));
    intro->setTextFormat(Qt::PlainText);
    intro->setWordWrap(true);
    content()->addWidget(intro);
    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    auto *label = new QLabel(tr("Secret"));
    label->setBuddy(m_secret);
    m_secret->setAccessibleName(label->text());
    form->addRow(label, m_secret);
    content()->addLayout(form);
    m_answer->hide();
    content()->addWidget(m_answer);
    content()->addStretch();
    m_verify = addButton(tr("Check"), QDialogButtonBox::AcceptRole);
    m_verify->setAutoDefault(true);
    m_verify->setDefault(true);
    m_verify->setEnabled(false);
    addCancelButton(tr("Close"));
    connect(m_verify, &QPushButton::clicked, this, &VerifyDialog::verifyEntered);
    connect(m_secret, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_verify->setEnabled(!text.trimmed().isEmpty());
        m_answer->hide();
    });
    m_secret->setFocus();
}

void VerifyDialog::offerShown()
{
    QPushButton *shown = addButton(tr("Check the present one"), QDialogButtonBox::ActionRole);
    shown->setToolTip(tr("Asks the server for the token's secret and tries it"));
    shown->setAutoDefault(false);
    connect(shown, &QPushButton::clicked, this, &VerifyDialog::verifyShown);
}

void VerifyDialog::verifyShown()
{
    if (isBusy())
        return;
    setBusy(true, tr("Checking…"));
    whenDone(m_tokens.secrets(m_connection, m_id), this, [this](Result<SecretList> secrets) {
        setBusy(false);
        if (!secrets)
            showFailure(secrets.error(), m_connection, [this] { verifyShown(); });
        else if (!secrets->empty()) // the one that authenticates, see TokenBackend::secrets()
            verify(std::move(secrets->front().value), [this] { verifyShown(); });
    });
}

void VerifyDialog::verifyEntered()
{
    verify(m_secret->secret(), [this] { verifyEntered(); });
}

void VerifyDialog::verify(Secret secret, const std::function<void()> &again)
{
    if (isBusy())
        return;
    m_answer->hide();
    setBusy(true, tr("Checking…"));
    whenDone(m_tokens.verify(m_connection, m_id, std::move(secret)), this,
             [this, again](const Result<Verified> &result) { verified(result, again); });
}

void VerifyDialog::verified(const Result<Verified> &result, const std::function<void()> &again)
{
    setBusy(false);
    if (!result) {
        showFailure(result.error(), m_connection, again);
        return;
    }
    m_answer->setIcon(iconOf(result->verdict));
    m_answer->setText(text::verified(*result));
    m_answer->show();
    m_secret->setFocus();
    m_secret->selectAll();
    refit();
}

} // namespace tokendesk
