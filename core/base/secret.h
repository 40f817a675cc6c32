// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayView>
#include <QString>

#include <vector>

namespace tokendesk {

/// The value that authenticates: UTF-8 bytes, move-only, overwritten with zeros when it goes.
///
/// There is no operator<< and no conversion to QString: whoever needs the text says reveal() at the last step.
class Secret final
{
public:
    Secret() = default;
    explicit Secret(QByteArrayView utf8);
    Secret(Secret &&other) noexcept;
    Secret &operator=(Secret &&other) noexcept;
    Secret(const Secret &) = delete;
    Secret &operator=(const Secret &) = delete;
    ~Secret();

    /// Takes the text over and overwrites the given string, where it is not shared.
    static Secret take(QString &text);
    static Secret fromText(QStringView text);

    bool isEmpty() const { return m_bytes.empty(); }
    qsizetype size() const { return static_cast<qsizetype>(m_bytes.size()); } ///< bytes
    QByteArrayView bytes() const;                                             ///< valid while this lives
    QString reveal() const;
    Secret clone() const;
    QString masked() const; ///< "abcd…wxyz", the same width for every secret of 12 characters and more; else "••••"
    bool equals(const Secret &other) const; ///< constant time for equal lengths

private:
    void wipe() noexcept;
    std::vector<char> m_bytes;
};

/// Masks a text that is a credential by itself (a Flextype token's id): "abcd…wxyz", "••••" when shorter than 12.
QString maskedText(QStringView text);

} // namespace tokendesk
