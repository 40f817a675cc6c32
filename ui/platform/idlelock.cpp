// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/platform/idlelock.h"

#include "ui/platform/concealevent.h"

#include <QApplication>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <chrono>

namespace tokendesk {

namespace {

bool isInput(QEvent::Type type)
{
    return type == QEvent::KeyPress || type == QEvent::MouseButtonPress || type == QEvent::MouseMove ||
           type == QEvent::Wheel || type == QEvent::TouchBegin || type == QEvent::TabletPress;
}

} // namespace

IdleLock::IdleLock(QObject *parent)
    : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_timer, &QTimer::timeout, this, &IdleLock::lock);
    qApp->installEventFilter(this);
}

IdleLock::~IdleLock()
{
    unlock();
}

void IdleLock::setMinutes(int minutes)
{
    m_timer.stop();
    m_timer.setInterval(std::chrono::minutes(minutes));
    if (minutes > 0 && !m_locked)
        m_timer.start();
}

void IdleLock::lock()
{
    if (m_locked)
        return;
    m_locked = true;
    m_timer.stop();
    while (QWidget *popup = QApplication::activePopupWidget()) {
        if (!popup->close())
            break;
    }
    m_focusBefore = QApplication::focusWidget();
    ConcealEvent::sendToAll();
    for (QWidget *window : QApplication::topLevelWidgets()) {
        if (window->isVisible())
            cover(window);
    }
    Q_EMIT lockedChanged(true);
}

void IdleLock::unlock()
{
    if (!m_locked)
        return;
    m_locked = false;
    for (const QPointer<QWidget> &cover : std::as_const(m_covers))
        delete cover;
    m_covers.clear();
    if (m_focusBefore)
        m_focusBefore->setFocus(Qt::OtherFocusReason);
    if (m_timer.interval() > 0)
        m_timer.start();
    Q_EMIT lockedChanged(false);
}

void IdleLock::cover(QWidget *window)
{
    auto *cover = new QWidget(window);
    cover->setAutoFillBackground(true);
    cover->setBackgroundRole(QPalette::Window);
    auto *label = new QLabel(tr("Tokendesk is covered because nobody used it for a while."), cover);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignCenter);
    auto *button = new QPushButton(tr("Unlock"), cover);
    connect(button, &QPushButton::clicked, this, &IdleLock::unlock, Qt::QueuedConnection);
    auto *layout = new QVBoxLayout(cover);
    layout->addStretch();
    layout->addWidget(label);
    layout->addWidget(button, 0, Qt::AlignHCenter);
    layout->addStretch();
    cover->setGeometry(window->rect());
    cover->show();
    cover->raise();
    if (window->isActiveWindow())
        button->setFocus();
    m_covers.append(cover);
}

bool IdleLock::eventFilter(QObject *watched, QEvent *event)
{
    const QEvent::Type type = event->type();
    if (!m_locked) {
        if (isInput(type) && m_timer.isActive())
            m_timer.start();
        return false;
    }
    if (type == QEvent::ShortcutOverride) {
        event->accept(); // no shortcut acts behind the cover
        return true;
    }
    if (type == QEvent::KeyPress) {
        // Later: the widget that gets this event may be the cover itself.
        QMetaObject::invokeMethod(this, &IdleLock::unlock, Qt::QueuedConnection);
        return true;
    }
    auto *widget = qobject_cast<QWidget *>(watched);
    if (widget && widget->isWindow() && (type == QEvent::Resize || type == QEvent::Show)) {
        bool covered = false;
        for (const QPointer<QWidget> &cover : std::as_const(m_covers)) {
            if (cover && cover->parentWidget() == widget) {
                cover->setGeometry(widget->rect());
                covered = true;
            }
        }
        if (!covered && type == QEvent::Show)
            cover(widget);
    }
    return QObject::eventFilter(watched, event);
}

} // namespace tokendesk
