// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/dialogs/conflictdialog.h"

#include "ui/text/phrases.h"
#include "ui/text/plain.h"
#include "ui/text/values.h"
#include "ui/widgets/notelabel.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>

namespace tokendesk {

namespace {

QString shown(const FieldSpec *field, const QVariant &value)
{
    if (!value.isValid() || value.toString().isEmpty())
        return ConflictDialog::tr("(empty)");
    if (value.typeId() == QMetaType::Bool)
        return value.toBool() ? ConflictDialog::tr("Yes") : ConflictDialog::tr("No");
    if (field) {
        for (const Choice &choice : field->choices) {
            if (choice.value == value.toString())
                return text::choiceName(choice);
        }
    }
    const QString text = text::plain(value.toString());
    constexpr qsizetype most = 200;
    return text.size() > most ? text.first(most) + QChar(0x2026) : text;
}

} // namespace

ConflictDialog::ConflictDialog(const QList<FieldSpec> &fields, const QMap<FieldName, QVariant> &mine,
                               const StoredValues &theirs, QWidget *parent)
    : FormDialog(parent)
{
    setWindowTitle(tr("Changed by someone else"));
    auto *intro = new NoteLabel;
    intro->setIcon(Icon::Warning);
    intro->setText(tr("While you were editing, this token was changed elsewhere. Choose which version of each field "
                      "shall stand. Nothing has been written yet."));
    content()->addWidget(intro);

    auto *grid = new QGridLayout;
    int line = 0;
    for (const QString &head : {tr("Field"), tr("Your version"), tr("Stored now")}) {
        auto *label = new QLabel(head);
        QFont bold = label->font();
        bold.setBold(true);
        label->setFont(bold);
        grid->addWidget(label, 0, line++);
    }
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(2, 1);
    int row = 1;
    QVariantMap entries;
    for (const FieldSpec &field : fields) {
        if (field.type == FieldType::KeyValues)
            entries = theirs.values.value(field.name).toMap();
    }
    for (auto it = mine.begin(); it != mine.end(); ++it) {
        const auto found =
            std::find_if(fields.begin(), fields.end(), [&](const FieldSpec &field) { return field.name == it.key(); });
        const FieldSpec *spec = found == fields.end() ? nullptr : &*found;
        const QVariant stored = spec ? theirs.values.value(it.key()) : entries.value(it.key());
        const QString name = spec ? text::phrase(spec->label) : text::plain(it.key());
        auto *label = new QLabel(name);
        label->setTextFormat(Qt::PlainText);
        Choosing choice{it.key(), stored, new QRadioButton(shown(spec, it.value())),
                        new QRadioButton(shown(spec, stored))};
        choice.mineButton->setAccessibleName(tr("%1, your version: %2").arg(name, choice.mineButton->text()));
        choice.theirsButton->setAccessibleName(tr("%1, stored now: %2").arg(name, choice.theirsButton->text()));
        auto *group = new QButtonGroup(this);
        group->addButton(choice.mineButton);
        group->addButton(choice.theirsButton);
        choice.mineButton->setChecked(true);
        grid->addWidget(label, row, 0, Qt::AlignTop);
        grid->addWidget(choice.mineButton, row, 1, Qt::AlignTop);
        grid->addWidget(choice.theirsButton, row, 2, Qt::AlignTop);
        m_choices.append(choice);
        ++row;
    }
    content()->addLayout(grid);
    auto *all = new QHBoxLayout;
    auto *allMine = new QPushButton(tr("All mine"));
    auto *allTheirs = new QPushButton(tr("All as stored"));
    all->addStretch();
    all->addWidget(allMine);
    all->addWidget(allTheirs);
    content()->addLayout(all);
    content()->addStretch();
    allMine->setAutoDefault(false);
    allTheirs->setAutoDefault(false);
    connect(allMine, &QPushButton::clicked, this, [this] { chooseAll(true); });
    connect(allTheirs, &QPushButton::clicked, this, [this] { chooseAll(false); });

    QPushButton *use = addButton(tr("Use this choice"), QDialogButtonBox::AcceptRole);
    use->setAutoDefault(true);
    use->setDefault(true);
    addCancelButton(tr("Go on editing"));
    connect(use, &QPushButton::clicked, this, &ConflictDialog::resolve);
}

void ConflictDialog::chooseAll(bool mine)
{
    for (const Choosing &choice : std::as_const(m_choices))
        (mine ? choice.mineButton : choice.theirsButton)->setChecked(true);
}

void ConflictDialog::resolve()
{
    QMap<FieldName, QVariant> taken;
    for (const Choosing &choice : std::as_const(m_choices)) {
        if (choice.theirsButton->isChecked())
            taken.insert(choice.field, choice.theirs);
    }
    accept();
    Q_EMIT resolved(taken);
}

} // namespace tokendesk
