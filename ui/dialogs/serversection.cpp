// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/dialogs/serversection.h"

#include "core/base/async.h"
#include "core/base/certificateproblem.h"
#include "ui/dialogs/browserdialog.h"
#include "ui/dialogs/certificatedialog.h"
#include "ui/dialogs/networkdialog.h"
#include "ui/text/errors.h"
#include "ui/text/phrases.h"
#include "ui/text/values.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/keychainquestion.h"
#include "ui/widgets/signinform.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace tokendesk {

namespace {

/// A keychain that takes nothing leaves the person the choice once more.
SignedIn copyOf(const SignedIn &signedIn)
{
    return {.credential = signedIn.credential.clone(),
            .location = signedIn.location,
            .suggestedName = signedIn.suggestedName,
            .description = signedIn.description,
            .remarks = signedIn.remarks};
}

bool isOfCredential(ErrorKind kind)
{
    return kind == ErrorKind::AuthFailed || kind == ErrorKind::SecondFactorNeeded;
}

} // namespace

ServerSection::ServerSection(SignIns &signIns, std::optional<ConnectionId> edited, QWidget *parent)
    : QWidget(parent)
    , m_signIns(signIns)
    , m_edited(edited)
    , m_form(new SignInForm(this))
    , m_inBrowser(new QPushButton(tr("Sign in with the browser"), this))
    , m_networkButton(new QPushButton(icon(Icon::Settings), tr("Network…"), this))
    , m_signOut(new QPushButton(tr("Sign out"), this))
    , m_question(new KeychainQuestion(this))
{
    m_inBrowser->setAutoDefault(false);
    m_networkButton->setAutoDefault(false);
    m_signOut->setAutoDefault(false);
    m_signOut->setVisible(m_edited.has_value());
    m_signOut->setToolTip(tr("Ends the sign-in and removes the credential from the keychain"));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_inBrowser);
    buttons->addWidget(m_networkButton);
    buttons->addWidget(m_signOut);
    buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_form);
    column->addLayout(buttons);
    column->addWidget(m_question);
    connect(m_form, &SignInForm::changed, this, [this] {
        forgetSignIn();
        Q_EMIT changed();
    });
    connect(m_form, &SignInForm::rebuilt, this, &ServerSection::methodChosen);
    connect(m_inBrowser, &QPushButton::clicked, this, &ServerSection::browserAsked);
    connect(m_networkButton, &QPushButton::clicked, this, &ServerSection::openNetwork);
    connect(m_signOut, &QPushButton::clicked, this, &ServerSection::signOut);
    connect(m_question, &KeychainQuestion::tryAgain, this, [this] { keepNow(CredentialVault::Keep::InKeychain); });
    connect(m_question, &KeychainQuestion::forThisSession, this,
            [this] { keepNow(CredentialVault::Keep::ForThisSession); });
    connect(&m_signIns, &SignIns::browserWanted, this, &ServerSection::openBrowser);
    connect(&m_signIns, &SignIns::keychainWaits, this, &ServerSection::tellKeychain);
}

ServerSection::~ServerSection()
{
    m_cancel.cancel();
    dropSession();
}

void ServerSection::setType(const BackendType &type, const QVariantMap &location)
{
    m_picked.clear();
    for (const FieldSpec &field : type.fields) {
        if (field.choicesFromServer)
            m_picked.append(field.name);
    }
    m_form->setMethods(type.signInMethods, m_edited ? SignInForm::Mode::Change : SignInForm::Mode::New, location);
    forgetSignIn();
}

void ServerSection::methodChosen()
{
    const SignInMethod *method = m_form->method();
    m_inBrowser->setVisible(method && method->inBrowser);
    Q_EMIT layoutChanged();
}

QWidget *ServerSection::form() const
{
    return m_form;
}

void ServerSection::setNetwork(const NetworkSettings &network)
{
    m_network = network;
    forgetSignIn();
}

bool ServerSection::isEmpty() const
{
    return m_form->isEmpty() && m_networkSecrets.isEmpty() && !m_signedIn;
}

bool ServerSection::isUnchanged() const
{
    return m_edited && isEmpty();
}

