// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/secretline.h"

#include <QFontDatabase>
#include <QKeyEvent>
#include <QMouseEvent>

namespace tokendesk {

SecretLine::SecretLine(QWidget *parent)
    : QLineEdit(parent)
{
    setReadOnly(true);
    setDragEnabled(false);
    setAcceptDrops(false);
    setContextMenuPolicy(Qt::NoContextMenu);
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setLayoutDirection(Qt::LeftToRight); // tokens are not prose; mirrored, their signs would change places
    // Selecting through an assistive program's interface or input method is undone at once.
    connect(this, &QLineEdit::selectionChanged, this, [this] {
        if (hasSelectedText())
            deselect();
    });
}

void SecretLine::mousePressEvent(QMouseEvent *event)
{
    event->accept();
}

void SecretLine::mouseMoveEvent(QMouseEvent *event)
{
    event->accept();
}

void SecretLine::mouseReleaseEvent(QMouseEvent *event)
{
    event->accept();
}

void SecretLine::mouseDoubleClickEvent(QMouseEvent *event)
{
    event->accept();
}

void SecretLine::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        event->accept();
        Q_EMIT copyAsked();
        return;
    }
    if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right || event->key() == Qt::Key_Home ||
        event->key() == Qt::Key_End) {
        // Moves the cursor for screen readers; with Shift it would select.
        QKeyEvent plain(QEvent::KeyPress, event->key(), Qt::NoModifier);
        QLineEdit::keyPressEvent(&plain);
        return;
    }
    event->ignore();
}

bool SecretLine::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Copy)) {
            event->accept();
            return true;
        }
        event->ignore();
        return false;
    }
    return QLineEdit::event(event);
}

} // namespace tokendesk
