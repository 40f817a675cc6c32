// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QPointer>
#include <QTimer>

class QWidget;

namespace tokendesk {

/// After some minutes without a key or a click: hides what is revealed and covers every window.
///
/// A screen against a glance over the shoulder, not a lock: there is no password, any key or "Unlock" takes it away.
class IdleLock final : public QObject
{
    Q_OBJECT

public:
    explicit IdleLock(QObject *parent = nullptr);
    ~IdleLock() override;

    void setMinutes(int minutes); ///< 0: never
    bool isLocked() const { return m_locked; }

    void lock();
    void unlock();

Q_SIGNALS:
    void lockedChanged(bool locked);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void cover(QWidget *window);

    QTimer m_timer;
    QList<QPointer<QWidget>> m_covers;
    QPointer<QWidget> m_focusBefore;
    bool m_locked = false;
};

} // namespace tokendesk
