// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QLocalServer>
#include <QObject>

namespace tokendesk {

/// One window a configuration folder: a second start hands its folder to the first and ends.
class SingleInstance final : public QObject
{
    Q_OBJECT

public:
    /// `configDir` names the place; two starts with the same one meet.
    explicit SingleInstance(const QString &configDir, QObject *parent = nullptr);

    /// True when another program answered: it will open `folder` (empty: only come to the front).
    bool handOver(const QString &folder) const;
    /// From now on others hand over to this one. Where it cannot listen, it stays alone and works all the same.
    void listen();

Q_SIGNALS:
    void asked(const QString &folder);

private:
    void take();

    QString m_name;
    QLocalServer m_server;
};

} // namespace tokendesk
