// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/base/secret.h"

#include <botan/mem_ops.h>

namespace tokendesk {

Secret::Secret(QByteArrayView utf8)
    : m_bytes(utf8.begin(), utf8.end())
{
}

Secret::Secret(Secret &&other) noexcept
    : m_bytes(std::move(other.m_bytes))
{
    other.wipe();
}

Secret &Secret::operator=(Secret &&other) noexcept
{
    if (this != &other) {
        wipe();
        m_bytes = std::move(other.m_bytes);
        other.wipe();
    }
    return *this;
}

Secret::~Secret()
{
    wipe();
}

Secret Secret::take(QString &text)
{
    Secret secret = fromText(text);
    if (text.isDetached())
        Botan::secure_scrub_memory(text.data(), static_cast<std::size_t>(text.size()) * sizeof(QChar));
    text.clear();
    return secret;
}

Secret Secret::fromText(QStringView text)
{
    QByteArray utf8 = text.toUtf8();
    Secret secret{QByteArrayView(utf8)};
    Botan::secure_scrub_memory(utf8.data(), static_cast<std::size_t>(utf8.size()));
    return secret;
}

QByteArrayView Secret::bytes() const
{
    return {m_bytes.data(), static_cast<qsizetype>(m_bytes.size())};
}

QString Secret::reveal() const
{
    return QString::fromUtf8(bytes());
}

Secret Secret::clone() const
{
    return Secret(bytes());
}

QString Secret::masked() const
{
    return maskedText(reveal());
}

bool Secret::equals(const Secret &other) const
{
    return m_bytes.size() == other.m_bytes.size() &&
           Botan::constant_time_compare(reinterpret_cast<const uint8_t *>(m_bytes.data()),
                                        reinterpret_cast<const uint8_t *>(other.m_bytes.data()), m_bytes.size());
}

void Secret::wipe() noexcept
{
    if (!m_bytes.empty())
        Botan::secure_scrub_memory(m_bytes.data(), m_bytes.size());
    m_bytes.clear();
}

QString maskedText(QStringView text)
{
    constexpr qsizetype shown = 4;
    if (text.size() < 3 * shown)
        return QString(4, QChar(0x2022));
    return text.first(shown).toString() + QChar(0x2026) + text.last(shown).toString();
}

} // namespace tokendesk
