// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/widgets/fieldeditor.h"

class QLineEdit;
class QPushButton;

namespace tokendesk {

/// FieldType::Folder: a path with Browse, or a folder dropped on it.
class FolderEditor final : public FieldEditor
{
    Q_OBJECT

public:
    FolderEditor(const FieldSpec &spec, QWidget *parent);

    QVariant value() const override;
    void setValue(const QVariant &value) override;
    QWidget *mainControl() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void browse();

    QLineEdit *m_line;
    QPushButton *m_browse;
};

} // namespace tokendesk
