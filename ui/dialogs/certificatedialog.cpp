// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/dialogs/certificatedialog.h"

#include "ui/text/certificates.h"
#include "ui/text/plain.h"
#include "ui/text/values.h"
#include "ui/widgets/notelabel.h"

#include <QFontDatabase>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>

namespace tokendesk {

namespace {

/// Lines of a shape that eyes can compare, instead of 95 characters that break anywhere.
QString inLines(const QString &sha256)
{
    constexpr qsizetype length = 24; // 8 bytes, "ab:" each
    const QString shown = text::plain(sha256);
    QStringList lines;
    for (qsizetype at = 0; at < shown.size(); at += length)
        lines.append(shown.mid(at, at + length < shown.size() ? length - 1 : length));
    return lines.join(QLatin1Char('\n'));
}

} // namespace

CertificateDialog::CertificateDialog(const CertificateProblem &problem, QWidget *parent)
    : FormDialog(parent)
{
    setWindowTitle(tr("Certificate not trusted"));
    auto *intro = new NoteLabel;
    intro->setIcon(Icon::Warning);
    intro->setText(tr("It cannot be proved that this is really %1 (port %2). Somebody in between could read and change "
                      "everything, your credential first. Nothing was sent yet.")
                       .arg(text::plain(problem.host))
                       .arg(problem.port));
    content()->addWidget(intro);
    addFaults(problem);
    addFacts(problem);
    auto *advice = new NoteLabel;
    advice->setText(tr("Trust it only if whoever runs the server has told you this SHA-256. It is then trusted for "
                       "this connection alone, and you are asked again when anything about it changes."));
    content()->addWidget(advice);
    content()->addStretch();

    QPushButton *trust = addButton(tr("Trust this certificate"), QDialogButtonBox::DestructiveRole);
    QPushButton *refuse = addCancelButton(tr("Do not connect"));
    refuse->setAutoDefault(true);
    refuse->setDefault(true);
    refuse->setFocus();
    connect(trust, &QPushButton::clicked, this, [this, pin = pinOf(problem)] {
        accept();
        Q_EMIT trusted(pin);
    });
}

void CertificateDialog::addFaults(const CertificateProblem &problem)
{
    for (const CertificateProblem::Fault &fault : problem.faults) {
        auto *note = new NoteLabel;
        note->setIcon(Icon::Error);
        note->setText(text::certificateFault(fault));
        content()->addWidget(note);
    }
}

void CertificateDialog::addFacts(const CertificateProblem &problem)
{
    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    const auto addRow = [form](const QString &name, const QString &value) {
        auto *fact = new QLabel(value.isEmpty() ? text::unknown() : value);
        fact->setTextFormat(Qt::PlainText);
        fact->setWordWrap(true);
        fact->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        fact->setAccessibleName(name);
        fact->setAccessibleDescription(fact->text());
        auto *label = new QLabel(name);
        label->setBuddy(fact);
        form->addRow(label, fact);
        return fact;
    };
    QStringList names;
    for (const QString &name : problem.names)
        names.append(text::plain(name));
    addRow(tr("Made out to"), text::plain(problem.subject));
    addRow(tr("Confirmed by"), text::plain(problem.issuer));
    addRow(tr("For the addresses"), names.join(QStringLiteral(", ")));
    addRow(tr("Valid from"), text::dateTime(problem.validFrom));
    addRow(tr("Valid until"), text::dateTime(problem.validTo));
    QLabel *print = addRow(tr("SHA-256"), inLines(problem.sha256));
    print->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    print->setLayoutDirection(Qt::LeftToRight); // mirrored, its signs would change places
    print->setWordWrap(false);
    content()->addLayout(form);
}

CertificatePin CertificateDialog::pinOf(const CertificateProblem &problem)
{
    CertificatePin pin{.host = problem.host, .port = problem.port, .sha256 = problem.sha256, .faults = {}};
    for (const CertificateProblem::Fault &fault : problem.faults)
        pin.faults.append(fault.code);
    pin.faults.sort();
    return pin;
}

} // namespace tokendesk
