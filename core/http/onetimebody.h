// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/secret.h"

#include <QIODevice>

namespace tokendesk::http {

/// The body of a request that cannot be read a second time.
///
/// QNetworkAccessManager sends a request again by itself, whatever its method, when the connection breaks before the
/// answer (Qt 6.4, up to three times). It has to rewind the body for that, and gives up where that fails.
class OneTimeBody final : public QIODevice
{
public:
    explicit OneTimeBody(Secret bytes, QObject *parent = nullptr);

    bool isReadToTheEnd() const { return pos() == size(); }
    qint64 size() const override { return m_bytes.size(); }
    bool reset() override { return false; }
    bool seek(qint64) override { return false; }

protected:
    qint64 readData(char *data, qint64 most) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    Secret m_bytes;
    qint64 m_read = 0;
};

} // namespace tokendesk::http
