// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/networksettings.h"
#include "core/signin/credential.h"
#include "ui/dialogs/formdialog.h"

namespace tokendesk {

class NetworkForm;

/// "Network…" of a connection: NetworkForm as a dialog. Stores nothing; the connection dialog takes what was entered.
class NetworkDialog final : public FormDialog
{
    Q_OBJECT

public:
    NetworkDialog(const NetworkSettings &settings, bool keepsSecrets, QWidget *parent = nullptr);

    NetworkSettings settings() const;
    Credential secrets() const; ///< those that were entered

Q_SIGNALS:
    void entered(); ///< ask settings() and secrets() now

protected:
    bool hasInput() const override;

private:
    void warnOfPlainHttp();

    NetworkForm *m_form;
    NetworkSettings m_before;
};

} // namespace tokendesk
