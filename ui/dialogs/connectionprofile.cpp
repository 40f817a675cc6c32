// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/dialogs/connectionprofile.h"

#include "ui/text/values.h"
#include "ui/widgets/colourbutton.h"
#include "ui/widgets/notelabel.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

namespace tokendesk {

ConnectionProfile::ConnectionProfile(const Connections &connections, std::optional<ConnectionId> edited,
                                     QWidget *parent)
    : QWidget(parent)
    , m_connections(connections)
    , m_edited(edited)
    , m_name(new QLineEdit)
    , m_nameRefusal(new NoteLabel)
    , m_environment(new QComboBox)
    , m_colour(new ColourButton)
    , m_group(new QComboBox)
    , m_guard(new QComboBox)
    , m_guardNote(new NoteLabel)
{
    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    const auto addRow = [form](const QString &text, QWidget *control) {
        auto *label = new QLabel(text);
        label->setBuddy(control);
        control->setAccessibleName(text);
        form->addRow(label, control);
    };
    addRow(tr("Name"), m_name);
    form->addRow(m_nameRefusal);
    m_nameRefusal->setIcon(Icon::Error);
    m_nameRefusal->hide();
    for (const Environment each :
         {Environment::Production, Environment::Staging, Environment::Development, Environment::Other})
        m_environment->addItem(text::environmentName(each), QString(environmentName(each)));
    addRow(tr("Environment"), m_environment);
    addRow(tr("Colour"), m_colour);
    m_group->setEditable(true);
    m_group->addItem(QString());
    for (const Connection &each : m_connections.all()) {
        if (m_group->findText(each.group) < 0)
            m_group->addItem(each.group);
    }
    addRow(tr("Group"), m_group);
    for (const Guard each : {Guard::Normal, Guard::Confirm, Guard::ReadOnly})
        m_guard->addItem(text::guardName(each), QString(guardName(each)));
    addRow(tr("Guard"), m_guard);
    form->addRow(m_guardNote);
    connect(m_name, &QLineEdit::textEdited, this, [this] {
        m_nameTouched = true;
        nameIsFine();
    });
    connect(m_guard, &QComboBox::currentIndexChanged, this, &ConnectionProfile::explainGuard);
    connect(m_environment, &QComboBox::currentIndexChanged, this, &ConnectionProfile::explainGuard);
    explainGuard();
}

void ConnectionProfile::fill(const Connection &connection)
{
    m_name->setText(connection.name);
    m_environment->setCurrentIndex(m_environment->findData(QString(environmentName(connection.environment))));
    m_colour->setColour(connection.colour);
    m_group->setCurrentText(connection.group);
    m_guard->setCurrentIndex(m_guard->findData(QString(guardName(connection.guard))));
}

void ConnectionProfile::readInto(Connection &connection) const
{
    connection.name = m_name->text().trimmed();
    connection.environment = environmentFromName(m_environment->currentData().toString()).value_or(Environment::Other);
    connection.colour = m_colour->colour();
    connection.group = m_group->currentText().trimmed();
    connection.guard = guardFromName(m_guard->currentData().toString()).value_or(Guard::Normal);
}

void ConnectionProfile::suggestName(const QString &name)
{
    if (!m_nameTouched && !m_edited && !name.isEmpty())
        m_name->setText(name);
}

bool ConnectionProfile::nameIsFine()
{
    const QString name = m_name->text().trimmed();
    const Connection *other = m_connections.findByName(name);
    if (name.isEmpty())
        refuseName(tr("Give the connection a name."));
    else if (other && other->id != m_edited)
        refuseName(tr("Another connection has this name."));
    else
        refuseName(QString());
    return m_nameRefusal->text().isEmpty();
}

void ConnectionProfile::focusName()
{
    m_name->setFocus(Qt::OtherFocusReason);
}

void ConnectionProfile::refuseName(const QString &why)
{
    m_nameRefusal->setText(why);
    m_nameRefusal->setVisible(!why.isEmpty());
    m_name->setAccessibleDescription(why);
    Q_EMIT layoutChanged();
}

void ConnectionProfile::explainGuard()
{
    const auto guard = guardFromName(m_guard->currentData().toString());
    QString note;
    if (guard == Guard::ReadOnly)
        note = tr("Nothing is ever written there.");
    else if (guard == Guard::Confirm ||
             m_environment->currentData() == QString(environmentName(Environment::Production)))
        note = tr("A name must be typed before tokens are revoked there.");
    m_guardNote->setText(note);
    m_guardNote->setVisible(!note.isEmpty());
    Q_EMIT layoutChanged();
}

} // namespace tokendesk
