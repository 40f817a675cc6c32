// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/platform/concealevent.h"

#include <QApplication>
#include <QPointer>
#include <QWidget>

namespace tokendesk {

ConcealEvent::ConcealEvent()
    : QEvent(eventType())
{
}

QEvent::Type ConcealEvent::eventType()
{
    static const int type = QEvent::registerEventType();
    return static_cast<QEvent::Type>(type);
}

void ConcealEvent::sendToAll()
{
    QList<QPointer<QWidget>> widgets;
    for (QWidget *widget : QApplication::allWidgets())
        widgets.append(widget);
    for (const QPointer<QWidget> &widget : widgets) {
        if (widget) {
            ConcealEvent event;
            QApplication::sendEvent(widget, &event);
        }
    }
}

} // namespace tokendesk
