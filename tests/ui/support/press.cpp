// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "tests/ui/support/press.h"

#include <QTest>

namespace tokendesk {

QString withoutMark(QString text)
{
    text.replace(QLatin1String("&&"), QString(QChar(0xfffc)));
    text.remove(QLatin1Char('&'));
    return text.replace(QChar(0xfffc), QLatin1Char('&'));
}

QAbstractButton *buttonOf(const QWidget &window, const QString &text)
{
    for (QAbstractButton *each : window.findChildren<QAbstractButton *>()) {
        if (withoutMark(each->text()) == text || each->accessibleName() == text)
            return each;
    }
    return nullptr;
}

bool press(const QWidget &window, const QString &text)
{
    QAbstractButton *button = buttonOf(window, text);
    if (!button || !button->isVisible() || !button->isEnabled())
        return false;
    QTest::mouseClick(button, Qt::LeftButton);
    return true;
}

QString shownText(const QWidget &window)
{
    QStringList texts;
    for (const QLabel *label : window.findChildren<QLabel *>()) {
        if (label->isVisibleTo(&window))
            texts.append(withoutMark(label->text()));
    }
    return texts.join(QLatin1Char('\n'));
}

} // namespace tokendesk