bool ServerSection::validate(bool always)
{
    const bool fine = m_form->validate();
    if (!fine || !m_form->isEmpty() || !(always || !m_networkSecrets.isEmpty()))
        return fine;
    // Passwords of the way there are kept with the credential, so one is not changed without the other.
    const SignInMethod *method = m_form->method();
    if (method && method->inBrowser)
        return true;
    return !m_form->showRefusal({}, tr("Enter the credential for this too: it is not read back from the keychain."));
}

bool ServerSection::showRefusal(const QString &field, const QString &why)
{
    return m_form->showRefusal(field, why);
}

void ServerSection::focusFirst()
{
    m_form->focusFirst();
}

void ServerSection::forgetSignIn()
{
    dropSession();
    forgetLocation();
}

void ServerSection::forgetLocation()
{
    m_signedIn.reset();
    m_question->hide();
    Q_EMIT layoutChanged();
}

SignInRequest ServerSection::request() const
{
    SignInRequest request = m_form->request();
    if (m_session) {
        request.entered = m_form->remembered();
        for (const QString &name : m_session->credential.names())
            request.entered.set(name, m_session->credential.value(name).clone());
    }
    for (const QString &name : m_networkSecrets.names())
        request.entered.set(name, m_networkSecrets.value(name).clone());
    return request;
}

void ServerSection::takeSession(const Connection &place, const SignedIn &signedIn)
{
    const SignInMethod *method = m_form->method();
    if (method && !method->keptAsEntered)
        m_session.emplace(Session{.place = place, .method = method->id, .credential = signedIn.credential.clone()});
}

/// Nobody keeps it: the server is told, as far as it can be.
void ServerSection::dropSession()
{
    if (m_session)
        m_signIns.discard(m_session->place, m_session->method, std::move(m_session->credential));
    m_session.reset();
}

void ServerSection::begin(const QString &what)
{
    m_cancel = CancelToken();
    m_running = true;
    m_question->hide();
    Q_EMIT began(what);
}

/// Begins what has to do with the keychain, which may ask to be unlocked first.
void ServerSection::beginKeychain(const QString &what)
{
    m_cancel = CancelToken();
    m_atKeychain = what;
    m_question->hide();
    tellKeychain();
}

void ServerSection::tellKeychain()
{
    if (!m_atKeychain.isEmpty())
        Q_EMIT began(m_signIns.isKeychainWaiting() ? text::keychainWaits() : m_atKeychain);
}

void ServerSection::end()
{
    m_running = false;
    m_atKeychain.clear();
    closeBrowser();
    Q_EMIT ended();
}

void ServerSection::signIn(const Connection &connection)
{
    begin(tr("Signing in…"));
    Connection place = connection;
    place.network = m_network;
    whenDone(m_signIns.test(place, request(), m_cancel), this, [this, connection, place](Result<SignedIn> result) {
        end();
        if (!result) {
            refused(result.error(), [this, connection] { signIn(connection); });
            return;
        }
        takeSession(place, *result);
        m_signedIn = std::move(*result);
        QStringList remarks;
        for (const Phrase &remark : std::as_const(m_signedIn->remarks))
            remarks.append(text::phrase(remark));
        Q_EMIT signedIn(m_signedIn->suggestedName, text::phrase(m_signedIn->description), remarks);
    });
}

void ServerSection::fetchChoices(const Connection &connection, const FieldName &field)
{
    const SignInMethod *method = m_form->method();
    if (m_session || !method || method->keptAsEntered)
        return askForChoices(connection, field);
    begin(tr("Signing in…"));
    Connection place = connection;
    place.network = m_network;
    for (const QString &picked : std::as_const(m_picked))
        place.location.remove(picked);
    whenDone(m_signIns.test(place, request(), m_cancel), this,
             [this, connection, field, place](const Result<SignedIn> &result) {
                 end();
                 if (!result)
                     return refused(result.error(), [this, connection, field] { fetchChoices(connection, field); });
                 takeSession(place, *result);
                 askForChoices(connection, field);
             });
}

void ServerSection::askForChoices(const Connection &connection, const FieldName &field)
{
    begin(tr("Asking the server…"));
    Connection place = connection;
    place.network = m_network;
    whenDone(m_signIns.choices(place, request(), field, m_cancel), this,
             [this, connection, field](const Result<QList<Choice>> &result) {
                 end();
                 if (result)
                     Q_EMIT fetched(field, *result);
                 else
                     refused(result.error(), [this, connection, field] { fetchChoices(connection, field); });
             });
}

