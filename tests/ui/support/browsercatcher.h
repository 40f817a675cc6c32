// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDesktopServices>
#include <QObject>
#include <QUrl>

namespace tokendesk {

/// Takes addresses that would go to the browser, as long as it lives.
class BrowserCatcher final : public QObject
{
    Q_OBJECT

public:
    BrowserCatcher() { QDesktopServices::setUrlHandler(QStringLiteral("https"), this, "open"); }
    ~BrowserCatcher() override { QDesktopServices::unsetUrlHandler(QStringLiteral("https")); }
    Q_DISABLE_COPY_MOVE(BrowserCatcher)

    QList<QUrl> opened;

public Q_SLOTS:
    void open(const QUrl &address) { opened.append(address); }
};

} // namespace tokendesk
