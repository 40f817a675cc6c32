// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/dialogs/connectiondialog.h"

#include "core/base/async.h"
#include "ui/text/errors.h"
#include "ui/text/phrases.h"
#include "ui/text/values.h"
#include "ui/widgets/colourbutton.h"
#include "ui/widgets/fieldform.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/notelabel.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace tokendesk {

ConnectionDialog::ConnectionDialog(Connections &connections, std::optional<ConnectionId> edit, QString folder,
                                   QWidget *parent)
    : FormDialog(parent)
    , m_connections(connections)
    , m_type(new QComboBox)
    , m_form(new FieldForm)
    , m_name(new QLineEdit)
    , m_nameRefusal(new NoteLabel)
    , m_recognised(new NoteLabel)
    , m_environment(new QComboBox)
    , m_colour(new ColourButton)
    , m_group(new QComboBox)
    , m_guard(new QComboBox)
    , m_guardNote(new NoteLabel)
{
    if (const Connection *found = edit ? m_connections.find(*edit) : nullptr)
        m_edited = *found;
    setWindowTitle(m_edited ? tr("Edit connection") : tr("New connection"));
    build();
    fill(folder);
    m_before = entered();
    if (!folder.isEmpty())
        lookQuietly();
    m_form->focusFirst();
}

void ConnectionDialog::build()
{
    auto *head = new QFormLayout;
    head->setRowWrapPolicy(QFormLayout::WrapLongRows);
    const auto addRow = [](QFormLayout *form, const QString &text, QWidget *control) {
        auto *label = new QLabel(text);
        label->setBuddy(control);
        control->setAccessibleName(text);
        form->addRow(label, control);
    };
    for (const BackendType &each : m_connections.types())
        m_type->addItem(text::phrase(each.label), each.id);
    if (m_connections.types().size() > 1)
        addRow(head, tr("Type"), m_type);
    else {
        m_type->setParent(this);
        m_type->hide();
    }
    m_type->setEnabled(!m_edited);
    content()->addLayout(head);
    content()->addWidget(m_form);
    content()->addWidget(m_recognised);
    m_recognised->hide();

    auto *tail = new QFormLayout;
    tail->setRowWrapPolicy(QFormLayout::WrapLongRows);
    addRow(tail, tr("Name"), m_name);
    tail->addRow(m_nameRefusal);
    m_nameRefusal->setIcon(Icon::Error);
    m_nameRefusal->hide();
    for (const Environment each :
         {Environment::Production, Environment::Staging, Environment::Development, Environment::Other})
        m_environment->addItem(text::environmentName(each), QString(environmentName(each)));
    addRow(tail, tr("Environment"), m_environment);
    addRow(tail, tr("Colour"), m_colour);
    m_group->setEditable(true);
    m_group->addItem(QString());
    for (const Connection &each : m_connections.all()) {
        if (m_group->findText(each.group) < 0)
            m_group->addItem(each.group);
    }
    addRow(tail, tr("Group"), m_group);
    for (const Guard each : {Guard::Normal, Guard::Confirm, Guard::ReadOnly})
        m_guard->addItem(text::guardName(each), QString(guardName(each)));
    addRow(tail, tr("Guard"), m_guard);
    tail->addRow(m_guardNote);
    content()->addLayout(tail);
    content()->addStretch();

    m_connect = addButton(m_edited ? tr("Save") : tr("Connect"), QDialogButtonBox::AcceptRole);
    m_connect->setAutoDefault(true);
    m_connect->setDefault(true);
    m_test = addButton(tr("Test"), QDialogButtonBox::ActionRole);
    addCancelButton();

    m_lookLater.setSingleShot(true);
    m_lookLater.setInterval(500);
    connect(&m_lookLater, &QTimer::timeout, this, &ConnectionDialog::lookQuietly);
    connect(m_form, &FieldForm::changed, this, [this] { m_lookLater.start(); });
    connect(m_type, &QComboBox::currentIndexChanged, this, &ConnectionDialog::typeChosen);
    connect(m_test, &QPushButton::clicked, this, &ConnectionDialog::test);
    connect(m_connect, &QPushButton::clicked, this, &ConnectionDialog::connectNow);
    connect(m_name, &QLineEdit::textEdited, this, [this] {
        m_nameTouched = true;
        nameIsFine();
    });
    const auto explainGuard = [this] {
        const auto guard = guardFromName(m_guard->currentData().toString());
        QString note;
        if (guard == Guard::ReadOnly)
            note = tr("Nothing is ever written there.");
        else if (guard == Guard::Confirm ||
                 m_environment->currentData() == QString(environmentName(Environment::Production)))
            note = tr("A name must be typed before tokens are revoked there.");
        m_guardNote->setText(note);
        m_guardNote->setVisible(!note.isEmpty());
        refit();
    };
    connect(m_guard, &QComboBox::currentIndexChanged, this, explainGuard);
    connect(m_environment, &QComboBox::currentIndexChanged, this, explainGuard);
    explainGuard();
}

