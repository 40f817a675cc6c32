// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/certificateproblem.h"
#include "core/domain/networksettings.h"
#include "ui/dialogs/formdialog.h"

namespace tokendesk {

/// A server's certificate that is not trusted: what is wrong with it, whose it is, and the question whether exactly
/// this one is to be accepted. The answer that costs no thought is no.
class CertificateDialog final : public FormDialog
{
    Q_OBJECT

public:
    explicit CertificateDialog(const CertificateProblem &problem, QWidget *parent = nullptr);

    /// What accepting it means: this certificate, at this place, with these faults.
    static CertificatePin pinOf(const CertificateProblem &problem);

Q_SIGNALS:
    void trusted(const tokendesk::CertificatePin &pin);

private:
    void addFaults(const CertificateProblem &problem);
    void addFacts(const CertificateProblem &problem);
};

} // namespace tokendesk
