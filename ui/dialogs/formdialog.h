// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"
#include "core/domain/connection.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QPointer>

#include <functional>

class QLabel;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace tokendesk {

class MessageBar;
class SignInAgain;

/// What the dialogs share: window-modal, deleted when closed, a message bar above the content, a busy state, mnemonics
/// that never collide, and a height that fits wrapped text.
class FormDialog : public QDialog
{
    Q_OBJECT

public:
    bool isBusy() const { return m_busy; }
    MessageBar &messages() const { return *m_messages; }

    /// Escape and the window's close button: stop what goes on, where that can be stopped; else not while busy, and
    /// with a question in place where input would be lost.
    void reject() override;
    void setVisible(bool visible) override;
    /// Lets showFailure() offer to sign in again; outlives the dialog. Without it such an error is only told.
    void setSignInAgain(SignInAgain &signInAgain) { m_signInAgain = &signInAgain; }

protected:
    explicit FormDialog(QWidget *parent);

    /// `scrolling` is put where it may scroll when the screen is small; null: nothing scrolls.
    QVBoxLayout *content() const { return m_content; }
    QPushButton *addButton(const QString &text, QDialogButtonBox::ButtonRole role);
    /// The button that gives up: closes without asking.
    QPushButton *addCancelButton(const QString &text = {});
    /// `cancel`: what "Stop" and Escape do meanwhile; empty: it cannot be stopped.
    void setBusy(bool busy, const QString &what = {}, std::function<void()> cancel = {});
    void showError(const Error &error);
    /// Where a sign-in at the connection has ended, the next one is offered, and `again` is called after it, once.
    void showFailure(const Error &error, const ConnectionId &connection, const std::function<void()> &again);
    SignInAgain *signInAgain() const { return m_signInAgain; } ///< null: there is none
    void refit();                                              ///< after content came, went or changed

    virtual bool hasInput() const { return false; } ///< closing now would lose something the user entered
    virtual QString discardQuestion() const;

    bool event(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void discard();
    void fitHeight();
    void keepOnScreen();
    void centre();

    MessageBar *m_messages;
    SignInAgain *m_signInAgain = nullptr;
    QWidget *m_body;
    QVBoxLayout *m_content;
    QProgressBar *m_progress;
    QLabel *m_progressText;
    QPushButton *m_stop;
    std::function<void()> m_cancel;
    QDialogButtonBox *m_buttons;
    bool m_busy = false;
    bool m_fitting = false;
    QPointer<QWidget> m_focusBefore;
};

} // namespace tokendesk
