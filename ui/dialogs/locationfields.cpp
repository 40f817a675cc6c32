// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/dialogs/locationfields.h"

#include "ui/widgets/choiceeditor.h"
#include "ui/widgets/fieldform.h"

namespace tokendesk {

namespace {

/// The address is where to look first.
bool isOfPlace(ErrorKind kind)
{
    return kind == ErrorKind::Network || kind == ErrorKind::Timeout || kind == ErrorKind::Tls ||
           kind == ErrorKind::NotFound || kind == ErrorKind::Protocol || kind == ErrorKind::Parse;
}

} // namespace

LocationFields::LocationFields(QObject *parent)
    : QObject(parent)
    , m_typed(new FieldForm)
    , m_picked(new FieldForm)
{
    connect(m_typed, &FieldForm::changed, this, &LocationFields::typedChanged);
    connect(m_picked, &FieldForm::changed, this, &LocationFields::pickedChanged);
    for (const FieldForm *form : {m_typed, m_picked})
        connect(form, &FieldForm::listOpened, this, &LocationFields::listOpened);
}

void LocationFields::setFields(const QList<FieldSpec> &fields)
{
    QList<FieldSpec> typed;
    QList<FieldSpec> picked;
    for (const FieldSpec &field : fields)
        (field.choicesFromServer ? picked : typed).append(field);
    m_typed->setFields(typed, FieldForm::Mode::Create);
    m_picked->setFields(picked, FieldForm::Mode::Create);
    m_picked->setVisible(!picked.isEmpty());
}

void LocationFields::setValue(const FieldName &field, const QVariant &value)
{
    m_typed->setValue(field, value);
    m_picked->setValue(field, value);
}

void LocationFields::setChoices(const FieldName &field, const QList<Choice> &choices)
{
    for (FieldForm *form : {m_typed, m_picked}) {
        form->setChoices(field, choices);
        if (auto *editor = qobject_cast<ChoiceEditor *>(form->editor(field)); editor && !choices.isEmpty())
            editor->openList();
    }
}

void LocationFields::hide()
{
    m_typed->hide();
    m_picked->hide();
}

QVariantMap LocationFields::values(QVariantMap before) const
{
    QMap<FieldName, QVariant> values = m_typed->values();
    values.insert(m_picked->values());
    for (auto it = values.begin(); it != values.end(); ++it) {
        if (it.value().isValid() || before.contains(it.key()))
            before.insert(it.key(), it.value());
    }
    return before;
}

bool LocationFields::showRefusal(const Error &error, const QString &why, bool isServer)
{
    const QList<FieldName> typed = m_typed->fieldNames();
    if (isServer && isOfPlace(error.kind) && !m_typed->isHidden() && !typed.isEmpty() &&
        m_typed->showRefusal(typed.constFirst(), why))
        return true;
    return error.kind == ErrorKind::InvalidInput &&
           (m_typed->showRefusal(error.object, why) || m_picked->showRefusal(error.object, why));
}

} // namespace tokendesk