void ServerSection::refused(const Error &error, const std::function<void()> &again)
{
    if (error.kind == ErrorKind::Cancelled)
        return;
    if (error.kind == ErrorKind::AuthFailed)
        m_session.reset(); // it has ended there; the next try signs in anew
    if (error.certificate) {
        auto *dialog = new CertificateDialog(*error.certificate, window());
        connect(dialog, &CertificateDialog::trusted, this, [this, again](const CertificatePin &pin) {
            m_network.pins.removeIf(
                [&pin](const CertificatePin &each) { return each.host == pin.host && each.port == pin.port; });
            m_network.pins.append(pin);
            Q_EMIT changed();
            again();
        });
        connect(dialog, &QDialog::rejected, this, [this, error] { Q_EMIT failed(error); });
        dialog->open();
        return;
    }
    const QString why = text::error(error);
    if (error.kind == ErrorKind::SecondFactorNeeded && m_form->ask(error.object))
        m_form->showRefusal(error.object, error.reason.isEmpty() ? why : text::phrase(error.reason));
    else if (!(isOfCredential(error.kind) && m_form->showRefusal({}, why)) &&
             !(error.kind == ErrorKind::InvalidInput && !error.object.isEmpty() &&
               m_form->showRefusal(error.object, why)))
        Q_EMIT failed(error);
    Q_EMIT layoutChanged();
}

void ServerSection::keep(const Connection &connection)
{
    m_toKeep = connection;
    m_toKeep.network = m_network;
    keepNow(CredentialVault::Keep::InKeychain);
}

void ServerSection::keepNow(CredentialVault::Keep keep)
{
    if (!m_signedIn)
        return;
    beginKeychain(tr("Keeping the credential…"));
    if (!m_edited) {
        whenDone(m_signIns.connect(m_toKeep, copyOf(*m_signedIn), keep, m_cancel), this,
                 [this](const Result<ConnectionId> &result) { keptOrNot(result); });
        return;
    }
    whenDone(m_signIns.change(*m_edited, copyOf(*m_signedIn), keep, m_cancel), this, [this](const Result<> &result) {
        if (result)
            keptOrNot(*m_edited);
        else
            keptOrNot(fail(result.error()));
    });
}

void ServerSection::keptOrNot(const Result<ConnectionId> &result)
{
    end();
    if (result) {
        m_session.reset(); // from now on it is the connection's
        m_form->forget();
        m_signedIn.reset();
        Q_EMIT kept(*result);
        return;
    }
    if (KeychainQuestion::isFor(result.error()))
        m_question->ask(result.error(), m_edited.has_value());
    else
        Q_EMIT failed(result.error());
    Q_EMIT layoutChanged();
}

void ServerSection::cancel()
{
    m_cancel.cancel();
}

void ServerSection::signOut()
{
    beginKeychain(tr("Signing out…"));
    whenDone(m_signIns.signOut(*m_edited, m_cancel), this, [this](const Result<> &result) {
        end();
        if (result)
            Q_EMIT signedOut();
        else if (result.error().kind == ErrorKind::Cancelled)
            Q_EMIT signOutStopped();
        else
            Q_EMIT failed(result.error());
    });
}

void ServerSection::openNetwork()
{
    auto *dialog = new NetworkDialog(m_network, m_edited.has_value(), window());
    connect(dialog, &NetworkDialog::entered, this, [this, dialog] {
        m_network = dialog->settings();
        const Credential secrets = dialog->secrets();
        for (const QString &name : secrets.names())
            m_networkSecrets.set(name, secrets.value(name).clone());
        forgetSignIn();
        Q_EMIT changed();
    });
    dialog->open();
}

void ServerSection::openBrowser(const QUrl &address)
{
    if (!m_running || m_browser)
        return;
    m_browser = new BrowserDialog(address, window());
    connect(m_browser, &BrowserDialog::cancelled, this, &ServerSection::cancel);
    m_browser->open();
}

void ServerSection::closeBrowser()
{
    if (m_browser)
        m_browser->accept();
}

} // namespace tokendesk
