// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/networkform.h"

#include "ui/widgets/fileinput.h"
#include "ui/widgets/notelabel.h"
#include "ui/widgets/secretinput.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

namespace tokendesk {

namespace {

QFormLayout *addGroup(QVBoxLayout &layout, const QString &title)
{
    auto *group = new QGroupBox(title);
    auto *form = new QFormLayout(group);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    layout.addWidget(group);
    return form;
}

QSpinBox *spinBox(int least, int most, const QString &unit)
{
    auto *box = new QSpinBox;
    box->setRange(least, most);
    box->setSuffix(unit);
    return box;
}

} // namespace

NetworkForm::NetworkForm(bool keepsSecrets, QWidget *parent)
    : QWidget(parent)
    , m_keepsSecrets(keepsSecrets)
    , m_proxy(new QComboBox)
    , m_ownProxy(new QWidget)
    , m_proxyHost(new QLineEdit)
    , m_proxyPort(new QSpinBox)
    , m_proxyUser(new QLineEdit)
    , m_proxyPassword(new SecretInput)
    , m_caFile(new FileInput(tr("More authorities"), tr("Certificates (*.pem *.crt *.cer);;All files (*)")))
    , m_clientCertificate(new FileInput(tr("Own certificate"), tr("Certificates (*.pem *.crt *.cer);;All files (*)")))
    , m_clientKey(new FileInput(tr("Its key"), tr("Keys (*.pem *.key);;All files (*)")))
    , m_clientKeyPassword(new SecretInput)
    , m_idle(spinBox(1, 600, tr(" s", "seconds")))
    , m_total(spinBox(1, 3'600, tr(" s", "seconds")))
    , m_revokeDelay(spinBox(0, 120, tr(" s", "seconds")))
    , m_refresh(spinBox(0, 24 * 60, tr(" min", "minutes")))
    , m_plainHttp(new QCheckBox(tr("Allow connections without encryption (http)")))
    , m_pins(new QCheckBox)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    addProxy(*addGroup(*layout, tr("Proxy")));
    addCertificates(*addGroup(*layout, tr("Encryption")));
    addTimes(*addGroup(*layout, tr("Times")));
    setSettings({});
}

void NetworkForm::addRow(QFormLayout &form, const QString &text, QWidget *control, QWidget *shown, const QString &help)
{
    auto *holder = new QWidget;
    auto *column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(shown ? shown : control);
    if (!help.isEmpty()) {
        auto *note = new NoteLabel;
        note->setText(help);
        column->addWidget(note);
    }
    auto *refusal = new NoteLabel;
    refusal->setIcon(Icon::Error);
    refusal->hide();
    column->addWidget(refusal);
    m_refusals.insert(control, refusal);
    auto *label = new QLabel(text);
    label->setBuddy(control);
    control->setAccessibleName(text);
    control->setAccessibleDescription(help);
    form.addRow(label, holder);
}

void NetworkForm::addProxy(QFormLayout &form)
{
    using Proxy = NetworkSettings::Proxy;
    m_proxy->addItem(tr("As the system"), static_cast<int>(Proxy::System));
    m_proxy->addItem(tr("None"), static_cast<int>(Proxy::None));
    m_proxy->addItem(tr("This one"), static_cast<int>(Proxy::Own));
    addRow(form, tr("Proxy"), m_proxy);
    auto *own = new QFormLayout(m_ownProxy);
    own->setContentsMargins(0, 0, 0, 0);
    own->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_proxyPort->setRange(1, 65'535);
    m_proxyHost->setMinimumWidth(fontMetrics().averageCharWidth() * 28);
    if (m_keepsSecrets)
        m_proxyPassword->setPlaceholderText(tr("unchanged"));
    addRow(*own, tr("Host"), m_proxyHost);
    addRow(*own, tr("Port"), m_proxyPort);
    addRow(*own, tr("User"), m_proxyUser);
    addRow(*own, tr("Password"), m_proxyPassword);
    m_proxyUser->setPlaceholderText(tr("no sign-in"));
    form.addRow(m_ownProxy);
    connect(m_proxy, &QComboBox::currentIndexChanged, this, &NetworkForm::showProxy);
}

void NetworkForm::addCertificates(QFormLayout &form)
{
    addRow(form, tr("More authorities"), m_caFile->line(), m_caFile,
           tr("A PEM file; trusted for this connection beside those of the system."));
    addRow(form, tr("Own certificate"), m_clientCertificate->line(), m_clientCertificate,
           tr("A PEM file, where the server asks who you are."));
    addRow(form, tr("Its key"), m_clientKey->line(), m_clientKey);
    addRow(form, tr("Passphrase"), m_clientKeyPassword);
    if (m_keepsSecrets)
        m_clientKeyPassword->setPlaceholderText(tr("unchanged"));
    form.addRow(m_pins);
    form.addRow(m_plainHttp);
    // Ticking it only asks; the owner warns first.
    connect(m_plainHttp, &QCheckBox::clicked, this, [this](bool on) {
        if (!on)
            return;
        m_plainHttp->setChecked(false);
        Q_EMIT plainHttpAsked();
    });
}

void NetworkForm::addTimes(QFormLayout &form)
{
    addRow(form, tr("Give up when silent for"), m_idle);
    addRow(form, tr("Give up after"), m_total);
    m_revokeDelay->setSpecialValueText(tr("at once"));
    addRow(form, tr("Revoke after"), m_revokeDelay, nullptr,
           tr("Time to undo a revocation that is final on the server."));
    m_refresh->setSpecialValueText(tr("never"));
    addRow(form, tr("Refresh every"), m_refresh, nullptr,
           tr("Beside “Refresh”, and when the window is used again after a minute. Requests may count against a limit "
              "there."));
}

void NetworkForm::setSettings(const NetworkSettings &settings)
{
    m_settings = settings;
    m_proxy->setCurrentIndex(m_proxy->findData(static_cast<int>(settings.proxy)));
    m_proxyHost->setText(settings.proxyHost);
    m_proxyPort->setValue(settings.proxyPort == 0 ? 3'128 : settings.proxyPort);
    m_proxyUser->setText(settings.proxyUser);
    m_caFile->setPath(settings.caFile);
    m_clientCertificate->setPath(settings.clientCertificate);
    m_clientKey->setPath(settings.clientKey);
    m_idle->setValue(static_cast<int>(settings.idleTimeout.count()));
    m_total->setValue(static_cast<int>(settings.totalTimeout.count()));
    m_revokeDelay->setValue(static_cast<int>(settings.revokeDelay.count()));
    m_refresh->setValue(static_cast<int>(settings.refreshEvery.count()));
    m_plainHttp->setChecked(settings.allowPlainHttp);
    showProxy();
    showPins();
}

NetworkSettings NetworkForm::settings() const
{
    NetworkSettings settings = m_settings;
    settings.proxy = static_cast<NetworkSettings::Proxy>(m_proxy->currentData().toInt());
    const bool own = settings.proxy == NetworkSettings::Proxy::Own;
    settings.proxyHost = own ? m_proxyHost->text().trimmed() : QString();
    settings.proxyPort = own ? static_cast<quint16>(m_proxyPort->value()) : quint16{0};
    settings.proxyUser = own ? m_proxyUser->text().trimmed() : QString();
    settings.caFile = m_caFile->path();
    settings.clientCertificate = m_clientCertificate->path();
    settings.clientKey = m_clientKey->path();
    settings.idleTimeout = std::chrono::seconds(m_idle->value());
    settings.totalTimeout = std::chrono::seconds(m_total->value());
    settings.revokeDelay = std::chrono::seconds(m_revokeDelay->value());
    settings.refreshEvery = std::chrono::minutes(m_refresh->value());
    settings.allowPlainHttp = m_plainHttp->isChecked();
    if (!m_pins->isChecked())
        settings.pins.clear();
    return settings;
}

Credential NetworkForm::secrets() const
{
    Credential secrets;
    if (m_proxy->currentData().toInt() == static_cast<int>(NetworkSettings::Proxy::Own))
        secrets.set(proxyPasswordName, m_proxyPassword->secret());
    secrets.set(clientKeyPasswordName, m_clientKeyPassword->secret());
    return secrets;
}

bool NetworkForm::validate()
{
    for (NoteLabel *refusal : std::as_const(m_refusals)) {
        refusal->setText(QString());
        refusal->hide();
    }
    const NetworkSettings entered = settings();
    if (entered.proxy == NetworkSettings::Proxy::Own && entered.proxyHost.isEmpty())
        return refuse(*m_proxyHost, tr("Name the proxy, or choose another kind."));
    for (const FileInput *input : {m_caFile, m_clientCertificate, m_clientKey}) {
        if (!input->path().isEmpty() && !QFileInfo(input->path()).isFile())
            return refuse(*input->line(), tr("There is no such file."));
    }
    if (!entered.clientCertificate.isEmpty() && entered.clientKey.isEmpty())
        return refuse(*m_clientKey->line(), tr("A certificate of your own needs its key."));
    if (entered.clientCertificate.isEmpty() && !entered.clientKey.isEmpty())
        return refuse(*m_clientCertificate->line(), tr("The key needs its certificate."));
    if (entered.totalTimeout < entered.idleTimeout)
        return refuse(*m_total, tr("This must be as long as the silence, or longer."));
    return true;
}

bool NetworkForm::refuse(QWidget &control, const QString &why)
{
    NoteLabel *refusal = m_refusals.value(&control);
    refusal->setText(why);
    refusal->show();
    control.setAccessibleDescription(why);
    control.setFocus(Qt::OtherFocusReason);
    Q_EMIT layoutChanged();
    return false;
}

void NetworkForm::allowPlainHttp(bool allow)
{
    m_plainHttp->setChecked(allow);
}

void NetworkForm::showProxy()
{
    m_ownProxy->setVisible(m_proxy->currentData().toInt() == static_cast<int>(NetworkSettings::Proxy::Own));
    Q_EMIT layoutChanged();
}

void NetworkForm::showPins()
{
    const int count = static_cast<int>(m_settings.pins.size());
    m_pins->setText(tr("Trust %n certificate(s) that you accepted by hand", nullptr, count));
    m_pins->setChecked(true);
    m_pins->setVisible(count > 0);
}

} // namespace tokendesk
