// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/multichoiceeditor.h"

#include "ui/text/values.h"

#include <QListWidget>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace tokendesk {

MultiChoiceEditor::MultiChoiceEditor(const FieldSpec &spec, QWidget *parent)
    : FieldEditor(spec, parent)
    , m_list(new QListWidget(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_list);
    m_list->setTabKeyNavigation(false);
    setFocusProxy(m_list);
    setChoices(spec.choices);
    connect(m_list, &QListWidget::itemChanged, this, &FieldEditor::edited);
}

QVariant MultiChoiceEditor::value() const
{
    QStringList values;
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->checkState() == Qt::Checked)
            values.append(m_list->item(row)->data(Qt::UserRole).toString());
    }
    return values;
}

void MultiChoiceEditor::setValue(const QVariant &value)
{
    const QSignalBlocker blocker(m_list);
    QStringList wanted = value.toStringList();
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem *item = m_list->item(row);
        const bool on = wanted.removeAll(item->data(Qt::UserRole).toString()) > 0;
        item->setCheckState(on ? Qt::Checked : Qt::Unchecked);
    }
    for (const QString &unknown : std::as_const(wanted)) { // stays visible, to be refused or taken away
        add(Choice{.value = unknown, .label = {}, .phrase = {}});
        m_list->item(m_list->count() - 1)->setCheckState(Qt::Checked);
    }
}

QWidget *MultiChoiceEditor::mainControl() const
{
    return m_list;
}

void MultiChoiceEditor::setChoices(const QList<Choice> &choices)
{
    const QVariant before = value();
    const QSignalBlocker blocker(m_list);
    m_list->clear();
    for (const Choice &choice : choices)
        add(choice);
    setValue(before);
    const int rows = qBound(3, m_list->count(), 8);
    const int row = qMax(m_list->sizeHintForRow(0), fontMetrics().height()); // without a row there is no hint
    m_list->setFixedHeight(row * rows + 2 * m_list->frameWidth());
}

void MultiChoiceEditor::add(const Choice &choice)
{
    auto *item = new QListWidgetItem(text::choiceName(choice), m_list);
    item->setData(Qt::UserRole, choice.value);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(Qt::Unchecked);
}

} // namespace tokendesk
