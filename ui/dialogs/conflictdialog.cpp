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

constexpr qsizetype longest = 200; ///< characters of a value

QString nameOf(const FieldSpec *field, const QString &value)
{
    if (field) {
        for (const Choice &choice : field->choices) {
            if (choice.value == value)
                return text::choiceName(choice);
        }
    }
    return text::plain(value);
}

QString shown(const FieldSpec *field, const QVariant &value)
{
    if (value.typeId() == QMetaType::Bool)
        return value.toBool() ? ConflictDialog::tr("Yes") : ConflictDialog::tr("No");
    QStringList names;
    for (const QString &each :
         value.typeId() == QMetaType::QStringList ? value.toStringList() : QStringList{value.toString()})
        names.append(nameOf(field, each));
    const QString text = names.join(QStringLiteral(", "));
    if (text.isEmpty())
        return ConflictDialog::tr("(empty)");
    return text.size() > longest ? text.first(longest) + QChar(0x2026) : text;
}

/// With each entry beside the fields: they are changed one by one.
QMap<FieldName, QVariant> oneByOne(const QList<FieldSpec> &fields, const StoredValues &stored)
{
    QMap<FieldName, QVariant> values = stored.values;
    for (const FieldSpec &field : fields) {
        if (field.type != FieldType::KeyValues)
            continue;
        const QVariantMap entries = values.take(field.name).toMap();
        for (auto entry = entries.begin(); entry != entries.end(); ++entry)
            values.insert(entry.key(), entry.value());
    }
    return values;
}

QLabel *makeValue(const QString &text)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

ConflictDialog::ConflictDialog(const QList<FieldSpec> &fields, const StoredValues &before,
                               const QMap<FieldName, QVariant> &mine, const StoredValues &theirs, QWidget *parent)
    : FormDialog(parent)
{
    setWindowTitle(tr("Changed by someone else"));
    auto *intro = new NoteLabel;
    intro->setIcon(Icon::Warning);
    intro->setText(tr("While you were editing, this token was changed elsewhere. Choose which version of each field "
                      "shall stand. Nothing has been written yet."));
    content()->addWidget(intro);

    auto *grid = new QGridLayout;
    int column = 0;
    for (const QString &head : {tr("Field"), tr("When you began"), tr("Your version"), tr("Stored now")}) {
        auto *label = new QLabel(head);
        QFont bold = label->font();
        bold.setBold(true);
        label->setFont(bold);
        grid->setColumnStretch(column, column > 0 ? 1 : 0);
        grid->addWidget(label, 0, column++);
    }
    QMap<FieldName, QVariant> was = oneByOne(fields, before);
    QMap<FieldName, QVariant> now = oneByOne(fields, theirs);
    const auto addLine = [&](const FieldName &name, const FieldSpec *spec) {
        const Line line{.field = name, .spec = spec, .before = was.take(name), .theirs = now.take(name)};
        if (mine.contains(name) || line.before != line.theirs)
            addField(*grid, line, mine.contains(name), mine.value(name));
    };
    for (const FieldSpec &field : fields) {
        if (field.type != FieldType::KeyValues)
            addLine(field.name, &field);
    }
    QStringList entries = was.keys() + now.keys() + mine.keys();
    entries.removeIf([&](const QString &name) {
        return std::any_of(fields.begin(), fields.end(), [&](const FieldSpec &field) { return field.name == name; });
    });
    entries.sort();
    entries.removeDuplicates();
    for (const QString &entry : std::as_const(entries))
        addLine(entry, nullptr);
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

void ConflictDialog::addField(QGridLayout &grid, const Line &line, bool isMine, const QVariant &mine)
{
    const int row = grid.rowCount();
    const QString name = line.spec ? text::phrase(line.spec->label) : text::plain(line.field);
    auto *field = new QVBoxLayout;
    auto *label = new QLabel(name);
    label->setTextFormat(Qt::PlainText);
    field->addWidget(label);
    if (line.before != line.theirs) {
        auto *mark = new NoteLabel;
        mark->setIcon(Icon::Warning);
        mark->setText(tr("changed elsewhere"));
        field->addWidget(mark);
    }
    field->addStretch();
    grid.addLayout(field, row, 0);
    grid.addWidget(makeValue(shown(line.spec, line.before)), row, 1, Qt::AlignTop);
    if (isMine) {
        addChoice(grid, line, name, mine);
        return;
    }
    grid.addWidget(makeValue(tr("not changed by you")), row, 2, Qt::AlignTop);
    grid.addWidget(makeValue(tr("%1 (stays)").arg(shown(line.spec, line.theirs))), row, 3, Qt::AlignTop);
}

void ConflictDialog::addChoice(QGridLayout &grid, const Line &line, const QString &name, const QVariant &mine)
{
    const int row = grid.rowCount() - 1;
    const Choosing choice{line.field, line.theirs, new QRadioButton(shown(line.spec, mine)),
                          new QRadioButton(shown(line.spec, line.theirs))};
    choice.mineButton->setAccessibleName(tr("%1, your version: %2").arg(name, choice.mineButton->text()));
    choice.theirsButton->setAccessibleName(tr("%1, stored now: %2").arg(name, choice.theirsButton->text()));
    const QString before = shown(line.spec, line.before);
    const QString story = line.before == line.theirs ? tr("When you began: %1. Not changed elsewhere.").arg(before)
                                                     : tr("When you began: %1. Changed elsewhere.").arg(before);
    auto *group = new QButtonGroup(this);
    for (QRadioButton *button : {choice.mineButton, choice.theirsButton}) {
        group->addButton(button);
        button->setAccessibleDescription(story);
    }
    choice.mineButton->setChecked(true);
    grid.addWidget(choice.mineButton, row, 2, Qt::AlignTop);
    grid.addWidget(choice.theirsButton, row, 3, Qt::AlignTop);
    m_choices.append(choice);
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
