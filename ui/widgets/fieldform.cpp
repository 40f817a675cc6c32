// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/fieldform.h"

#include "ui/text/phrases.h"
#include "ui/widgets/fieldeditor.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/notelabel.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLabel>
#include <QToolButton>

namespace tokendesk {

namespace {

/// A removed one has an invalid value.
QMap<QString, QVariant> entryChanges(const QVariantMap &before, const QVariantMap &after)
{
    QMap<QString, QVariant> changes;
    for (auto it = after.begin(); it != after.end(); ++it) {
        if (!before.contains(it.key()) || before.value(it.key()) != it.value())
            changes.insert(it.key(), it.value());
    }
    for (auto it = before.begin(); it != before.end(); ++it) {
        if (!after.contains(it.key()))
            changes.insert(it.key(), QVariant());
    }
    return changes;
}

QVariantMap edited(QVariantMap entries, const QMap<QString, QVariant> &changes)
{
    for (auto it = changes.begin(); it != changes.end(); ++it) {
        if (it.value().isValid())
            entries.insert(it.key(), it.value());
        else
            entries.remove(it.key());
    }
    return entries;
}

} // namespace

struct FieldForm::Row
{
    FieldSpec spec;
    QLabel *label = nullptr;
    QWidget *holder = nullptr; ///< editor, help and refusal
    FieldEditor *editor = nullptr;
    QCheckBox *change = nullptr; ///< EditMany only
    NoteLabel *refusal = nullptr;
    QVariant start;                    ///< what the form began with
    QMap<FieldName, QString> stored{}; ///< texts in the store: of the field, or of each entry of a KeyValues field
    bool touched = false;
    bool fromServer = false; ///< the refusal came from outside and stands until the field is edited
};

FieldForm::FieldForm(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QFormLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_layout->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
}

FieldForm::~FieldForm() = default;

void FieldForm::setFields(const QList<FieldSpec> &fields, Mode mode)
{
    std::map<FieldName, std::pair<FieldType, QVariant>> entered;
    for (const std::unique_ptr<Row> &row : m_rows) {
        if (row->touched)
            entered[row->spec.name] = {row->spec.type, row->editor->value()};
    }
    while (m_layout->rowCount() > 0)
        m_layout->removeRow(0);
    m_rows.clear();
    m_advanced = nullptr;
    m_mode = mode;
    for (const bool advanced : {false, true}) {
        for (const FieldSpec &spec : fields) {
            const bool fits = mode == Mode::Create ? spec.creatable : spec.changeable;
            if (!fits || spec.advanced != advanced)
                continue;
            if (advanced && !m_advanced)
                addAdvancedSwitch();
            addRow(spec, mode);
        }
    }
    if (m_advanced)
        showAdvanced(false);
    for (const auto &[name, typed] : entered) {
        if (Row *kept = row(name); kept && kept->spec.type == typed.first) {
            kept->editor->setValue(typed.second);
            kept->touched = true;
            check(*kept);
        }
    }
    for (const std::unique_ptr<Row> &each : m_rows) {
        if (each->spec.choicesFromServer)
            Q_EMIT choicesWanted(each->spec.name);
    }
    Q_EMIT rebuilt();
}

void FieldForm::addRow(const FieldSpec &spec, Mode mode)
{
    auto row = std::make_unique<Row>();
    row->spec = spec;
    row->holder = new QWidget(this);
    auto *column = new QVBoxLayout(row->holder);
    column->setContentsMargins(0, 0, 0, 0);
    row->editor = FieldEditor::make(spec, row->holder);
    column->addWidget(row->editor);
    const QString help = text::phrase(spec.help);
    if (!help.isEmpty()) {
        auto *note = new NoteLabel(row->holder);
        note->setText(help);
        column->addWidget(note);
    }
    row->refusal = new NoteLabel(row->holder);
    row->refusal->setIcon(Icon::Error);
    row->refusal->hide();
    column->addWidget(row->refusal);

    const QString label = text::phrase(spec.label);
    QWidget *control = row->editor->mainControl();
    control->setAccessibleName(label);
    control->setAccessibleDescription(help);
    if (mode == Mode::EditMany) {
        row->change = new QCheckBox(label, this);
        row->change->setAccessibleName(tr("Change “%1”").arg(label));
        m_layout->addRow(row->change, row->holder);
    } else if (row->editor->wantsLabel()) {
        row->label = new QLabel(label, this);
        row->label->setBuddy(control);
        m_layout->addRow(row->label, row->holder);
    } else {
        m_layout->addRow(row->holder);
    }
    row->editor->setValue(spec.initial);
    row->start = row->editor->value();
    Row *raw = row.get();
    if (row->change) {
        row->editor->setEnabled(false);
        connect(row->change, &QCheckBox::toggled, this, [this, raw](bool on) {
            raw->editor->setEnabled(on);
            check(*raw);
            Q_EMIT changed();
        });
    }
    connect(row->editor, &FieldEditor::edited, this, [this, raw] {
        raw->touched = true;
        raw->fromServer = false;
        check(*raw);
        Q_EMIT changed();
    });
    connect(row->editor, &FieldEditor::listOpened, this, [this, name = spec.name] { Q_EMIT listOpened(name); });
    m_rows.push_back(std::move(row));
}

void FieldForm::addAdvancedSwitch()
{
    m_advanced = new QToolButton(this);
    m_advanced->setText(tr("More fields"));
    m_advanced->setCheckable(true);
    m_advanced->setAutoRaise(true);
    m_advanced->setFocusPolicy(Qt::StrongFocus);
    m_advanced->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(m_advanced, &QToolButton::toggled, this, &FieldForm::showAdvanced);
    m_layout->addRow(m_advanced);
}

void FieldForm::showAdvanced(bool on)
{
    if (m_advanced)
        m_advanced->setArrowType(on ? Qt::DownArrow : (isRightToLeft() ? Qt::LeftArrow : Qt::RightArrow));
    for (const std::unique_ptr<Row> &row : m_rows) {
        if (!row->spec.advanced)
            continue;
        row->holder->setVisible(on);
        if (row->label)
            row->label->setVisible(on);
        if (row->change)
            row->change->setVisible(on);
    }
}

void FieldForm::setStored(const QMap<FieldName, QVariant> &values, const QMap<FieldName, QString> &texts)
{
    for (const std::unique_ptr<Row> &row : m_rows) {
        const FieldName &name = row->spec.name;
        if (row->spec.type == FieldType::KeyValues) {
            for (const QString &key : values.value(name).toMap().keys())
                row->stored.insert(key, texts.value(key));
        } else if (texts.contains(name)) {
            row->stored.insert(name, texts.value(name));
        }
        const QVariant before = row->editor->value();
        const QVariant start = row->start;
        row->editor->setValue(values.value(name));
        row->start = row->editor->value();
        if (before != start && row->touched) // a half-written edit stays
            row->editor->setValue(row->spec.type == FieldType::KeyValues
                                      ? edited(row->start.toMap(), entryChanges(start.toMap(), before.toMap()))
                                      : before);
    }
}

void FieldForm::setValue(const FieldName &field, const QVariant &value)
{
    if (Row *found = row(field)) {
        found->editor->setValue(value);
        found->touched = true;
        if (found->change)
            found->change->setChecked(true);
        check(*found);
        Q_EMIT changed();
    }
}

void FieldForm::setEntry(const QString &name, const QVariant &value)
{
    for (const std::unique_ptr<Row> &each : m_rows) {
        if (each->spec.type == FieldType::KeyValues)
            return setValue(each->spec.name, edited(each->editor->value().toMap(), {{name, value}}));
    }
}

void FieldForm::setChoices(const FieldName &field, const QList<Choice> &choices)
{
    if (Row *found = row(field))
        found->editor->setChoices(choices);
}

QMap<FieldName, QVariant> FieldForm::values() const
{
    QMap<FieldName, QVariant> values;
    for (const std::unique_ptr<Row> &row : m_rows) {
        if (counts(*row))
            values.insert(row->spec.name, row->editor->value());
    }
    return values;
}

QMap<FieldName, QVariant> FieldForm::changes() const
{
    QMap<FieldName, QVariant> changes;
    for (const std::unique_ptr<Row> &row : m_rows) {
        if (!counts(*row))
            continue;
        const QVariant now = row->editor->value();
        if (row->spec.type == FieldType::KeyValues) {
            changes.insert(entryChanges(row->start.toMap(), now.toMap()));
            continue;
        }
        const bool differs = now != row->start;
        const bool given = m_mode == Mode::Create && now.isValid() && now == row->start && row->spec.initial.isValid();
        if (differs || given || row->change)
            changes.insert(row->spec.name, now);
    }
    return changes;
}

QMap<FieldName, QString> FieldForm::seen() const
{
    QMap<FieldName, QString> seen;
    const QMap<FieldName, QVariant> changed = changes();
    for (const std::unique_ptr<Row> &row : m_rows) {
        for (auto it = row->stored.begin(); it != row->stored.end(); ++it) {
            if (changed.contains(it.key()))
                seen.insert(it.key(), it.value());
        }
    }
    return seen;
}

bool FieldForm::validate()
{
    Row *first = nullptr;
    for (const std::unique_ptr<Row> &row : m_rows) {
        row->touched = true;
        row->fromServer = false;
        check(*row);
        if (!first && !row->refusal->text().isEmpty())
            first = row.get();
    }
    if (!first)
        return true;
    if (first->spec.advanced && m_advanced)
        m_advanced->setChecked(true);
    first->editor->mainControl()->setFocus(Qt::OtherFocusReason);
    return false;
}

bool FieldForm::showRefusal(const FieldName &field, const QString &why)
{
    Row *found = row(field);
    if (!found) {
        // An entry of the extra fields is told at their table.
        for (const std::unique_ptr<Row> &each : m_rows) {
            if (each->spec.type == FieldType::KeyValues && each->editor->value().toMap().contains(field))
                found = each.get();
        }
    }
    if (!found)
        return false;
    found->fromServer = true;
    setRefusal(*found, why);
    if (found->spec.advanced && m_advanced)
        m_advanced->setChecked(true);
    found->editor->mainControl()->setFocus(Qt::OtherFocusReason);
    return true;
}

QString FieldForm::refusalText(const FieldName &field) const
{
    const Row *found = row(field);
    return found ? found->refusal->text() : QString();
}

void FieldForm::focusFirst()
{
    if (!m_rows.empty())
        m_rows.front()->editor->mainControl()->setFocus(Qt::OtherFocusReason);
}

FieldEditor *FieldForm::editor(const FieldName &field) const
{
    const Row *found = row(field);
    return found ? found->editor : nullptr;
}

QList<FieldName> FieldForm::fieldNames() const
{
    QList<FieldName> names;
    for (const std::unique_ptr<Row> &row : m_rows)
        names.append(row->spec.name);
    return names;
}

void FieldForm::check(Row &row)
{
    if (row.fromServer)
        return;
    QString why;
    if (row.touched && counts(row)) {
        if (const std::optional<Phrase> refused = refusal(row.spec, row.editor->value()))
            why = text::phrase(*refused);
    }
    setRefusal(row, why);
}

void FieldForm::setRefusal(Row &row, const QString &why)
{
    row.refusal->setText(why);
    row.refusal->setVisible(!why.isEmpty());
    // Read out with the field, not only shown below it.
    const QString help = text::phrase(row.spec.help);
    row.editor->mainControl()->setAccessibleDescription(why.isEmpty() ? help : why + QLatin1Char(' ') + help);
}

bool FieldForm::counts(const Row &row) const
{
    return !row.change || row.change->isChecked();
}

FieldForm::Row *FieldForm::row(const FieldName &field) const
{
    for (const std::unique_ptr<Row> &row : m_rows) {
        if (row->spec.name == field)
            return row.get();
    }
    return nullptr;
}

} // namespace tokendesk
