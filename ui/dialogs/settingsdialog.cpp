// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/dialogs/settingsdialog.h"

#include "ui/platform/captureguard.h"
#include "ui/platform/uisettings.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/notelabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>

namespace tokendesk {

namespace {

/// Every language that the program was built with, from the names of the compiled translations.
QStringList builtLanguages()
{
    QStringList languages{QStringLiteral("en")};
    const QStringList files = QDir(QStringLiteral(":/i18n")).entryList({QStringLiteral("tokendesk_*.qm")});
    for (const QString &file : files)
        languages.append(file.mid(10, file.size() - 13));
    languages.removeDuplicates();
    return languages;
}

} // namespace

SettingsDialog::SettingsDialog(UiSettings &settings, QWidget *parent)
    : FormDialog(parent)
    , m_settings(settings)
    , m_language(new QComboBox)
    , m_look(new QComboBox)
    , m_clipboard(new QSpinBox)
    , m_reveal(new QSpinBox)
    , m_idle(new QSpinBox)
    , m_capture(new QCheckBox(tr("Keep the window out of screenshots and screen sharing")))
{
    setWindowTitle(tr("Settings"));
    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    const auto addRow = [form](const QString &text, QWidget *control, const QString &help) {
        auto *label = new QLabel(text);
        label->setBuddy(control);
        control->setAccessibleName(text);
        control->setAccessibleDescription(help);
        form->addRow(label, control);
        if (!help.isEmpty()) {
            auto *note = new NoteLabel;
            note->setText(help);
            form->addRow(QString(), note);
        }
    };
    m_language->addItem(tr("As the system"), QString());
    for (const QString &language : builtLanguages())
        m_language->addItem(QLocale(language).nativeLanguageName(), language);
    addRow(tr("Language"), m_language, tr("Takes effect when Tokendesk is started again."));
    m_look->addItem(tr("As the system"), static_cast<int>(UiSettings::Look::System));
    m_look->addItem(tr("Light"), static_cast<int>(UiSettings::Look::Light));
    m_look->addItem(tr("Dark"), static_cast<int>(UiSettings::Look::Dark));
    addRow(tr("Look"), m_look, {});
    m_clipboard->setRange(5, 300);
    m_reveal->setRange(5, 300);
    m_idle->setRange(0, 240);
    m_clipboard->setSuffix(tr(" s", "seconds"));
    m_reveal->setSuffix(tr(" s", "seconds"));
    m_idle->setSuffix(tr(" min", "minutes"));
    m_idle->setSpecialValueText(tr("never"));
    addRow(tr("Clear the clipboard after"), m_clipboard, {});
    addRow(tr("Hide a revealed secret after"), m_reveal, {});
    addRow(tr("Cover the window when idle for"), m_idle,
           tr("Hides secrets from passers-by. Any key uncovers it: there is no password."));
    form->addRow(m_capture);
    m_capture->setVisible(CaptureGuard::isSupported());
    content()->addLayout(form);
    content()->addStretch();

    QPushButton *saveButton = addButton(tr("Save"), QDialogButtonBox::AcceptRole);
    saveButton->setAutoDefault(true);
    saveButton->setDefault(true);
    addCancelButton();
    connect(saveButton, &QPushButton::clicked, this, &SettingsDialog::save);
    fill();
}

void SettingsDialog::fill()
{
    m_language->setCurrentIndex(qMax(0, m_language->findData(m_settings.language())));
    m_look->setCurrentIndex(m_look->findData(static_cast<int>(m_settings.look())));
    m_clipboard->setValue(m_settings.clipboardSeconds());
    m_reveal->setValue(m_settings.revealSeconds());
    m_idle->setValue(m_settings.idleMinutes());
    m_capture->setChecked(m_settings.protectsFromCapture());
}

void SettingsDialog::save()
{
    m_settings.setLanguage(m_language->currentData().toString());
    m_settings.setLook(static_cast<UiSettings::Look>(m_look->currentData().toInt()));
    m_settings.setClipboardSeconds(m_clipboard->value());
    m_settings.setRevealSeconds(m_reveal->value());
    m_settings.setIdleMinutes(m_idle->value());
    m_settings.setProtectsFromCapture(m_capture->isChecked());
    if (m_settings.sync())
        accept();
    else
        messages().post(MessageBar::Severity::Error,
                        tr("The settings could not be written to their file. They hold until Tokendesk ends."));
}

} // namespace tokendesk
