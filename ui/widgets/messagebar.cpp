// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/messagebar.h"

#include "ui/widgets/icons.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

namespace tokendesk {

namespace {

Icon iconOf(MessageBar::Severity severity)
{
    switch (severity) {
    case MessageBar::Severity::Info:
        return Icon::Info;
    case MessageBar::Severity::Warning:
        return Icon::Warning;
    case MessageBar::Severity::Error:
        return Icon::Error;
    }
    Q_UNREACHABLE();
}

QString nameOf(MessageBar::Severity severity)
{
    switch (severity) {
    case MessageBar::Severity::Info:
        return MessageBar::tr("Information");
    case MessageBar::Severity::Warning:
        return MessageBar::tr("Warning");
    case MessageBar::Severity::Error:
        return MessageBar::tr("Error");
    }
    Q_UNREACHABLE();
}

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_more(new QLabel(this))
    , m_button(new QPushButton(this))
    , m_close(new QToolButton(this))
{
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_more->setTextFormat(Qt::PlainText);
    m_button->setAutoDefault(false);
    m_close->setAutoRaise(true);
    m_close->setIcon(icon(Icon::Close));
    m_close->setFocusPolicy(Qt::StrongFocus);
    m_close->setToolTip(tr("Close this message"));
    m_close->setAccessibleName(tr("Close this message"));

    auto *layout = new QHBoxLayout(this);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_more);
    layout->addWidget(m_button);
    layout->addWidget(m_close);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &MessageBar::closeByItself);
    connect(m_close, &QToolButton::clicked, this, &MessageBar::closeLast);
    connect(m_button, &QPushButton::clicked, this, &MessageBar::answerLast);
    hide();
}

quint64 MessageBar::post(Severity severity, const QString &text, QAction *action)
{
    remove([&](const Message &message) {
        return message.text == text || (severity == Severity::Info && message.severity == Severity::Info);
    });
    const quint64 number = m_next++;
    m_messages.append({severity, text, action, number});
    showLast();
    announce();
    Q_EMIT shown();
    return number;
}

void MessageBar::update(quint64 number, const QString &text)
{
    for (Message &message : m_messages) {
        if (message.number == number)
            message.text = text;
    }
    if (!m_messages.isEmpty() && m_messages.constLast().number == number) {
        m_text->setText(text);
        setAccessibleDescription(text);
    }
}

void MessageBar::withdraw(quint64 number)
{
    const qsizetype before = m_messages.size();
    remove([number](const Message &message) { return message.number == number; });
    if (m_messages.size() < before)
        showLast();
}

void MessageBar::clear()
{
    remove([](const Message &) { return true; });
    showLast();
}

/// Tells afterwards: whoever hears of it may post another.
void MessageBar::remove(const std::function<bool(const Message &)> &which)
{
    QList<quint64> gone;
    m_messages.removeIf([&](const Message &message) {
        const bool goes = which(message);
        if (goes)
            gone.append(message.number);
        return goes;
    });
    for (const quint64 number : std::as_const(gone))
        Q_EMIT closed(number);
}

QString MessageBar::text() const
{
    return m_messages.isEmpty() ? QString() : m_messages.constLast().text;
}

void MessageBar::showLast()
{
    m_timer.stop();
    if (m_messages.isEmpty()) {
        const bool wasVisible = !isHidden();
        hide();
        if (wasVisible)
            Q_EMIT emptied();
        return;
    }
    const Message &message = m_messages.constLast();
    const int side = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    m_icon->setPixmap(icon(iconOf(message.severity)).pixmap(QSize(side, side), devicePixelRatioF()));
    m_icon->setAccessibleName(nameOf(message.severity));
    m_text->setText(message.text);
    m_more->setVisible(m_messages.size() > 1);
    m_more->setText(tr("%n more", nullptr, static_cast<int>(m_messages.size()) - 1));
    m_button->setVisible(message.action != nullptr);
    if (message.action) {
        m_button->setText(message.action->text());
        m_button->setToolTip(message.action->toolTip());
    }
    setAccessibleName(nameOf(message.severity));
    setAccessibleDescription(message.text);
    show();
    if (message.severity == Severity::Info)
        m_timer.start(message.action ? infoWithActionMilliseconds : infoMilliseconds);
}

void MessageBar::closeLast()
{
    if (!m_messages.isEmpty())
        withdraw(m_messages.constLast().number);
}

void MessageBar::answerLast()
{
    if (m_messages.isEmpty())
        return;
    const QPointer<QAction> action = m_messages.takeLast().action;
    showLast();
    if (action)
        action->trigger();
}

void MessageBar::closeByItself()
{
    if (underMouse() || isAncestorOf(QApplication::focusWidget()))
        m_timer.start(infoMilliseconds);
    else
        closeLast();
}

void MessageBar::announce()
{
    // Qt 6.4 has no announcement event: an alert and a changed name are what assistive programs get.
    QAccessibleEvent name(m_text, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&name);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void MessageBar::enterEvent(QEnterEvent *event)
{
    if (m_timer.isActive())
        m_timer.stop();
    QFrame::enterEvent(event);
}

void MessageBar::leaveEvent(QEvent *event)
{
    if (!m_messages.isEmpty() && m_messages.constLast().severity == Severity::Info)
        m_timer.start(infoMilliseconds);
    QFrame::leaveEvent(event);
}

void MessageBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange && !m_messages.isEmpty())
        showLast();
    QFrame::changeEvent(event);
}

} // namespace tokendesk
