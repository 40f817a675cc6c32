// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/dialogs/newtokendialog.h"

#include "core/base/async.h"
#include "ui/text/phrases.h"
#include "ui/text/plain.h"
#include "ui/widgets/fieldform.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/notelabel.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>

namespace tokendesk {

namespace {

bool canCreateAt(const Connection &connection, const Result<Capabilities> &capabilities)
{
    if (!capabilities || !capabilities->canCreate || connection.guard == Guard::ReadOnly)
        return false;
    return std::any_of(capabilities->kinds.begin(), capabilities->kinds.end(),
                       [](const KindSpec &kind) { return kind.canCreate; });
}

} // namespace

NewTokenDialog::NewTokenDialog(Tokens &tokens, Connections &connections, ConnectionId preselected, QWidget *parent)
    : FormDialog(parent)
    , m_tokens(tokens)
    , m_connections(connections)
    , m_connection(new QComboBox)
    , m_kind(new QComboBox)
    , m_canDo(new NoteLabel)
    , m_warning(new NoteLabel)
    , m_form(new FieldForm)
{
    setWindowTitle(tr("New token"));
    auto *head = new QFormLayout;
    head->addRow(tr("Connection"), m_connection);
    head->addRow(tr("Kind"), m_kind);
    head->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_connection->setAccessibleName(tr("Connection"));
    m_kind->setAccessibleName(tr("Kind"));
    m_kindLabel = head->labelForField(m_kind);
    m_warning->setIcon(Icon::Warning);
    m_canDo->setIcon(Icon::Info);
    content()->addLayout(head);
    content()->addWidget(m_canDo);
    content()->addWidget(m_warning);
    content()->addWidget(m_form);
    content()->addStretch();

    m_create = addButton(tr("Create token"), QDialogButtonBox::AcceptRole);
    m_create->setAutoDefault(true);
    m_create->setDefault(true);
    addCancelButton();
    connect(m_create, &QPushButton::clicked, this, &NewTokenDialog::create);
    connect(m_connection, &QComboBox::currentIndexChanged, this, &NewTokenDialog::connectionChosen);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &NewTokenDialog::kindChosen);
    connect(m_form, &FieldForm::choicesWanted, this, &NewTokenDialog::fetchChoices);
    fillConnections(preselected);
}

void NewTokenDialog::fetchChoices(const QString &field)
{
    const ConnectionId id = connection();
    whenDone(m_tokens.choices(id, field), this, [this, id, field](const Result<QList<Choice>> &choices) {
        if (id != connection())
            return;
        if (choices)
            m_form->setChoices(field, *choices);
        else
            showFailure(choices.error(), id, [this, field] { fetchChoices(field); });
    });
}

void NewTokenDialog::beginAsSuccessor(const QString &name, const TokenDraft &draft)
{
    setWindowTitle(tr("Successor of “%1”").arg(text::plain(name)));
    m_kind->setCurrentIndex(qMax(0, m_kind->findData(draft.kind)));
    for (auto field = draft.fields.begin(); field != draft.fields.end(); ++field)
        m_form->setValue(field.key(), field.value());
}

void NewTokenDialog::fillConnections(const ConnectionId &preselected)
{
    const QSignalBlocker blocker(m_connection); // or the server would be asked twice for what there is to choose from
    for (const Connection &each : m_connections.all()) {
        if (canCreateAt(each, m_tokens.capabilities(each.id)))
            m_connection->addItem(each.name, each.id);
    }
    m_create->setEnabled(m_connection->count() > 0);
    if (m_connection->count() == 0) {
        messages().post(MessageBar::Severity::Warning,
                        tr("None of your connections can make a token now. Add a connection, or choose another guard "
                           "for one that is read-only."));
        return;
    }
    const int index = m_connection->findData(preselected);
    m_connection->setCurrentIndex(qMax(0, index));
    connectionChosen();
}

void NewTokenDialog::connectionChosen()
{
    const Result<Capabilities> capabilities = m_tokens.capabilities(connection());
    if (!capabilities) {
        showError(capabilities.error());
        return;
    }
    m_capabilities = *capabilities;
    messages().clear(); // of another connection
    const QString before = m_kind->currentData().toString();
    {
        const QSignalBlocker blocker(m_kind);
        m_kind->clear();
        for (const KindSpec &each : std::as_const(m_capabilities.kinds)) {
            if (each.canCreate)
                m_kind->addItem(text::phrase(each.label), each.id);
        }
        m_kind->setCurrentIndex(qMax(0, m_kind->findData(before)));
    }
    m_kind->setVisible(m_kind->count() > 1);
    m_kindLabel->setVisible(m_kind->count() > 1);
    kindChosen();
}

void NewTokenDialog::kindChosen()
{
    const KindSpec *spec = kind();
    if (!spec)
        return;
    m_canDo->setText(text::phrase(spec->canDo));
    m_canDo->setVisible(!spec->canDo.isEmpty());
    m_warning->setText(text::phrase(spec->createWarning));
    m_warning->setVisible(!spec->createWarning.isEmpty());
    m_form->setFields(spec->fields, FieldForm::Mode::Create);
    m_form->focusFirst();
    refit();
}

void NewTokenDialog::create()
{
    const KindSpec *spec = kind();
    if (!spec || isBusy() || !m_form->validate()) {
        refit();
        return;
    }
    messages().clear();
    const TokenDraft draft{.kind = spec->id, .fields = m_form->changes(), .seen = {}};
    setBusy(true, tr("Creating the token…"));
    const ConnectionId id = connection();
    whenDone(m_tokens.create(id, draft), this,
             [this, id, draft](Result<CreatedToken> result) { finished(id, draft, std::move(result)); });
}

void NewTokenDialog::createAfterSignIn(const TokenDraft &draft)
{
    const bool asBefore = kind() && kind()->id == draft.kind && m_form->changes() == draft.fields;
    if (asBefore)
        create();
    else
        messages().post(MessageBar::Severity::Info,
                        tr("You are signed in again. What you had entered was changed since: press “%1” when it is "
                           "ready.")
                            .arg(tr("Create token")));
}

void NewTokenDialog::finished(const ConnectionId &connection, const TokenDraft &draft, Result<CreatedToken> result)
{
    setBusy(false);
    if (result) {
        const auto token = std::make_shared<CreatedToken>(std::move(*result));
        accept();
        Q_EMIT created(connection, token);
        return;
    }
    const Error &error = result.error();
    const bool atField = error.kind == ErrorKind::InvalidInput && !error.reason.isEmpty() &&
                         m_form->showRefusal(error.object, text::phrase(error.reason));
    if (!atField)
        showFailure(error, connection, [this, draft] { createAfterSignIn(draft); });
    refit();
}

bool NewTokenDialog::hasInput() const
{
    const KindSpec *spec = kind();
    if (!spec)
        return false;
    const QMap<FieldName, QVariant> changes = m_form->changes();
    return std::any_of(changes.keyValueBegin(), changes.keyValueEnd(), [&](const auto &change) {
        const auto field = std::find_if(spec->fields.begin(), spec->fields.end(),
                                        [&](const FieldSpec &each) { return each.name == change.first; });
        return field == spec->fields.end() || field->initial != change.second;
    });
}

ConnectionId NewTokenDialog::connection() const
{
    return m_connection->currentData().toUuid();
}

const KindSpec *NewTokenDialog::kind() const
{
    return m_capabilities.kind(m_kind->currentData().toString());
}

} // namespace tokendesk
