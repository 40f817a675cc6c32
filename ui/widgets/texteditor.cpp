// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/texteditor.h"

#include <QHBoxLayout>
#include <QLineEdit>

namespace tokendesk {

TextEditor::TextEditor(const FieldSpec &spec, QWidget *parent)
    : FieldEditor(spec, parent)
    , m_line(new QLineEdit(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_line);
    // The length is refused at the field with the reason; a control that swallows letters would cut what is pasted.
    m_line->setMaxLength(1'000'000);
    m_line->setMinimumWidth(m_line->fontMetrics().averageCharWidth() * 24);
    setFocusProxy(m_line);
    connect(m_line, &QLineEdit::textEdited, this, &FieldEditor::edited);
}

QVariant TextEditor::value() const
{
    return m_line->text();
}

void TextEditor::setValue(const QVariant &value)
{
    m_line->setText(value.toString());
    m_line->setCursorPosition(0);
}

QWidget *TextEditor::mainControl() const
{
    return m_line;
}

} // namespace tokendesk
