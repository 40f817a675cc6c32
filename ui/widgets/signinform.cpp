// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/signinform.h"

#include "ui/text/phrases.h"
#include "ui/widgets/notelabel.h"
#include "ui/widgets/secretinput.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>

namespace tokendesk {

struct SignInForm::Row
{
    SignInField field;
    QLabel *label = nullptr;
    QWidget *holder = nullptr; ///< line, help and refusal
    QLineEdit *line = nullptr;
    NoteLabel *refusal = nullptr;
    QString start{}; ///< what it began with
    bool shown = true;

    bool isUntouched() const { return line->text().trimmed() == start; }
    bool isEmpty() const { return line->text().trimmed().isEmpty(); }
};

namespace {

constexpr int ownRows = 2; ///< the choice of a way, and its help

} // namespace

SignInForm::SignInForm(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QFormLayout(this))
    , m_choice(new QComboBox(this))
    , m_help(new NoteLabel(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_layout->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    auto *label = new QLabel(tr("Sign in with"), this);
    label->setBuddy(m_choice);
    m_choice->setAccessibleName(label->text());
    m_layout->addRow(label, m_choice);
    m_layout->addRow(m_help);
    connect(m_choice, &QComboBox::currentIndexChanged, this, [this] {
        build();
        Q_EMIT changed();
    });
}

SignInForm::~SignInForm() = default;

void SignInForm::setMethods(const QList<SignInMethod> &methods, Mode mode, const QVariantMap &location)
{
    m_methods = methods;
    m_location = location;
    m_mode = mode;
    {
        const QSignalBlocker quiet(m_choice);
        m_choice->clear();
        for (const SignInMethod &method : methods)
            m_choice->addItem(text::phrase(method.label), method.id);
    }
    const bool choice = methods.size() > 1;
    m_layout->itemAt(0, QFormLayout::LabelRole)->widget()->setVisible(choice);
    m_choice->setVisible(choice);
    build();
}

const SignInMethod *SignInForm::method() const
{
    const int index = m_choice->currentIndex();
    return index < 0 ? nullptr : &m_methods.at(index);
}

void SignInForm::build()
{
    while (m_layout->rowCount() > ownRows)
        m_layout->removeRow(ownRows);
    m_rows.clear();
    const SignInMethod *chosen = method();
    const QString help = chosen ? text::phrase(chosen->help) : QString();
    m_help->setText(help);
    m_help->setVisible(!help.isEmpty());
    if (chosen) {
        for (const SignInField &field : chosen->fields)
            addRow(field);
    }
    Q_EMIT rebuilt();
}

void SignInForm::addRow(const SignInField &field)
{
    auto row = std::make_unique<Row>();
    row->field = field;
    row->holder = new QWidget(this);
    auto *column = new QVBoxLayout(row->holder);
    column->setContentsMargins(0, 0, 0, 0);
    if (field.secret)
        row->line = new SecretInput(row->holder);
    else
        row->line = new QLineEdit(row->holder);
    if (m_mode == Mode::Change)
        row->line->setPlaceholderText(tr("unchanged"));
    const QString before = field.remembered ? m_location.value(field.name).toString() : QString();
    row->start = before.isEmpty() ? field.initial : before;
    row->line->setText(row->start);
    row->line->setCursorPosition(0); // its beginning says most
    column->addWidget(row->line);
    const QString help = text::phrase(field.help);
    if (!help.isEmpty()) {
        auto *note = new NoteLabel(row->holder);
        note->setText(help);
        column->addWidget(note);
    }
    row->refusal = new NoteLabel(row->holder);
    row->refusal->setIcon(Icon::Error);
    row->refusal->hide();
    column->addWidget(row->refusal);
    const QString label = text::phrase(field.label);
    row->label = new QLabel(label, this);
    row->label->setBuddy(row->line);
    row->line->setAccessibleName(label);
    row->line->setAccessibleDescription(help);
    m_layout->addRow(row->label, row->holder);
    Row *raw = row.get();
    connect(row->line, &QLineEdit::textEdited, this, [this, raw] {
        setRefusal(*raw, {});
        Q_EMIT changed();
    });
    showRow(*row, !field.onDemand);
    m_rows.push_back(std::move(row));
}

SignInRequest SignInForm::request() const
{
    SignInRequest request;
    const SignInMethod *chosen = method();
    request.method = chosen ? chosen->id : QString();
    for (const std::unique_ptr<Row> &row : m_rows) {
        if (!row->shown || row->isEmpty())
            continue;
        const auto *line = qobject_cast<const SecretInput *>(row->line);
        request.entered.set(row->field.name, line ? line->secret() : Secret::fromText(row->line->text().trimmed()));
    }
    return request;
}

Credential SignInForm::remembered() const
{
    Credential remembered;
    for (const std::unique_ptr<Row> &row : m_rows) {
        if (row->field.remembered)
            remembered.set(row->field.name, Secret::fromText(row->line->text().trimmed()));
    }
    return remembered;
}

bool SignInForm::isEmpty() const
{
    return std::all_of(m_rows.begin(), m_rows.end(),
                       [](const std::unique_ptr<Row> &row) { return !row->shown || row->isUntouched(); });
}

bool SignInForm::isComplete() const
{
    return std::none_of(m_rows.begin(), m_rows.end(), [](const std::unique_ptr<Row> &row) {
        return row->shown && row->field.required && row->isEmpty();
    });
}

bool SignInForm::validate()
{
    const Row *first = nullptr;
    const bool optional = m_mode == Mode::Change && isEmpty();
    for (const std::unique_ptr<Row> &row : m_rows) {
        const bool missing = !optional && row->shown && (row->field.required || row->field.onDemand) && row->isEmpty();
        setRefusal(*row, missing ? tr("This is needed.") : QString());
        if (missing && !first)
            first = row.get();
    }
    if (first)
        first->line->setFocus(Qt::OtherFocusReason);
    return !first;
}

bool SignInForm::ask(const QString &field)
{
    Row *asked = row(field);
    if (!asked)
        return false;
    showRow(*asked, true);
    asked->line->clear(); // a code that was refused is of no use any more
    asked->line->setFocus(Qt::OtherFocusReason);
    return true;
}

bool SignInForm::showRefusal(const QString &field, const QString &why)
{
    Row *refused = field.isEmpty() && !m_rows.empty() ? m_rows.front().get() : row(field);
    if (!refused || !refused->shown)
        return false;
    setRefusal(*refused, why);
    refused->line->setFocus(Qt::OtherFocusReason);
    refused->line->selectAll();
    return true;
}

QString SignInForm::refusalText(const QString &field) const
{
    const Row *found = row(field);
    return found ? found->refusal->text() : QString();
}

void SignInForm::focusFirst()
{
    if (!m_rows.empty())
        m_rows.front()->line->setFocus(Qt::OtherFocusReason);
    else
        m_choice->setFocus(Qt::OtherFocusReason);
}

void SignInForm::forget()
{
    for (const std::unique_ptr<Row> &row : m_rows)
        row->line->setText(row->start);
}

void SignInForm::setRefusal(Row &row, const QString &why)
{
    row.refusal->setText(why);
    row.refusal->setVisible(!why.isEmpty());
    const QString help = text::phrase(row.field.help);
    row.line->setAccessibleDescription(why.isEmpty() ? help : why + QLatin1Char(' ') + help);
}

void SignInForm::showRow(Row &row, bool shown)
{
    row.shown = shown;
    row.label->setVisible(shown);
    row.holder->setVisible(shown);
}

SignInForm::Row *SignInForm::row(const QString &field) const
{
    for (const std::unique_ptr<Row> &each : m_rows) {
        if (each->field.name == field)
            return each.get();
    }
    return nullptr;
}

} // namespace tokendesk
