// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/secret.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

class QMimeData;

namespace tokendesk {

/// Puts secrets on the clipboard, marked as such for clipboard managers, and takes them away again.
///
/// Cleared after seconds(), at quit and on destruction, and only if it still holds what was put there. The X11 primary
/// selection is never touched.
class SecretClipboard final : public QObject
{
    Q_OBJECT

public:
    explicit SecretClipboard(QObject *parent = nullptr);
    ~SecretClipboard() override;

    static constexpr int defaultSeconds = 30;
    static constexpr int shortestSeconds = 5;
    static constexpr int longestSeconds = 300;

    int seconds() const { return m_seconds; }
    void setSeconds(int seconds); ///< for the next copy; clamped to shortestSeconds…longestSeconds

    /// `what` names it for the countdown ("Access token"); it is never the secret.
    void copy(const Secret &secret, const QString &what);
    void clearNow(); ///< if it still holds what was put there
    bool isHolding() const { return !m_held.isEmpty(); }

Q_SIGNALS:
    /// Every second while something is held; `left` seconds remain.
    void countdown(int left, const QString &what);
    /// Nothing of ours is on the clipboard any more. `byUs`: it was cleared, not replaced by somebody.
    void released(bool byUs);

private:
    void tick();
    void clipboardChanged();
    void release(bool byUs);

    Secret m_held;
    QString m_what;
    QTimer m_timer;
    QElapsedTimer m_since;
    int m_seconds = defaultSeconds;
    int m_heldSeconds = defaultSeconds;
    bool m_setting = false;
};

/// What goes on the clipboard for `secret`: its text and the marks that clipboard managers of the platforms know.
QMimeData *makeSecretMimeData(const Secret &secret);

} // namespace tokendesk
