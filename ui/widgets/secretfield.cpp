// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/secretfield.h"

#include "ui/platform/concealevent.h"
#include "ui/platform/secretclipboard.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/mnemonics.h"
#include "ui/widgets/secretline.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace tokendesk {

SecretField::SecretField(const QString &name, SecretClipboard &clipboard, QWidget *parent)
    : QWidget(parent)
    , m_clipboard(clipboard)
    , m_line(new SecretLine(this))
    , m_revealButton(new QPushButton(this))
    , m_copyButton(new QPushButton(icon(Icon::Copy), tr("Copy"), this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_line, 1);
    layout->addWidget(m_revealButton);
    layout->addWidget(m_copyButton);
    setFocusProxy(m_line);
    excludeFromMnemonics(*m_revealButton); // its text counts down, and a dialog may have several
    excludeFromMnemonics(*m_copyButton);
    m_revealButton->setAutoDefault(false);
    m_copyButton->setAutoDefault(false);
    m_timer.setInterval(1000);
    connect(&m_timer, &QTimer::timeout, this, &SecretField::tick);
    connect(m_revealButton, &QPushButton::clicked, this, [this] { m_revealed ? conceal() : reveal(); });
    connect(m_copyButton, &QPushButton::clicked, this, &SecretField::copy);
    connect(m_line, &SecretLine::copyAsked, this, &SecretField::copy);
    setName(name);
    showState();
}

SecretField::~SecretField() = default;

void SecretField::setSecret(Secret secret)
{
    conceal();
    m_secret = std::move(secret);
    showState();
}

void SecretField::clear()
{
    setSecret(Secret());
}

void SecretField::setName(const QString &name)
{
    m_name = name;
    m_line->setAccessibleName(name);
    m_copyButton->setAccessibleDescription(tr("Copies the field “%1” to the clipboard").arg(name));
    m_revealButton->setAccessibleDescription(
        tr("Shows the field “%1” for %n seconds", nullptr, m_revealSeconds).arg(name));
}

void SecretField::setRevealSeconds(int seconds)
{
    m_revealSeconds = qMax(1, seconds);
    setName(m_name);
}

void SecretField::setCompact()
{
    m_compact = true;
    m_copyButton->setToolTip(m_copyButton->text());
    m_copyButton->setAccessibleName(m_copyButton->text());
    m_copyButton->setText({});
    showState();
}

void SecretField::reveal()
{
    if (m_secret.isEmpty())
        return;
    const bool before = m_revealed;
    m_revealed = true;
    m_since.start();
    m_timer.start();
    showState();
    if (!before)
        Q_EMIT revealedChanged(true);
}

void SecretField::conceal()
{
    m_timer.stop();
    if (!m_revealed)
        return;
    m_revealed = false;
    showState();
    Q_EMIT revealedChanged(false);
}

void SecretField::copy()
{
    if (m_secret.isEmpty())
        return;
    m_clipboard.copy(m_secret, m_name);
    Q_EMIT copied();
}

QWidget *SecretField::line() const
{
    return m_line;
}

bool SecretField::event(QEvent *event)
{
    if (event->type() == ConcealEvent::eventType()) {
        conceal();
        return true;
    }
    if (event->type() == QEvent::Hide)
        conceal();
    return QWidget::event(event);
}

void SecretField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        showState();
    QWidget::changeEvent(event);
}

void SecretField::tick()
{
    if (m_since.elapsed() >= m_revealSeconds * 1000LL)
        conceal();
    else
        showState();
}

void SecretField::showState()
{
    const QString text = m_revealed ? m_secret.reveal() : (m_secret.isEmpty() ? QString() : m_secret.masked());
    if (m_line->text() != text) {
        m_line->setText(text);
        m_line->setCursorPosition(0);
    }
    const int left = m_revealSeconds - static_cast<int>(m_since.isValid() ? m_since.elapsed() / 1000 : 0);
    m_revealButton->setIcon(icon(m_revealed ? Icon::Hide : Icon::Reveal));
    const QString act = m_revealed ? tr("Hide (%n s)", "seconds left", left) : tr("Reveal");
    m_revealButton->setText(m_compact ? QString() : act);
    m_revealButton->setToolTip(m_compact ? act : QString());
    m_revealButton->setAccessibleName(m_revealed ? tr("Hide") : tr("Reveal"));
    m_revealButton->setEnabled(!m_secret.isEmpty());
    m_copyButton->setEnabled(!m_secret.isEmpty());
    // Wide enough for 64 characters where the screen allows it; never so wide that 200 % breaks the dialog.
    m_line->setMinimumWidth(m_line->fontMetrics().averageCharWidth() * (m_compact ? 14 : 24));
}

} // namespace tokendesk
