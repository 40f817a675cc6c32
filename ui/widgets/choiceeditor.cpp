// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/choiceeditor.h"

#include "ui/text/values.h"

#include <QComboBox>
#include <QHBoxLayout>

namespace tokendesk {

ChoiceEditor::ChoiceEditor(const FieldSpec &spec, QWidget *parent)
    : FieldEditor(spec, parent)
    , m_box(new QComboBox(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_box);
    layout->addStretch();
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    setFocusProxy(m_box);
    setChoices(spec.choices);
    connect(m_box, &QComboBox::activated, this, &FieldEditor::edited);
}

QVariant ChoiceEditor::value() const
{
    return m_box->currentIndex() < 0 ? QVariant() : m_box->currentData();
}

void ChoiceEditor::setValue(const QVariant &value)
{
    const QString wanted = value.toString();
    if (wanted.isEmpty() && !value.isValid()) {
        m_box->setCurrentIndex(spec().required ? -1 : m_box->findData(QString()));
        return;
    }
    if (m_box->findData(wanted) < 0)
        m_box->addItem(wanted, wanted);
    m_box->setCurrentIndex(m_box->findData(wanted));
}

QWidget *ChoiceEditor::mainControl() const
{
    return m_box;
}

void ChoiceEditor::setChoices(const QList<Choice> &choices)
{
    const QVariant before = value();
    m_box->clear();
    for (const Choice &choice : choices)
        m_box->addItem(text::choiceName(choice), choice.value);
    m_box->setCurrentIndex(-1);
    if (before.isValid())
        setValue(before);
}

} // namespace tokendesk
