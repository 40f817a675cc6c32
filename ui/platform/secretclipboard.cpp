// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/platform/secretclipboard.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QMimeData>

namespace tokendesk {

QMimeData *makeSecretMimeData(const Secret &secret)
{
    auto *data = new QMimeData;
    data->setText(secret.reveal());
    // KDE's Klipper and the managers that follow it.
    data->setData(QStringLiteral("x-kde-passwordManagerHint"), QByteArrayLiteral("secret"));
    // Windows: "Cloud Clipboard and Clipboard History Formats" in Microsoft's "Clipboard Formats".
    const auto windowsFormat = [](QLatin1String name) {
        return QStringLiteral("application/x-qt-windows-mime;value=\"%1\"").arg(name);
    };
    const QByteArray no(4, '\0'); // a DWORD of 0
    data->setData(windowsFormat(QLatin1String("ExcludeClipboardContentFromMonitorProcessing")), no);
    data->setData(windowsFormat(QLatin1String("CanIncludeInClipboardHistory")), no);
    data->setData(windowsFormat(QLatin1String("CanUploadToCloudClipboard")), no);
    return data;
}

SecretClipboard::SecretClipboard(QObject *parent)
    : QObject(parent)
{
    m_timer.setInterval(1000);
    connect(&m_timer, &QTimer::timeout, this, &SecretClipboard::tick);
    connect(QGuiApplication::clipboard(), &QClipboard::dataChanged, this, &SecretClipboard::clipboardChanged);
    // Before the platform hands the clipboard over to a clipboard manager at exit.
    connect(qApp, &QCoreApplication::aboutToQuit, this, &SecretClipboard::clearNow);
}

SecretClipboard::~SecretClipboard()
{
    if (qApp)
        clearNow();
}

void SecretClipboard::setSeconds(int seconds)
{
    m_seconds = qBound(shortestSeconds, seconds, longestSeconds);
}

void SecretClipboard::copy(const Secret &secret, const QString &what)
{
    m_held = secret.clone();
    m_what = what;
    m_heldSeconds = m_seconds;
    m_setting = true;
    QGuiApplication::clipboard()->setMimeData(makeSecretMimeData(secret), QClipboard::Clipboard);
    m_setting = false;
    m_since.start();
    m_timer.start();
    Q_EMIT countdown(m_heldSeconds, m_what);
}

void SecretClipboard::clearNow()
{
    if (m_held.isEmpty())
        return;
    QClipboard *clipboard = QGuiApplication::clipboard();
    // A clipboard manager may have taken the ownership and hold our text all the same.
    const bool ours =
        clipboard->ownsClipboard() || m_held.equals(Secret::fromText(clipboard->text(QClipboard::Clipboard)));
    if (ours) {
        m_setting = true;
        clipboard->clear(QClipboard::Clipboard);
        m_setting = false;
    }
    release(ours);
}

void SecretClipboard::tick()
{
    const int left = m_heldSeconds - static_cast<int>(m_since.elapsed() / 1000);
    if (left > 0)
        Q_EMIT countdown(left, m_what);
    else
        clearNow();
}

void SecretClipboard::clipboardChanged()
{
    if (m_setting || m_held.isEmpty())
        return;
    const QClipboard *clipboard = QGuiApplication::clipboard();
    if (clipboard->ownsClipboard()) {
        // Another part of this program put something there.
        if (!m_held.equals(Secret::fromText(clipboard->text(QClipboard::Clipboard))))
            release(false);
    }
    // Another program's text is looked at only when the time is up: asking it now would wait for that program.
}

void SecretClipboard::release(bool byUs)
{
    m_timer.stop();
    m_held = Secret();
    m_what.clear();
    Q_EMIT released(byUs);
}

} // namespace tokendesk
