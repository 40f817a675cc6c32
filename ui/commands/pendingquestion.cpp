// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/commands/pendingquestion.h"

#include "ui/commands/pendingrevocations.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

namespace tokendesk {

namespace {

const QString questionName = QStringLiteral("pendingQuestion");

/// Calls `goOn` once what was sent is over, unless it failed.
void whenSettled(PendingRevocations &pending, QWidget &window, const std::optional<ConnectionId> &of,
                 const std::function<void()> &goOn)
{
    if (pending.isSettled(of)) {
        goOn();
        return;
    }
    auto *waiting = new QObject(&window);
    QObject::connect(&pending, &PendingRevocations::over, waiting, [&pending, waiting, of, goOn](bool well) {
        if (well && !pending.isSettled(of))
            return;
        waiting->deleteLater();
        waiting->disconnect();
        QObject::disconnect(&pending, nullptr, waiting, nullptr);
        if (well)
            goOn();
    });
}

} // namespace

void settlePending(PendingRevocations &pending, QWidget &window, const std::optional<ConnectionId> &of,
                   const QString &why, const std::function<void()> &goOn)
{
    if (auto *open = window.findChild<QMessageBox *>(questionName)) {
        open->raise();
        return;
    }
    const int count = static_cast<int>(pending.count(of));
    if (count == 0) {
        whenSettled(pending, window, of, goOn);
        return;
    }
    pending.pause();
    auto *box = new QMessageBox(
        QMessageBox::Question, QCoreApplication::translate("PendingQuestion", "Not revoked yet"),
        QCoreApplication::translate("PendingQuestion", "%n token(s) wait to be revoked.", nullptr, count),
        QMessageBox::Cancel, &window);
    box->setObjectName(questionName);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(why);
    QPushButton *now =
        box->addButton(QCoreApplication::translate("PendingQuestion", "Revoke now"), QMessageBox::AcceptRole);
    QPushButton *never =
        box->addButton(QCoreApplication::translate("PendingQuestion", "Do not revoke"), QMessageBox::DestructiveRole);
    box->setDefaultButton(QMessageBox::Cancel);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowModality(Qt::WindowModal);
    QObject::connect(box, &QMessageBox::finished, &pending, [=, &pending, &window](int) {
        box->setObjectName(QString());
        pending.resume();
        if (box->clickedButton() == now)
            pending.sendNow(of);
        else if (box->clickedButton() == never)
            pending.undoAll(of);
        else
            return;
        whenSettled(pending, window, of, goOn);
    });
    box->open();
}

} // namespace tokendesk
