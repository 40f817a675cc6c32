// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/dialogs/formdialog.h"

#include <QUrl>

namespace tokendesk {

/// Waits for a sign-in that goes on in the browser. Shows the address, for a browser elsewhere or one that did not
/// open.
class BrowserDialog final : public FormDialog
{
    Q_OBJECT

public:
    explicit BrowserDialog(const QUrl &address, QWidget *parent = nullptr);

    void reject() override; ///< also says cancelled()

Q_SIGNALS:
    void cancelled();

private:
    void openBrowser();

    const QUrl m_address;
};

} // namespace tokendesk
