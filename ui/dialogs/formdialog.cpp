// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/dialogs/formdialog.h"

#include "ui/dialogs/signinagain.h"
#include "ui/text/errors.h"
#include "ui/widgets/formscroll.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/mnemonics.h"
#include "ui/widgets/taborder.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

namespace tokendesk {

FormDialog::FormDialog(QWidget *parent)
    : QDialog(parent)
    , m_messages(new MessageBar(this))
    , m_body(new QWidget)
    , m_content(new QVBoxLayout(m_body))
    , m_progress(new QProgressBar(this))
    , m_progressText(new QLabel(this))
    , m_stop(new QPushButton(tr("Stop"), this))
    , m_buttons(new QDialogButtonBox(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    auto *scroll = new FormScroll(this);
    m_content->setContentsMargins(0, 0, 0, 0);
    scroll->setWidget(m_body);
    m_body->installEventFilter(scroll);
    m_body->setAutoFillBackground(false);
    m_body->setMinimumWidth(fontMetrics().averageCharWidth() * 61); // a line that reads well, and an id of 32 signs
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progressText->setTextFormat(Qt::PlainText);
    m_progressText->setWordWrap(true);
    m_progress->hide();
    m_progressText->hide();
    m_stop->setAutoDefault(false);
    m_stop->hide();
    connect(m_stop, &QPushButton::clicked, this, [this] {
        if (m_cancel)
            m_cancel();
    });

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_messages);
    layout->addWidget(scroll, 1);
    layout->addWidget(m_progressText);
    auto *progress = new QHBoxLayout;
    progress->addWidget(m_progress, 1);
    progress->addWidget(m_stop);
    layout->addLayout(progress);
    layout->addWidget(m_buttons);
}

QPushButton *FormDialog::addButton(const QString &text, QDialogButtonBox::ButtonRole role)
{
    QPushButton *button = m_buttons->addButton(text, role);
    button->setAutoDefault(false);
    return button;
}

QPushButton *FormDialog::addCancelButton(const QString &text)
{
    QPushButton *button = addButton(text.isEmpty() ? tr("Cancel") : text, QDialogButtonBox::RejectRole);
    connect(button, &QPushButton::clicked, this, &FormDialog::discard);
    return button;
}

void FormDialog::setBusy(bool busy, const QString &what, std::function<void()> cancel)
{
    if (!busy && !m_busy)
        return;
    if (busy && !m_busy)
        m_focusBefore = focusWidget();
    m_busy = busy;
    m_cancel = std::move(cancel);
    m_stop->setVisible(busy && m_cancel);
    m_progressText->setText(what);
    m_progress->setAccessibleName(what);
    m_progressText->setVisible(busy);
    m_progress->setVisible(busy);
    m_body->setEnabled(!busy);
    m_buttons->setEnabled(!busy);
    if (m_cancel)
        m_stop->setFocus(Qt::OtherFocusReason);
    if (!busy && m_focusBefore)
        m_focusBefore->setFocus(Qt::OtherFocusReason);
    refit();
}

void FormDialog::showError(const Error &error)
{
    const QString text = text::error(error);
    if (!text.isEmpty())
        m_messages->post(MessageBar::Severity::Error, text);
}

void FormDialog::showFailure(const Error &error, const ConnectionId &connection, const std::function<void()> &again)
{
    if (m_signInAgain && SignInAgain::mends(error))
        m_signInAgain->offer(*m_messages,
                             {.connection = connection, .error = error, .text = text::error(error), .goOn = again});
    else
        showError(error);
}

void FormDialog::refit()
{
    assignMnemonics(*this);
    tabInReadingOrder(*this);
    if (isVisible())
        fitHeight();
}

QString FormDialog::discardQuestion() const
{
    return tr("What you entered is not saved yet.");
}

void FormDialog::reject()
{
    if (m_busy) {
        if (m_cancel)
            m_cancel();
        return;
    }
    if (!hasInput()) {
        discard();
        return;
    }
    auto *action = new QAction(tr("Discard"), m_messages);
    connect(action, &QAction::triggered, this, &FormDialog::discard);
    m_messages->post(MessageBar::Severity::Warning, discardQuestion(), action);
}

void FormDialog::discard()
{
    if (!m_busy)
        QDialog::reject();
}

void FormDialog::setVisible(bool visible)
{
    if (visible && !isVisible()) {
        assignMnemonics(*this);
        tabInReadingOrder(*this);
        adjustSize();
        fitHeight();
        centre();
    }
    QDialog::setVisible(visible);
}

/// Said to the window manager as our wish. Left to it, a dialog that opened while the one before was closing stood
/// partly beyond the screen's edge now and then.
void FormDialog::centre()
{
    if (!parentWidget() || !parentWidget()->window()->isVisible())
        return;
    const QRect screenArea = screen()->availableGeometry();
    const QPoint wanted = parentWidget()->window()->frameGeometry().center() - rect().center();
    move(qBound(screenArea.left(), wanted.x(), qMax(screenArea.left(), screenArea.right() - width())),
         qBound(screenArea.top(), wanted.y(), qMax(screenArea.top(), screenArea.bottom() - height())));
}

/// What grew must not push its buttons below the screen's edge.
void FormDialog::keepOnScreen()
{
    const QRect frame = frameGeometry();
    const QRect area = screen()->availableGeometry();
    const int below = frame.top() + (frame.height() - geometry().height()) + height() - area.bottom() - 1;
    if (below > 0)
        move(frame.left(), qMax(area.top(), frame.top() - below));
}

bool FormDialog::event(QEvent *event)
{
    const bool done = QDialog::event(event);
    if (event->type() == QEvent::LayoutRequest && isVisible())
        fitHeight();
    return done;
}

void FormDialog::closeEvent(QCloseEvent *event)
{
    // QDialog's own would call reject() and close although reject() only asked.
    event->ignore();
    reject();
}

void FormDialog::fitHeight()
{
    if (m_fitting || !layout())
        return;
    m_fitting = true;
    // Layouts with wrapped text do not tell a window how tall it must be at its width.
    const int most = screen()->availableGeometry().height();
    const int wanted = qMin(layout()->totalHeightForWidth(width()), most);
    if (wanted > height()) {
        resize(width(), wanted);
        if (isVisible())
            keepOnScreen();
    }
    m_fitting = false;
}

} // namespace tokendesk
