// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/http/onetimebody.h"

#include <algorithm>
#include <cstring>

namespace tokendesk::http {

OneTimeBody::OneTimeBody(Secret bytes, QObject *parent)
    : QIODevice(parent)
    , m_bytes(std::move(bytes))
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 OneTimeBody::readData(char *data, qint64 most)
{
    const qint64 count = std::min(most, m_bytes.size() - m_read);
    if (count > 0)
        std::memcpy(data, m_bytes.bytes().data() + m_read, static_cast<std::size_t>(count));
    m_read += count;
    return count;
}

} // namespace tokendesk::http
