// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/choiceeditor.h"

#include "ui/text/values.h"

#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

namespace tokendesk {

ChoiceEditor::ChoiceEditor(const FieldSpec &spec, QWidget *parent)
    : FieldEditor(spec, parent)
    , m_box(new QComboBox(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_box, spec.choicesFromServer ? 1 : 0);
    if (!spec.choicesFromServer)
        layout->addStretch();
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    setFocusProxy(m_box);
    setChoices(spec.choices);
    connect(m_box, &QComboBox::activated, this, &FieldEditor::edited);
    if (!spec.choicesFromServer)
        return;
    m_box->setEditable(true);
    m_box->setInsertPolicy(QComboBox::NoInsert);
    m_box->setMinimumContentsLength(24);
    m_box->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_box->completer()->setFilterMode(Qt::MatchContains);
    m_box->completer()->setCaseSensitivity(Qt::CaseInsensitive);
    m_box->installEventFilter(this);
    connect(m_box->lineEdit(), &QLineEdit::textEdited, this, &FieldEditor::edited);
    connect(m_box->lineEdit(), &QLineEdit::editingFinished, this, &ChoiceEditor::takeTyped);
}

QVariant ChoiceEditor::value() const
{
    if (m_box->isEditable()) {
        const QString typed = m_box->currentText().trimmed();
        const int index = m_box->findText(typed);
        return index < 0 ? (typed.isEmpty() ? QVariant() : QVariant(typed)) : m_box->itemData(index);
    }
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
    m_box->clear(); // and what was typed: `before` has it
    for (const Choice &choice : choices)
        m_box->addItem(text::choiceName(choice), choice.value);
    m_box->setCurrentIndex(-1);
    if (before.isValid())
        setValue(before);
}

void ChoiceEditor::openList()
{
    m_box->setFocus(Qt::OtherFocusReason);
    m_box->showPopup();
}

/// A part that stands in one choice alone is that choice.
void ChoiceEditor::takeTyped()
{
    const QString typed = m_box->currentText().trimmed();
    if (typed.isEmpty() || m_box->findText(typed) >= 0)
        return;
    int found = -1;
    for (int i = 0; i < m_box->count(); ++i) {
        if (!m_box->itemText(i).contains(typed, Qt::CaseInsensitive))
            continue;
        if (found >= 0)
            return;
        found = i;
    }
    if (found >= 0)
        m_box->setCurrentIndex(found);
}

bool ChoiceEditor::eventFilter(QObject *watched, QEvent *event)
{
    // An empty list does not open: whoever tries wants it filled.
    const bool pressed = event->type() == QEvent::MouseButtonPress;
    const bool byKey = event->type() == QEvent::KeyPress && (static_cast<QKeyEvent *>(event)->key() == Qt::Key_F4 ||
                                                             static_cast<QKeyEvent *>(event)->key() == Qt::Key_Down);
    if (watched == m_box && m_box->count() == 0 && (pressed || byKey)) {
        Q_EMIT listOpened();
        return true;
    }
    return FieldEditor::eventFilter(watched, event);
}

} // namespace tokendesk
