// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/signin/signinmethod.h"

#include <QWidget>

class QComboBox;
class QFormLayout;

namespace tokendesk {

class NoteLabel;

/// The way to sign in and what it asks for, built from SignInMethods.
///
/// A field that is asked on demand stays hidden until ask(). What was entered goes with forget() and with the widget.
class SignInForm final : public QWidget
{
    Q_OBJECT

public:
    enum class Mode {
        New,    ///< required fields are required
        Change, ///< all empty means unchanged; required only once something is entered
    };

    explicit SignInForm(QWidget *parent = nullptr);
    ~SignInForm() override;

    /// `location`: of the connection, with what was remembered of an earlier sign-in.
    void setMethods(const QList<SignInMethod> &methods, Mode mode, const QVariantMap &location = {});
    const SignInMethod *method() const; ///< null: there are none
    SignInRequest request() const;      ///< with what is entered, and nothing else
    /// The part of request() that is remembered, whatever signs in.
    Credential remembered() const;
    bool isEmpty() const;    ///< nothing is entered
    bool isComplete() const; ///< every required field that is shown has something in it

    /// Shows what is missing and puts the focus there; true when nothing is.
    bool validate();
    /// Shows the field that the server asks for now and puts the focus into it; false when there is no such field.
    bool ask(const QString &field);
    /// Says at the field why it was refused, or at the first one when `field` is empty; false when there is none.
    bool showRefusal(const QString &field, const QString &why);
    QString refusalText(const QString &field) const;
    void focusFirst();
    void forget();

Q_SIGNALS:
    void changed(); ///< something was entered, or another way was chosen
    void rebuilt();

private:
    struct Row;

    void build();
    void addRow(const struct SignInField &field);
    void setRefusal(Row &row, const QString &why);
    void showRow(Row &row, bool shown);
    Row *row(const QString &field) const;

    QList<SignInMethod> m_methods;
    QVariantMap m_location;
    Mode m_mode = Mode::New;
    QFormLayout *m_layout;
    QComboBox *m_choice;
    NoteLabel *m_help;
    std::vector<std::unique_ptr<Row>> m_rows;
};

} // namespace tokendesk
