// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/networksettings.h"
#include "core/signin/credential.h"

#include <QHash>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QSpinBox;

namespace tokendesk {

class FileInput;
class NoteLabel;
class SecretInput;

/// How a connection to a server travels: proxy, certificates, times, and what is allowed.
class NetworkForm final : public QWidget
{
    Q_OBJECT

public:
    /// `keepsSecrets`: there is a credential already, and a secret that is left empty stays what it is.
    explicit NetworkForm(bool keepsSecrets, QWidget *parent = nullptr);

    void setSettings(const NetworkSettings &settings);
    NetworkSettings settings() const;
    /// The passwords that were entered here, by the names that Credential has for them.
    Credential secrets() const;
    bool validate(); ///< shows what is wrong and puts the focus there; true when nothing is

    void allowPlainHttp(bool allow); ///< after the warning was confirmed

Q_SIGNALS:
    void plainHttpAsked(); ///< the box was ticked and is not yet: warn, then allowPlainHttp(true)
    void layoutChanged();  ///< something came or went

private:
    /// `shown`: what holds the control, where it has company; null: nothing does.
    void addRow(QFormLayout &form, const QString &text, QWidget *control, QWidget *shown = nullptr,
                const QString &help = {});
    void addProxy(QFormLayout &form);
    void addCertificates(QFormLayout &form);
    void addTimes(QFormLayout &form);
    void showProxy();
    void showPins();
    bool refuse(QWidget &control, const QString &why);

    const bool m_keepsSecrets;
    NetworkSettings m_settings; ///< as set; what no control shows stays in it
    QComboBox *m_proxy;
    QWidget *m_ownProxy;
    QLineEdit *m_proxyHost;
    QSpinBox *m_proxyPort;
    QLineEdit *m_proxyUser;
    SecretInput *m_proxyPassword;
    FileInput *m_caFile;
    FileInput *m_clientCertificate;
    FileInput *m_clientKey;
    SecretInput *m_clientKeyPassword;
    QSpinBox *m_idle;
    QSpinBox *m_total;
    QSpinBox *m_revokeDelay;
    QSpinBox *m_refresh;
    QCheckBox *m_plainHttp;
    QCheckBox *m_pins;                        ///< trusts the certificates accepted by hand; shown where there are any
    QHash<QWidget *, NoteLabel *> m_refusals; ///< by control
};

} // namespace tokendesk
