// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/dialogs/newsecretdialog.h"

#include "core/base/async.h"
#include "ui/text/phrases.h"
#include "ui/text/plain.h"
#include "ui/widgets/notelabel.h"
#include "ui/widgets/typedname.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace tokendesk {

NewSecretDialog::NewSecretDialog(Tokens &tokens, const Connections &connections, ConnectionId connection, TokenId id,
                                 const QString &name, QWidget *parent)
    : FormDialog(parent)
    , m_tokens(tokens)
    , m_connection(connection)
    , m_id(std::move(id))
{
    setWindowTitle(tr("New secret"));
    const Connection *place = connections.find(connection);
    auto *intro = new QLabel(name.isEmpty() ? tr("The token gets a new secret.")
                                            : tr("The token “%1” gets a new secret.").arg(text::plain(name)));
    intro->setTextFormat(Qt::PlainText);
    intro->setWordWrap(true);
    content()->addWidget(intro);
    const Result<Capabilities> capabilities = tokens.capabilities(connection);
    const KindSpec *kind = capabilities ? capabilities->kind(m_id.kind) : nullptr;
    if (kind && !kind->renewNote.isEmpty()) {
        auto *which = new NoteLabel;
        which->setIcon(Icon::Info);
        which->setText(text::phrase(kind->renewNote));
        content()->addWidget(which);
    }
    auto *note = new NoteLabel;
    note->setIcon(Icon::Warning);
    note->setText(tr("The old secret stops working at once, and it cannot be brought back: everything that uses it "
                     "must be given the new one."));
    content()->addWidget(note);
    m_renew = addButton(tr("Set a new secret"), QDialogButtonBox::DestructiveRole);
    QPushButton *cancel = addCancelButton();
    cancel->setAutoDefault(true);
    cancel->setDefault(true);
    cancel->setFocus();
    if (place && place->wantsTypedName()) {
        m_typed = new TypedName(name.trimmed().isEmpty() ? place->name : name, nullptr);
        content()->addWidget(m_typed);
        m_renew->setEnabled(false);
        connect(m_typed, &TypedName::changed, this, [this] { m_renew->setEnabled(m_typed->matches()); });
        m_typed->setFocus();
    }
    content()->addStretch();
    connect(m_renew, &QPushButton::clicked, this, &NewSecretDialog::renew);
}

void NewSecretDialog::renew()
{
    if (isBusy())
        return;
    setBusy(true, tr("Setting a new secret…"));
    whenDone(m_tokens.renewSecret(m_connection, m_id), this, [this](Result<Changed<CreatedToken>> result) {
        setBusy(false);
        if (!result) {
            showFailure(result.error(), m_connection, [this] { renew(); });
            return;
        }
        const auto token = std::make_shared<CreatedToken>(std::move(result->value));
        const QFuture<Result<>> inForce = result->inForce;
        accept();
        Q_EMIT renewed(m_connection, token, inForce);
    });
}

} // namespace tokendesk
