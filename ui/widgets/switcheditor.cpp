// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/switcheditor.h"

#include "ui/text/phrases.h"

#include <QCheckBox>
#include <QHBoxLayout>

namespace tokendesk {

SwitchEditor::SwitchEditor(const FieldSpec &spec, QWidget *parent)
    : FieldEditor(spec, parent)
    , m_box(new QCheckBox(text::phrase(spec.label), this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_box);
    layout->addStretch();
    setFocusProxy(m_box);
    connect(m_box, &QCheckBox::clicked, this, &FieldEditor::edited);
}

QVariant SwitchEditor::value() const
{
    return m_box->isChecked();
}

void SwitchEditor::setValue(const QVariant &value)
{
    m_box->setChecked(value.toBool());
}

QWidget *SwitchEditor::mainControl() const
{
    return m_box;
}

} // namespace tokendesk
