// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/dateeditor.h"

#include "ui/text/phrases.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QHBoxLayout>

namespace tokendesk {

DateEditor::DateEditor(const FieldSpec &spec, QWidget *parent)
    : FieldEditor(spec, parent)
    , m_set(new QCheckBox(tr("Set a date"), this))
    , m_date(new QDateEdit(QDate::currentDate(), this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_set);
    layout->addWidget(m_date);
    layout->addStretch();
    m_date->setCalendarPopup(true);
    m_date->setAccessibleName(text::phrase(spec.label));
    m_set->setVisible(!spec.required);
    m_date->setEnabled(spec.required);
    setFocusProxy(mainControl());
    connect(m_set, &QCheckBox::toggled, m_date, &QWidget::setEnabled);
    connect(m_set, &QCheckBox::clicked, this, &FieldEditor::edited);
    connect(m_date, &QDateEdit::dateChanged, this, &FieldEditor::edited);
}

QVariant DateEditor::value() const
{
    return spec().required || m_set->isChecked() ? QVariant(m_date->date()) : QVariant();
}

void DateEditor::setValue(const QVariant &value)
{
    const QSignalBlocker blocker(m_date);
    const QDate date = value.toDate();
    m_set->setChecked(date.isValid());
    m_date->setDate(date.isValid() ? date : QDate::currentDate());
}

QWidget *DateEditor::mainControl() const
{
    return spec().required ? static_cast<QWidget *>(m_date) : m_set;
}

} // namespace tokendesk