void ConnectionDialog::fill(const QString &folder)
{
    const Connection start = m_edited.value_or(Connection{});
    if (m_edited) {
        m_type->setCurrentIndex(m_type->findData(start.type));
    } else if (!folder.isEmpty()) {
        for (const BackendType &each : m_connections.types()) {
            if (each.acceptsFolders) {
                m_type->setCurrentIndex(m_type->findData(each.id));
                break;
            }
        }
    }
    typeChosen();
    for (auto it = start.location.begin(); it != start.location.end(); ++it)
        m_form->setValue(it.key(), it.value());
    if (!folder.isEmpty())
        m_form->setValue(QStringLiteral("folder"), folder);
    m_lookLater.stop();
    m_name->setText(start.name);
    m_environment->setCurrentIndex(m_environment->findData(QString(environmentName(start.environment))));
    m_colour->setColour(start.colour);
    m_group->setCurrentText(start.group);
    m_guard->setCurrentIndex(m_guard->findData(QString(guardName(start.guard))));
}

void ConnectionDialog::typeChosen()
{
    if (const BackendType *chosen = type()) {
        m_form->setFields(chosen->fields, FieldForm::Mode::Create);
        m_recognised->hide();
        refit();
    }
}

void ConnectionDialog::test()
{
    if (!m_form->validate()) {
        refit();
        return;
    }
    messages().clear();
    setBusy(true, tr("Looking…"));
    const int look = ++m_looks;
    whenDone(m_connections.recognise(type()->id, m_form->values()), this,
             [this, look](const Result<Recognised> &result) {
                 setBusy(false);
                 if (look == m_looks)
                     tested(result, false);
             });
}

void ConnectionDialog::lookQuietly()
{
    if (isBusy())
        return;
    const int look = ++m_looks;
    whenDone(m_connections.recognise(type()->id, m_form->values()), this,
             [this, look](const Result<Recognised> &result) {
                 if (look == m_looks)
                     tested(result, true);
             });
}

void ConnectionDialog::tested(const Result<Recognised> &result, bool quiet)
{
    if (result) {
        m_recognised->setIcon(Icon::Ok);
        m_recognised->setText(text::phrase(result->description));
        m_recognised->show();
        if (!m_nameTouched && !m_edited && !result->suggestedName.isEmpty())
            m_name->setText(result->suggestedName);
    } else if (quiet) {
        m_recognised->hide(); // half a path is no mistake yet
    } else {
        m_recognised->setIcon(Icon::Error);
        m_recognised->setText(text::error(result.error()));
        m_recognised->show();
    }
    refit();
}

void ConnectionDialog::connectNow()
{
    if (isBusy() || !m_form->validate()) {
        refit();
        return;
    }
    messages().clear();
    setBusy(true, m_edited ? tr("Saving…") : tr("Connecting…"));
    ++m_looks;
    whenDone(m_connections.recognise(type()->id, m_form->values()), this, [this](const Result<Recognised> &result) {
        if (m_edited && !result && m_form->values() == m_edited->location) {
            store(m_edited->location); // a place that is away for now may still be renamed or guarded
            return;
        }
        tested(result, false);
        if (!result || !nameIsFine()) {
            setBusy(false);
            if (result)
                m_name->setFocus();
            return;
        }
        store(result->location);
    });
}

void ConnectionDialog::store(const QVariantMap &location)
{
    Connection connection = entered();
    connection.location = location;
    const auto failed = [this](const Error &error) {
        setBusy(false);
        showError(error);
    };
    if (m_edited) {
        whenDone(m_connections.update(connection), this, [this, failed, id = connection.id](const Result<> &result) {
            if (!result) {
                failed(result.error());
                return;
            }
            setBusy(false);
            accept();
            Q_EMIT connected(id);
        });
        return;
    }
    whenDone(m_connections.add(connection), this, [this, failed](const Result<ConnectionId> &result) {
        if (!result) {
            failed(result.error());
            return;
        }
        setBusy(false);
        accept();
        Q_EMIT connected(*result);
    });
}

bool ConnectionDialog::nameIsFine()
{
    const QString name = m_name->text().trimmed();
    const Connection *other = m_connections.findByName(name);
    if (name.isEmpty())
        refuseName(tr("Give the connection a name."));
    else if (other && !(m_edited && other->id == m_edited->id))
        refuseName(tr("Another connection has this name."));
    else
        refuseName(QString());
    return m_nameRefusal->text().isEmpty();
}

void ConnectionDialog::refuseName(const QString &why)
{
    m_nameRefusal->setText(why);
    m_nameRefusal->setVisible(!why.isEmpty());
    m_name->setAccessibleDescription(why);
    refit();
}

Connection ConnectionDialog::entered() const
{
    Connection connection = m_edited.value_or(Connection{});
    connection.name = m_name->text().trimmed();
    connection.type = m_type->currentData().toString();
    connection.location = m_form->values();
    connection.environment = environmentFromName(m_environment->currentData().toString()).value_or(Environment::Other);
    connection.colour = m_colour->colour();
    connection.group = m_group->currentText().trimmed();
    connection.guard = guardFromName(m_guard->currentData().toString()).value_or(Guard::Normal);
    return connection;
}

const BackendType *ConnectionDialog::type() const
{
    return m_connections.type(m_type->currentData().toString());
}

bool ConnectionDialog::hasInput() const
{
    Connection now = entered();
    if (!m_nameTouched)
        now.name = m_before.name;
    return now != m_before;
}

} // namespace tokendesk
