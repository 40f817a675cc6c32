// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/dialogs/revokedialog.h"

#include "core/base/secret.h"
#include "ui/text/phrases.h"
#include "ui/text/plain.h"
#include "ui/text/values.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/notelabel.h"
#include "ui/widgets/typedname.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace tokendesk {

RevokeDialog::RevokeDialog(const Connections &connections, QList<RevokeItem> items, QList<Phrase> consequences,
                           QWidget *parent)
    : FormDialog(parent)
    , m_connections(connections)
    , m_items(std::move(items))
    , m_consequences(new QVBoxLayout)
    , m_asking(new NoteLabel)
    , m_warnings(new QVBoxLayout)
    , m_names(new QVBoxLayout)
{
    const int count = static_cast<int>(m_items.size());
    setWindowTitle(count == 1 ? tr("Revoke token") : tr("Revoke tokens"));
    addTokens(connections);
    content()->addLayout(m_consequences);
    addConsequences(consequences);
    m_asking->setText(tr("Asking the server what else follows…"));
    m_asking->hide();
    content()->addWidget(m_asking);
    content()->addLayout(m_warnings);
    content()->addLayout(m_names);
    content()->addStretch();

    m_revoke = addButton(count == 1 ? tr("Revoke token") : tr("Revoke %n tokens", nullptr, count),
                         QDialogButtonBox::DestructiveRole);
    m_revoke->setIcon(icon(Icon::Revoke));
    m_cancel = addCancelButton();
    m_cancel->setAutoDefault(true);
    m_cancel->setDefault(true);
    addTypedNames(false);
    connect(m_revoke, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT confirmed();
    });
}

void RevokeDialog::setAsking(bool asking)
{
    m_asking->setVisible(asking);
    refit();
}

void RevokeDialog::addConsequences(const QList<Phrase> &consequences)
{
    for (const Phrase &consequence : consequences)
        addConsequence(text::phrase(consequence));
}

void RevokeDialog::addConsequence(const QString &text)
{
    auto *note = new NoteLabel;
    note->setIcon(Icon::Warning);
    note->setText(text);
    m_consequences->addWidget(note);
    refit();
}

void RevokeDialog::warnThatItIsFinal(std::chrono::seconds delay)
{
    auto *note = new NoteLabel;
    note->setIcon(Icon::Warning);
    const int seconds = static_cast<int>(delay.count());
    note->setText(seconds > 0
                      ? tr("This is final there: nothing can be brought back. It is sent %n second(s) after you "
                           "confirm, and can be undone until then.",
                           nullptr, seconds)
                      : tr("This is final there: nothing can be brought back. It is sent as soon as you confirm."));
    m_warnings->addWidget(note);
    if (seconds == 0)
        addTypedNames(true);
    refit();
}

void RevokeDialog::showNotices(const QList<Notice> &notices)
{
    for (const Notice &notice : notices) {
        auto *note = new NoteLabel;
        note->setIcon(notice.level == Notice::Level::Info ? Icon::Info : Icon::Warning);
        note->setText(text::phrase(notice.text));
        m_warnings->addWidget(note);
    }
    refit();
}

void RevokeDialog::addTokens(const Connections &connections)
{
    const auto describe = [&](const RevokeItem &item) {
        QString name = item.name.isEmpty() ? maskedText(item.id.value) : text::plain(item.name);
        const Connection *connection = connections.find(item.connection);
        if (!connection)
            return name;
        if (connection->environment == Environment::Other)
            return tr("%1 in %2").arg(name, text::plain(connection->name));
        return tr("%1 in %2 (%3)")
            .arg(name, text::plain(connection->name), text::environmentName(connection->environment));
    };
    auto *intro = new QLabel(m_items.size() == 1
                                 ? tr("This token will be revoked:")
                                 : tr("These %n tokens will be revoked:", nullptr, static_cast<int>(m_items.size())));
    intro->setWordWrap(true);
    content()->addWidget(intro);
    if (m_items.size() == 1) {
        auto *name = new QLabel(describe(m_items.constFirst()));
        QFont bold = name->font();
        bold.setBold(true);
        name->setFont(bold);
        name->setTextFormat(Qt::PlainText);
        name->setWordWrap(true);
        content()->addWidget(name);
        return;
    }
    auto *list = new QListWidget;
    list->setAccessibleName(tr("Tokens to be revoked"));
    list->setSelectionMode(QAbstractItemView::NoSelection);
    list->setUniformItemSizes(true);
    list->setTabKeyNavigation(false);
    for (const RevokeItem &item : std::as_const(m_items))
        list->addItem(describe(item));
    const int rows = qMin(list->count(), 8);
    list->setFixedHeight(list->sizeHintForRow(0) * rows + 2 * list->frameWidth());
    content()->addWidget(list);
}

void RevokeDialog::addTypedNames(bool always)
{
    qDeleteAll(std::exchange(m_typed, {}));
    QList<ConnectionId> asked;
    for (const RevokeItem &item : std::as_const(m_items)) {
        const Connection *connection = m_connections.find(item.connection);
        if (!connection || !(always || item.byName || connection->wantsTypedName()) || asked.contains(item.connection))
            continue;
        asked.append(item.connection);
        const bool byToken = m_items.size() == 1 && !item.name.trimmed().isEmpty();
        auto *typed = new TypedName(byToken ? item.name : connection->name, nullptr);
        m_names->addWidget(typed);
        connect(typed, &TypedName::changed, this, &RevokeDialog::checkTyped);
        m_typed.append(typed);
    }
    if (m_typed.isEmpty())
        m_cancel->setFocus();
    else
        m_typed.constFirst()->setFocus();
    checkTyped();
}

void RevokeDialog::checkTyped()
{
    m_revoke->setEnabled(
        std::all_of(m_typed.begin(), m_typed.end(), [](const TypedName *typed) { return typed->matches(); }));
}

} // namespace tokendesk
