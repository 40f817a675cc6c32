// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

#include <array>

class QSocketNotifier;

namespace tokendesk::cli {

/// SIGINT, SIGTERM and SIGHUP as a Qt signal; SIGPIPE is ignored, so that writing says it.
class Signals final : public QObject
{
    Q_OBJECT

public:
    explicit Signals(QObject *parent = nullptr);
    ~Signals() override;

Q_SIGNALS:
    void interrupted();

private:
    std::array<int, 2> m_pipe{-1, -1};
    QSocketNotifier *m_notifier = nullptr;
};

} // namespace tokendesk::cli
