// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/dialogs/networkdialog.h"

#include "ui/widgets/messagebar.h"
#include "ui/widgets/networkform.h"

#include <QAction>
#include <QPushButton>
#include <QVBoxLayout>

namespace tokendesk {

NetworkDialog::NetworkDialog(const NetworkSettings &settings, bool keepsSecrets, QWidget *parent)
    : FormDialog(parent)
    , m_form(new NetworkForm(keepsSecrets))
{
    setWindowTitle(tr("Network"));
    m_form->setSettings(settings);
    m_before = m_form->settings();
    content()->addWidget(m_form);
    content()->addStretch();
    QPushButton *use = addButton(tr("OK"), QDialogButtonBox::AcceptRole);
    use->setAutoDefault(true);
    use->setDefault(true);
    addCancelButton();
    connect(m_form, &NetworkForm::layoutChanged, this, &NetworkDialog::refit);
    connect(m_form, &NetworkForm::plainHttpAsked, this, &NetworkDialog::warnOfPlainHttp);
    connect(use, &QPushButton::clicked, this, [this] {
        if (!m_form->validate())
            return;
        Q_EMIT entered();
        accept();
    });
}

NetworkSettings NetworkDialog::settings() const
{
    return m_form->settings();
}

Credential NetworkDialog::secrets() const
{
    return m_form->secrets();
}

bool NetworkDialog::hasInput() const
{
    return m_form->settings() != m_before || !m_form->secrets().isEmpty();
}

void NetworkDialog::warnOfPlainHttp()
{
    auto *allow = new QAction(tr("Allow it"), &messages());
    connect(allow, &QAction::triggered, this, [this] { m_form->allowPlainHttp(true); });
    messages().post(MessageBar::Severity::Warning,
                    tr("Without encryption everybody on the way can read and change everything, and take your "
                       "credential for themselves. Use it only inside a network that you trust whole."),
                    allow);
}

} // namespace tokendesk
