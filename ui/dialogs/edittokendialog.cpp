// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/dialogs/edittokendialog.h"

#include "core/base/async.h"
#include "ui/dialogs/conflictdialog.h"
#include "ui/dialogs/reportdialog.h"
#include "ui/dialogs/signinagain.h"
#include "ui/dialogs/storedvalues.h"
#include "ui/text/errors.h"
#include "ui/text/phrases.h"
#include "ui/text/plain.h"
#include "ui/widgets/fieldform.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/notelabel.h"

#include <QAction>
#include <QPushButton>
#include <QVBoxLayout>

namespace tokendesk {

EditTokenDialog::EditTokenDialog(Tokens &tokens, Connections &connections, ConnectionId connection, QList<TokenId> ids,
                                 QWidget *parent)
    : FormDialog(parent)
    , m_tokens(tokens)
    , m_connections(connections)
    , m_connection(connection)
    , m_ids(std::move(ids))
    , m_notice(new NoteLabel)
    , m_form(new FieldForm)
    , m_follows(new QVBoxLayout)
{
    setWindowTitle(titleText());
    m_notice->setIcon(Icon::Info);
    content()->addWidget(m_notice);
    content()->addWidget(m_form);
    content()->addLayout(m_follows);
    content()->addStretch();
    m_notice->hide();
    m_save = addButton(tr("Save"), QDialogButtonBox::AcceptRole);
    m_save->setAutoDefault(true);
    m_save->setDefault(true);
    m_save->setEnabled(false);
    addCancelButton();
    connect(m_save, &QPushButton::clicked, this, &EditTokenDialog::save);
    connect(m_form, &FieldForm::changed, this, [this] { m_save->setEnabled(m_form->isChanged()); });
    connect(m_form, &FieldForm::choicesWanted, this, &EditTokenDialog::fetchChoices);
    load();
}

void EditTokenDialog::fetchChoices(const QString &field)
{
    whenDone(m_tokens.choices(m_connection, field), this, [this, field](const Result<QList<Choice>> &choices) {
        if (choices)
            m_form->setChoices(field, *choices);
        else
            showFailure(choices.error(), m_connection, [this, field] { fetchChoices(field); });
    });
}

QString EditTokenDialog::titleText() const
{
    return m_ids.size() == 1 ? tr("Edit token") : tr("Edit %n tokens", nullptr, static_cast<int>(m_ids.size()));
}

void EditTokenDialog::load()
{
    const Result<Capabilities> capabilities = m_tokens.capabilities(m_connection);
    if (!capabilities) {
        showError(capabilities.error());
        return;
    }
    // Tokens of several kinds: the fields that all of them have.
    bool first = true;
    for (const TokenId &id : std::as_const(m_ids)) {
        const KindSpec *kind = capabilities->kind(id.kind);
        const QList<FieldSpec> fields = kind ? kind->fields : QList<FieldSpec>();
        if (first)
            m_fields = fields;
        else
            m_fields.removeIf([&](const FieldSpec &mine) {
                return std::none_of(fields.begin(), fields.end(), [&](const FieldSpec &other) {
                    return other.name == mine.name && other.type == mine.type;
                });
            });
        first = false;
    }
    if (m_ids.size() != 1) {
        m_notice->setText(
            tr("Tick what shall be changed: it is set on all %n tokens.", nullptr, static_cast<int>(m_ids.size())));
        m_notice->show();
        m_form->setFields(m_fields, FieldForm::Mode::EditMany);
        return;
    }
    m_form->setFields(m_fields, FieldForm::Mode::Edit);
    m_form->setEnabled(false);
    read();
}

void EditTokenDialog::read()
{
    whenDone(m_tokens.get(m_connection, m_ids.constFirst()), this,
             [this](const Result<Token> &token) { loaded(token); });
}

void EditTokenDialog::loaded(const Result<Token> &result)
{
    if (!result) {
        showFailure(result.error(), m_connection, [this] { read(); });
        return;
    }
    m_token = *result;
    m_form->setEnabled(result->editable);
    fill(*result);
    for (const Notice &notice : result->notices) {
        m_notice->setIcon(notice.level == Notice::Level::Info ? Icon::Info : Icon::Warning);
        m_notice->setText(text::phrase(notice.text));
        m_notice->show();
    }
    setWindowTitle(result->name.isEmpty() ? titleText() : tr("Edit “%1”").arg(text::plain(result->name)));
    m_form->focusFirst();
    refit();
}

void EditTokenDialog::fill(const Token &token)
{
    const StoredValues stored = storedValues(token, m_fields);
    m_form->setStored(stored.values, stored.texts);
}

void EditTokenDialog::save()
{
    if (isBusy() || !m_form->validate()) {
        refit();
        return;
    }
    const TokenDraft draft{.kind = m_ids.constFirst().kind, .fields = m_form->changes(), .seen = m_form->seen()};
    if (draft.fields.isEmpty())
        return;
    messages().clear();
    if (m_told == draft.fields)
        saveAll(draft);
    else
        askWhatFollows(draft);
}

void EditTokenDialog::askWhatFollows(const TokenDraft &draft)
{
    m_failures.clear(); // of the time before
    setBusy(true, tr("Saving…"));
    whenDone(m_tokens.consequences(m_connection, m_ids, draft), this,
             [this, draft](const Result<QList<Phrase>> &consequences) {
                 setBusy(false);
                 if (!consequences && SignInAgain::mends(consequences.error()))
                     return showFailure(consequences.error(), m_connection, [this, draft] { saveAfterSignIn(draft); });
                 m_told = draft.fields;
                 // What could not be asked cannot be told: the change itself says what is wrong there.
                 tellWhatFollows(consequences.value_or(QList<Phrase>()));
                 if (!consequences || consequences->isEmpty())
                     saveAll(draft);
             });
}

void EditTokenDialog::tellWhatFollows(const QList<Phrase> &consequences)
{
    while (QLayoutItem *item = m_follows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const Phrase &consequence : consequences) {
        auto *note = new NoteLabel;
        note->setIcon(Icon::Warning);
        note->setText(text::phrase(consequence));
        m_follows->addWidget(note);
    }
    m_save->setText(consequences.isEmpty() ? tr("Save") : tr("Save with this"));
    refit();
}

void EditTokenDialog::saveAll(const TokenDraft &draft)
{
    setBusy(true, tr("Saving…"));
    m_draft = draft;
    m_failures.clear();
    m_running = static_cast<int>(m_ids.size());
    const QList<TokenId> ids = m_ids;
    for (const TokenId &id : ids)
        saveOne(id, draft);
}

/// What failed for its sign-in. The rest stays told: it may have been changed all the same.
void EditTokenDialog::saveAfterSignIn(const TokenDraft &draft)
{
    if (m_form->changes() != draft.fields) {
        messages().post(MessageBar::Severity::Info,
                        tr("You are signed in again. What you had entered was changed since: press “%1” when it is "
                           "ready.")
                            .arg(tr("Save")));
        return;
    }
    m_left = m_failures;
    m_left.removeIf([](const Failure &failure) { return HeldActs::canBeHeld(failure.error); });
    m_ids.removeIf([this](const TokenId &id) {
        return std::any_of(m_left.cbegin(), m_left.cend(), [&id](const Failure &each) { return each.id == id; });
    });
    save();
}

void EditTokenDialog::saveOne(const TokenId &id, const TokenDraft &draft)
{
    TokenDraft mine = draft;
    mine.kind = id.kind;
    whenDone(m_tokens.update(m_connection, id, mine), this,
             [this, id](const Result<Changed<Token>> &result) { oneFinished(id, result); });
}

void EditTokenDialog::oneFinished(const TokenId &id, const Result<Changed<Token>> &result)
{
    if (result) {
        m_done.append(id);
        m_inForce.append(result->inForce);
        findWayBack(result->value);
    } else {
        m_failures.append({id, result.error()});
    }
    if (--m_running == 0)
        allFinished();
}

/// Whether writing what was shown stores what was stored. A number that stands there as a text would become one.
bool EditTokenDialog::isWayBack(const FieldName &name, const QVariant &shown) const
{
    const auto field =
        std::find_if(m_fields.begin(), m_fields.end(), [&name](const FieldSpec &each) { return each.name == name; });
    return field != m_fields.end() && field->shownAsStored &&
           (field->type != FieldType::Number || shown.typeId() != QMetaType::QString);
}

void EditTokenDialog::findWayBack(const Token &now)
{
    m_back.reset();
    if (!m_token || m_ids.size() != 1)
        return;
    const StoredValues before = storedValues(*m_token, m_fields);
    const StoredValues after = storedValues(now, m_fields);
    TokenDraft back{.kind = now.id.kind, .fields = {}, .seen = {}};
    const QMap<FieldName, QVariant> changes = m_form->changes();
    for (auto change = changes.cbegin(); change != changes.cend(); ++change) {
        // A field that was not there, or that stands for many, cannot simply be set again.
        if (!before.texts.contains(change.key()) || !after.texts.contains(change.key()))
            return;
        if (!isWayBack(change.key(), before.values.value(change.key())))
            return;
        back.fields.insert(change.key(), before.values.value(change.key()));
        back.seen.insert(change.key(), after.texts.value(change.key()));
    }
    m_back = back;
}

void EditTokenDialog::allFinished()
{
    setBusy(false);
    if (!m_done.isEmpty()) {
        Q_EMIT saved(m_connection, m_done, m_inForce);
        m_saved.append(m_done);
        m_done.clear();
        m_inForce.clear();
    }
    m_failures.append(std::exchange(m_left, {}));
    if (m_failures.isEmpty()) {
        accept();
        return;
    }
    m_ids.clear();
    for (const Failure &failure : std::as_const(m_failures))
        m_ids.append(failure.id);
    const Error &error = m_failures.constFirst().error;
    if (m_failures.size() > 1) {
        showFailures();
    } else if (error.kind == ErrorKind::Conflict && m_token) {
        askAboutConflict();
    } else if (error.kind != ErrorKind::InvalidInput || error.reason.isEmpty() ||
               !m_form->showRefusal(error.object, text::phrase(error.reason))) {
        showFailure(error, m_connection, [this, draft = m_draft] { saveAfterSignIn(draft); });
    }
    refit();
}

void EditTokenDialog::showFailures()
{
    const QString text =
        tr("%n tokens could not be changed. The first: %1", nullptr, static_cast<int>(m_failures.size()))
            .arg(text::error(m_failures.constFirst().error));
    const auto held = std::find_if(m_failures.cbegin(), m_failures.cend(),
                                   [](const Failure &failure) { return HeldActs::canBeHeld(failure.error); });
    if (signInAgain() && held != m_failures.cend()) {
        signInAgain()->offer(messages(), {.connection = m_connection,
                                          .error = held->error,
                                          .text = text,
                                          .goOn = [this, draft = m_draft] { saveAfterSignIn(draft); },
                                          .givenUp =
                                              [this] {
                                                  showReport();
                                              }});
        return;
    }
    auto *all = new QAction(tr("Show all…"), &messages());
    connect(all, &QAction::triggered, this, &EditTokenDialog::showReport);
    messages().post(MessageBar::Severity::Error, text, all);
}

void EditTokenDialog::showReport()
{
    const auto nameOf = [this](const TokenId &id) {
        const QString name = text::plain(m_names.value(id));
        return name.isEmpty() ? id.kind : name;
    };
    QStringList done;
    for (const TokenId &id : std::as_const(m_saved))
        done.append(nameOf(id));
    QStringList failures;
    for (const Failure &failure : std::as_const(m_failures))
        failures.append(tr("“%1”: %2").arg(nameOf(failure.id), text::error(failure.error)));
    (new ReportDialog({}, done, failures, this))->open();
}

void EditTokenDialog::askAboutConflict()
{
    setBusy(true, tr("Reading the token again…"));
    whenDone(m_tokens.get(m_connection, m_ids.constFirst()), this, [this](const Result<Token> &now) {
        setBusy(false);
        if (now)
            showConflict(*now);
        else
            showError(now.error());
    });
}

void EditTokenDialog::showConflict(const Token &now)
{
    const StoredValues theirs = storedValues(now, m_fields);
    auto *dialog = new ConflictDialog(m_fields, storedValues(*m_token, m_fields), m_form->changes(), theirs, this);
    connect(dialog, &ConflictDialog::resolved, this, [this, now](const QMap<FieldName, QVariant> &taken) {
        for (auto it = taken.begin(); it != taken.end(); ++it)
            m_form->fieldNames().contains(it.key()) ? m_form->setValue(it.key(), it.value())
                                                    : m_form->setEntry(it.key(), it.value());
        // From here on the store's present texts are what the user has seen.
        m_token = now;
        fill(now);
        if (m_form->isChanged())
            save();
        else
            accept();
    });
    dialog->open();
}

bool EditTokenDialog::hasInput() const
{
    return m_form->isChanged();
}

} // namespace tokendesk
