// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/numbereditor.h"

#include "ui/text/values.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>

namespace tokendesk {

NumberEditor::NumberEditor(const FieldSpec &spec, QWidget *parent)
    : FieldEditor(spec, parent)
    , m_line(new QLineEdit(this))
    , m_meaning(new QLabel(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_line);
    layout->addWidget(m_meaning);
    layout->addStretch(1);
    m_line->setInputMethodHints(Qt::ImhPreferNumbers);
    m_line->setMaximumWidth(m_line->fontMetrics().averageCharWidth() * 24);
    m_meaning->setTextFormat(Qt::PlainText);
    m_meaning->setVisible(!spec.choices.isEmpty());
    setFocusProxy(m_line);
    connect(m_line, &QLineEdit::textEdited, this, [this] {
        showMeaning();
        Q_EMIT edited();
    });
    showMeaning();
}

QVariant NumberEditor::value() const
{
    const QString text = m_line->text().trimmed();
    if (text.isEmpty())
        return {};
    bool ok = false;
    qint64 number = text.toLongLong(&ok);
    if (!ok) // as this language writes it: 10.000
        number = locale().toLongLong(text, &ok);
    return ok ? QVariant(number) : QVariant(text);
}

void NumberEditor::setValue(const QVariant &value)
{
    m_line->setText(value.toString());
    showMeaning();
}

QWidget *NumberEditor::mainControl() const
{
    return m_line;
}

void NumberEditor::showMeaning()
{
    const QString entered = value().toString();
    QString meaning;
    for (const Choice &choice : spec().choices) {
        if (choice.value == entered)
            meaning = text::choiceName(choice);
    }
    m_meaning->setText(meaning);
}

} // namespace tokendesk
