// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QTranslator>

namespace tokendesk {

/// A language for tests only: every text between ⟦ and ⟧ and half as long again, so that what was not put through tr()
/// and what is cut stands out. Never shipped.
class PseudoTranslator final : public QTranslator
{
    Q_OBJECT

public:
    using QTranslator::QTranslator;

    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *source, const char *disambiguation, int n) const override;
};

} // namespace tokendesk
