// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/typedname.h"

#include "ui/text/plain.h"

#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace tokendesk {

TypedName::TypedName(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_name(name.trimmed())
    , m_line(new QLineEdit(this))
{
    auto *label = new QLabel(tr("To confirm, type the name “%1”:").arg(text::plain(m_name)), this);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setBuddy(m_line);
    m_line->setAccessibleName(label->text());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(label);
    layout->addWidget(m_line);
    setFocusProxy(m_line);
    connect(m_line, &QLineEdit::textChanged, this, &TypedName::changed);
}

bool TypedName::matches() const
{
    return m_line->text().trimmed() == m_name;
}

} // namespace tokendesk
