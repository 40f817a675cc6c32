// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/mainwindow/connectiondetails.h"

#include "core/backends/backendtype.h"
#include "ui/mainwindow/detaillabels.h"
#include "ui/models/celltext.h"
#include "ui/models/connectionicon.h"
#include "ui/text/phrases.h"
#include "ui/text/values.h"
#include "ui/widgets/notelabel.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

namespace tokendesk {

namespace {

/// What a person chose by its name is shown by it.
QString shown(const FieldSpec &field, const QString &value)
{
    const auto choice = std::find_if(field.choices.begin(), field.choices.end(),
                                     [&](const Choice &each) { return each.value == value; });
    return choice == field.choices.end() ? isolated(value) : text::choiceName(*choice);
}

} // namespace

ConnectionDetails::ConnectionDetails(const ConnectionFacts &facts, const BackendType *type, QWidget *parent)
    : QWidget(parent)
{
    const Connection &connection = facts.connection;
    auto *head = new QHBoxLayout;
    auto *swatch = new QLabel(this);
    swatch->setPixmap(connectionIcon(connection).pixmap(fontMetrics().height(), QIcon::Normal));
    swatch->setAccessibleName(text::environmentName(connection.environment));
    head->addWidget(swatch, 0, Qt::AlignTop);
    head->addWidget(makeHeading(isolated(connection.name), this), 1);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(head);
    for (const Phrase &remark : facts.capabilities.remarks) {
        auto *note = new NoteLabel(this);
        note->setIcon(Icon::Info);
        note->setText(text::phrase(remark));
        layout->addWidget(note);
    }
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    layout->addLayout(form);
    const QString system = text::phrase(facts.capabilities.system);
    if (!system.isEmpty())
        addFact(*form, tr("System"), system);
    else if (type) // it could not be opened
        addFact(*form, tr("System"), text::phrase(type->label));
    if (type)
        addPlace(*form, connection, *type);
    addFact(*form, tr("Environment"), text::environmentName(connection.environment));
    if (!connection.group.isEmpty())
        addFact(*form, tr("Group"), isolated(connection.group));
    addFact(*form, tr("Guard"), text::guardName(connection.guard));
    QLabel *next = makeText(this);
    next->setText(tr("Select a token to see all of it here."));
    layout->addWidget(next);
    layout->addStretch();
}

/// Paths and addresses have no blanks to break a line at, and are to be copied as they are.
void ConnectionDetails::addPlace(QFormLayout &layout, const Connection &connection, const BackendType &type)
{
    for (const FieldSpec &field : type.fields) {
        const QString value = connection.location.value(field.name).toString();
        const QString label = text::phrase(field.label);
        if (value.isEmpty() || field.type == FieldType::Switch || field.type == FieldType::Number)
            continue;
        if (field.type != FieldType::Folder && field.type != FieldType::Url) {
            addFact(layout, label, shown(field, value));
            continue;
        }
        auto *line = new QLineEdit(value, this);
        line->setReadOnly(true);
        line->setFrame(false);
        line->setCursorPosition(0);
        line->setToolTip(isolated(value));
        // A dialog above the window has a field of that name alone.
        line->setAccessibleName(tr("%1 of “%2”").arg(label, isolated(connection.name)));
        auto *name = new QLabel(label, this);
        name->setBuddy(line);
        layout.addRow(name, line);
    }
}

} // namespace tokendesk
