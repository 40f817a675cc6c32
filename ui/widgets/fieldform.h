// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/fieldspec.h"

#include <QMap>
#include <QWidget>

#include <map>

class QCheckBox;
class QFormLayout;
class QLabel;
class QToolButton;

namespace tokendesk {

class FieldEditor;

/// A form built from FieldSpecs: labels with buddies, help below the field, a refusal at the field.
///
/// A refusal appears as one types, once the field has been edited, and for all fields when validate() is called.
class FieldForm final : public QWidget
{
    Q_OBJECT

public:
    enum class Mode {
        Create,   ///< fields with FieldSpec::creatable
        Edit,     ///< fields with FieldSpec::changeable
        EditMany, ///< the same, each with a box "Change" that is off; only ticked fields count
    };

    explicit FieldForm(QWidget *parent = nullptr);
    ~FieldForm() override;

    /// Builds the form anew; what was entered in fields of the same name and type is kept.
    void setFields(const QList<FieldSpec> &fields, Mode mode);
    /// What the fields hold now and, by field name, the text that the store has for it. What a person changed stays.
    void setStored(const QMap<FieldName, QVariant> &values, const QMap<FieldName, QString> &texts);
    void setValue(const FieldName &field, const QVariant &value); ///< as if the user had entered it
    void setEntry(const QString &name, const QVariant &value);    ///< of KeyValues; an invalid value removes it
    void setChoices(const FieldName &field, const QList<Choice> &choices);

    QMap<FieldName, QVariant> values() const; ///< of every field that counts, entered or not
    /// Only what differs from the start (Create: also the initial values). KeyValues come as entries of their own, a
    /// removed one as an invalid QVariant.
    QMap<FieldName, QVariant> changes() const;
    /// The stored texts of what changes() names, where they are known.
    QMap<FieldName, QString> seen() const;
    bool isChanged() const { return !changes().isEmpty(); }

    /// Shows every refusal and puts the focus into the first refused field; true when there is none.
    bool validate();
    /// Says at the field why it was refused after all; false when the form has no such field.
    bool showRefusal(const FieldName &field, const QString &why);
    QString refusalText(const FieldName &field) const; ///< what is shown at the field now
    void focusFirst();

    FieldEditor *editor(const FieldName &field) const; ///< null: no such field
    QList<FieldName> fieldNames() const;               ///< in the order of the form

Q_SIGNALS:
    void changed();
    void rebuilt();
    void choicesWanted(const QString &field); ///< the form has a new field with choices from the server
    void listOpened(const QString &field);    ///< somebody looks for choices that are not there yet

private:
    struct Row;

    void addRow(const FieldSpec &spec, Mode mode);
    void addAdvancedSwitch();
    void showAdvanced(bool on);
    void check(Row &row);
    void setRefusal(Row &row, const QString &why);
    bool counts(const Row &row) const;
    Row *row(const FieldName &field) const;

    QFormLayout *m_layout;
    QToolButton *m_advanced = nullptr;
    std::vector<std::unique_ptr<Row>> m_rows;
    Mode m_mode = Mode::Create;
};

} // namespace tokendesk
