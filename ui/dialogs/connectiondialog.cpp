// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/dialogs/connectiondialog.h"

#include "core/base/async.h"
#include "ui/dialogs/connectionprofile.h"
#include "ui/dialogs/locationfields.h"
#include "ui/dialogs/serversection.h"
#include "ui/text/errors.h"
#include "ui/text/phrases.h"
#include "ui/text/plain.h"
#include "ui/widgets/fieldform.h"
#include "ui/widgets/formcolumns.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/testresult.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>

namespace tokendesk {

ConnectionDialog::ConnectionDialog(Connections &connections, SignIns &signIns, std::optional<ConnectionId> edit,
                                   QString folder, QWidget *parent)
    : FormDialog(parent)
    , m_connections(connections)
    , m_type(new QComboBox)
    , m_head(new QWidget)
    , m_fields(new LocationFields(this))
    , m_server(new ServerSection(signIns, edit))
    , m_result(new TestResult)
    , m_profile(new ConnectionProfile(connections, edit))
{
    if (const Connection *found = edit ? m_connections.find(*edit) : nullptr)
        m_edited = *found;
    setWindowTitle(m_edited ? tr("Edit connection") : tr("New connection"));
    build();
    wireServer();
    fill(folder);
    m_before = entered();
    if (!folder.isEmpty())
        lookQuietly();
    m_fields->typed()->focusFirst();
}

void ConnectionDialog::build()
{
    auto *head = new QFormLayout(m_head);
    head->setContentsMargins(0, 0, 0, 0);
    head->setRowWrapPolicy(QFormLayout::WrapLongRows);
    auto *label = new QLabel(tr("Type"));
    label->setBuddy(m_type);
    m_type->setAccessibleName(label->text());
    head->addRow(label, m_type);
    for (const BackendType &each : m_connections.types())
        m_type->addItem(text::phrase(each.label), each.id);
    m_head->setVisible(m_connections.types().size() > 1);
    m_type->setEnabled(!m_edited);
    content()->addWidget(m_head);
    content()->addWidget(m_fields->typed());
    content()->addWidget(m_server);
    content()->addWidget(m_fields->picked());
    content()->addWidget(m_result);
    content()->addWidget(m_profile);
    content()->addStretch();

    m_connect = addButton(m_edited ? tr("Save") : tr("Connect"), QDialogButtonBox::AcceptRole);
    m_connect->setAutoDefault(true);
    m_connect->setDefault(true);
    m_test = addButton(tr("Test"), QDialogButtonBox::ActionRole);
    addCancelButton();

    m_lookLater.setSingleShot(true);
    m_lookLater.setInterval(500);
    connect(&m_lookLater, &QTimer::timeout, this, &ConnectionDialog::lookQuietly);
    connect(m_fields, &LocationFields::typedChanged, this, [this] {
        m_server->forgetSignIn();
        locationChanged();
    });
    connect(m_fields, &LocationFields::pickedChanged, this, [this] {
        // A credential goes to the place alone that it was entered for; what is chosen there changes nothing of it.
        m_server->forgetLocation();
        locationChanged();
    });
    connect(m_fields, &LocationFields::listOpened, this, &ConnectionDialog::fetchChoices);
    connect(m_type, &QComboBox::currentIndexChanged, this, &ConnectionDialog::typeChosen);
    connect(m_test, &QPushButton::clicked, this, &ConnectionDialog::test);
    connect(m_connect, &QPushButton::clicked, this, &ConnectionDialog::connectNow);
    connect(m_profile, &ConnectionProfile::layoutChanged, this, &ConnectionDialog::refit);
}

void ConnectionDialog::wireServer()
{
    connect(m_server, &ServerSection::changed, this, [this] {
        m_result->clear();
        refit();
    });
    connect(m_server, &ServerSection::layoutChanged, this, [this] {
        alignLabels({m_head, m_fields->typed(), m_server->isHidden() ? nullptr : m_server->form(), m_fields->picked(),
                     m_profile});
        refit();
    });
    connect(m_server, &ServerSection::began, this,
            [this](const QString &what) { setBusy(true, what, [this] { m_server->cancel(); }); });
    connect(m_server, &ServerSection::ended, this, [this] { setBusy(false); });
    connect(m_server, &ServerSection::browserAsked, this, &ConnectionDialog::signInNow);
    connect(m_server, &ServerSection::failed, this, &ConnectionDialog::tellFailure);
    connect(m_server, &ServerSection::signedIn, this,
            [this](const QString &name, const QString &description, const QStringList &remarks) {
                m_profile->suggestName(name);
                m_result->showFound(description, remarks);
                refit();
                if (m_then == Then::Store)
                    store();
            });
    connect(m_server, &ServerSection::signedOut, this, [this] {
        messages().post(MessageBar::Severity::Info, tr("Signed out. The credential is gone from the keychain."));
    });
    connect(m_server, &ServerSection::signOutStopped, this, [this] {
        messages().post(MessageBar::Severity::Warning,
                        tr("Signing out was stopped. The keychain may still have the credential: sign out again to "
                           "remove it."));
    });
    connect(m_server, &ServerSection::fetched, this, [this](const QString &field, const QList<Choice> &choices) {
        m_fields->setChoices(field, choices);
        if (choices.isEmpty())
            messages().post(MessageBar::Severity::Info, tr("The server has nothing to choose from."));
    });
    connect(m_server, &ServerSection::kept, this, [this](const ConnectionId &id) { stored(id); });
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
        m_fields->setValue(it.key(), it.value());
    if (!folder.isEmpty())
        m_fields->setValue(QStringLiteral("folder"), folder);
    m_lookLater.stop();
    m_server->setNetwork(start.network);
    m_profile->fill(start);
}

void ConnectionDialog::showSignInOnly()
{
    setWindowTitle(tr("Sign in to “%1”").arg(text::plain(m_before.name)));
    m_head->hide();
    m_fields->hide();
    m_profile->hide();
    m_connect->setText(tr("Sign in"));
    m_signInOnly = true;
    m_server->focusFirst();
}

void ConnectionDialog::typeChosen()
{
    const BackendType *chosen = type();
    if (!chosen)
        return;
    m_fields->setFields(chosen->fields);
    m_server->setVisible(chosen->isRemote());
    m_server->setType(*chosen, m_edited ? m_edited->location : QVariantMap());
    m_result->clear();
    refit();
}

void ConnectionDialog::locationChanged()
{
    m_location.clear();
    m_lookLater.start();
}

bool ConnectionDialog::validate()
{
    const bool fine = m_fields->typed()->validate() && (!isRemote() || m_server->validate(m_signInOnly));
    if (!fine)
        refit();
    return fine;
}

void ConnectionDialog::test()
{
    if (isBusy() || !validate())
        return;
    messages().clear();
    const bool asBefore = m_edited && location() == m_edited->location && m_server->network() == m_edited->network;
    if (isRemote() && m_server->isUnchanged() && !m_signInOnly && asBefore)
        testKept();
    else
        look(Then::Tell);
}

/// Whatever is kept.
void ConnectionDialog::signInNow()
{
    if (isBusy() || !m_fields->typed()->validate() || !m_server->validate(true))
        return;
    messages().clear();
    look(Then::Tell);
}

void ConnectionDialog::lookQuietly()
{
    if (isBusy())
        return;
    const int turn = ++m_looks;
    whenDone(m_connections.recognise(type()->id, location()), this, [this, turn](const Result<Recognised> &result) {
        if (turn != m_looks)
            return;
        if (result)
            m_profile->suggestName(result->suggestedName);
        // Half a path is no mistake yet, and a server has not been asked.
        if (result && !isRemote())
            m_result->showFound(text::phrase(result->description));
        else
            m_result->clear();
        refit();
    });
}

void ConnectionDialog::connectNow()
{
    if (isBusy() || !validate() || !m_fields->picked()->validate())
        return;
    messages().clear();
    look(Then::Store);
}

void ConnectionDialog::look(Then then)
{
    setBusy(true, then == Then::Tell ? tr("Looking…") : m_edited ? tr("Saving…") : tr("Connecting…"));
    m_lookLater.stop(); // a quiet look that came later would take the result away
    const int turn = ++m_looks;
    whenDone(m_connections.recognise(type()->id, location()), this,
             [this, then, turn](const Result<Recognised> &result) {
                 setBusy(false);
                 if (turn == m_looks)
                     looked(result, then);
             });
}

void ConnectionDialog::looked(const Result<Recognised> &result, Then then)
{
    m_then = then;
    m_location = result ? result->location : location();
    // A place that is away for now may still be renamed or guarded.
    const bool asBefore = m_edited && location() == m_edited->location;
    if (!result && !(then == Then::Store && asBefore))
        return tellFailure(result.error());
    if (!isRemote() && result) {
        m_result->showFound(text::phrase(result->description));
        m_profile->suggestName(result->suggestedName);
        refit();
    }
    if (isRemote() && (then == Then::Tell || (!m_server->isSignedIn() && (m_signInOnly || !m_server->isUnchanged())))) {
        if (m_server->validate(true)) // the kept credential may be for another place than this
            m_server->signIn(entered());
        return;
    }
    if (then == Then::Store)
        store();
}

/// The connection as it is, with the credential that is kept.
void ConnectionDialog::testKept()
{
    Result<TokenBackend *> backend = m_connections.backend(m_edited->id);
    if (!backend)
        return tellFailure(backend.error());
    const CancelToken cancel;
    setBusy(true, tr("Signing in…"), [cancel] { cancel.cancel(); });
    whenDone((*backend)->test(cancel), this, [this](const Result<> &result) {
        setBusy(false);
        if (result)
            showKeptWorks();
        else
            tellFailure(result.error());
        refit();
    });
}

void ConnectionDialog::showKeptWorks()
{
    QStringList remarks;
    if (const Result<TokenBackend *> backend = m_connections.backend(m_edited->id)) {
        for (const Phrase &remark : (*backend)->capabilities().remarks)
            remarks.append(text::phrase(remark));
    }
    m_result->showFound(tr("The sign-in that is kept works."), remarks);
}

/// Where it belongs: at the field, else below the form.
void ConnectionDialog::tellFailure(const Error &error)
{
    const QString why = text::error(error); // empty where a person stopped it
    if (why.isEmpty() || m_fields->showRefusal(error, why, isRemote()))
        m_result->clear();
    else
        m_result->showFailure(why);
    refit();
}

void ConnectionDialog::store()
{
    if (!m_profile->nameIsFine()) {
        m_profile->focusName();
        return;
    }
    const Connection connection = entered();
    if (isRemote() && !m_edited)
        return m_server->keep(connection);
    setBusy(true, m_edited ? tr("Saving…") : tr("Connecting…"));
    if (!m_edited) {
        whenDone(m_connections.add(connection), this, [this](const Result<ConnectionId> &result) { stored(result); });
        return;
    }
    whenDone(m_connections.update(connection), this, [this, connection](const Result<> &result) {
        if (result && isRemote() && m_server->isSignedIn())
            m_server->keep(connection);
        else if (result)
            stored(connection.id);
        else
            stored(fail(result.error()));
    });
}

void ConnectionDialog::stored(const Result<ConnectionId> &result)
{
    setBusy(false);
    if (!result)
        return tellFailure(result.error());
    accept();
    Q_EMIT connected(*result);
}

void ConnectionDialog::fetchChoices(const QString &field)
{
    if (isBusy() || !m_fields->typed()->validate() || !m_server->validate(true)) {
        refit();
        return;
    }
    m_location = location();
    m_server->fetchChoices(entered(), field);
}

Connection ConnectionDialog::entered() const
{
    Connection connection = m_edited.value_or(Connection{});
    m_profile->readInto(connection);
    connection.type = m_type->currentData().toString();
    connection.location = m_location.isEmpty() ? location() : m_location;
    if (isRemote())
        connection.network = m_server->network();
    return connection;
}

QVariantMap ConnectionDialog::location() const
{
    // What a sign-in completed of the location stands in no field, and stays as long as the fields do.
    return m_fields->values(m_edited ? m_edited->location : QVariantMap());
}

const BackendType *ConnectionDialog::type() const
{
    return m_connections.type(m_type->currentData().toString());
}

bool ConnectionDialog::isRemote() const
{
    return type() && type()->isRemote();
}

bool ConnectionDialog::hasInput() const
{
    Connection now = entered();
    now.location = location();
    if (!m_profile->isNameTouched())
        now.name = m_before.name;
    return now != m_before || (isRemote() && !m_server->isEmpty());
}

} // namespace tokendesk
