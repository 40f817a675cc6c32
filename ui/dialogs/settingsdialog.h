// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/dialogs/formdialog.h"

class QCheckBox;
class QComboBox;
class QSpinBox;

namespace tokendesk {

class UiSettings;

/// Language, look, and how long secrets stay visible or on the clipboard. Written when "Save" is pressed.
class SettingsDialog final : public FormDialog
{
    Q_OBJECT

public:
    explicit SettingsDialog(UiSettings &settings, QWidget *parent = nullptr);

private:
    void fill();
    void save();

    UiSettings &m_settings;
    QComboBox *m_language;
    QComboBox *m_look;
    QSpinBox *m_clipboard;
    QSpinBox *m_reveal;
    QSpinBox *m_idle;
    QCheckBox *m_capture;
};

} // namespace tokendesk
