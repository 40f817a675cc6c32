// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/fieldspec.h"

#include <QWidget>

namespace tokendesk {

/// The control of one field in a FieldForm.
class FieldEditor : public QWidget
{
    Q_OBJECT

public:
    FieldEditor(FieldSpec spec, QWidget *parent)
        : QWidget(parent)
        , m_spec(std::move(spec))
    {
    }

    /// The control for `spec`'s type.
    static FieldEditor *make(const FieldSpec &spec, QWidget *parent);

    const FieldSpec &spec() const { return m_spec; }
    virtual QVariant value() const = 0; ///< invalid: nothing is entered
    virtual void setValue(const QVariant &value) = 0;
    /// What the label's mnemonic leads to, and what carries the accessible name.
    virtual QWidget *mainControl() const = 0;
    virtual void setChoices(const QList<Choice> & /*choices*/) {} ///< from the server
    /// False where the main control says the field's name itself (a check box).
    virtual bool wantsLabel() const { return true; }
    /// True for an editor with controls of its own inside, whose name is the group's.
    virtual bool isLarge() const { return false; }

Q_SIGNALS:
    void edited();     ///< by the user
    void listOpened(); ///< of choices from the server: now is the time to get them

private:
    FieldSpec m_spec;
};

} // namespace tokendesk
