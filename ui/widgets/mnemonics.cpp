// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/mnemonics.h"

#include <QAbstractButton>
#include <QLabel>
#include <QPushButton>
#include <QSet>
#include <QVariant>

namespace tokendesk {

namespace {

constexpr char excluded[] = "tokendeskNoMnemonic";

/// "&&" is an ampersand that is shown; a single one marks the mnemonic.
QString withoutMnemonic(const QString &text)
{
    QString plain;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i) == QLatin1Char('&') && i + 1 < text.size()) {
            if (text.at(i + 1) == QLatin1Char('&'))
                plain += QLatin1String("&&");
            else
                plain += text.at(i + 1);
            ++i;
        } else {
            plain += text.at(i);
        }
    }
    return plain;
}

bool fits(QChar letter)
{
    return letter.isLetterOrNumber() && !letter.isSurrogate();
}

/// The place in `text` whose letter is still free; beginnings of words first. -1: none.
qsizetype freePlace(const QString &text, const QSet<QChar> &taken)
{
    const auto isFree = [&](qsizetype i) {
        return fits(text.at(i)) && !taken.contains(text.at(i).toUpper());
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (isFree(i) && (i == 0 || text.at(i - 1).isSpace()))
            return i;
    }
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (isFree(i))
            return i;
    }
    return -1;
}

template <class Control>
void assign(Control *control, QSet<QChar> &taken)
{
    const QString plain = withoutMnemonic(control->text());
    const qsizetype place = freePlace(plain, taken);
    QString text = plain;
    if (place >= 0) {
        taken.insert(plain.at(place).toUpper());
        text.insert(place, QLatin1Char('&'));
    }
    if (text != control->text())
        control->setText(text);
}

} // namespace

void excludeFromMnemonics(QWidget &widget)
{
    widget.setProperty(excluded, true);
}

void assignMnemonics(QWidget &window)
{
    QSet<QChar> taken;
    // The buttons that end a dialog choose first: their letters are the ones people remember.
    QList<QWidget *> widgets = window.findChildren<QWidget *>();
    std::stable_partition(widgets.begin(), widgets.end(), [](QWidget *widget) {
        return qobject_cast<QPushButton *>(widget) && widget->parentWidget() &&
               widget->parentWidget()->inherits("QDialogButtonBox");
    });
    for (QWidget *widget : std::as_const(widgets)) {
        if (widget->property(excluded).toBool() || widget->window() != &window)
            continue;
        if (auto *button = qobject_cast<QAbstractButton *>(widget); button && !button->text().isEmpty())
            assign(button, taken);
        else if (auto *label = qobject_cast<QLabel *>(widget); label && label->buddy())
            assign(label, taken);
    }
}

} // namespace tokendesk
