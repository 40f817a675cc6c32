// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <QTemporaryDir>

namespace tokendesk {

/// A private copy of the bundled demo site, with a configuration folder beside it; both go when this goes.
class DemoSite final
{
public:
    DemoSite();

    bool isValid() const { return m_directory.isValid(); }
    QString configDir() const;
    QString folder() const;
    /// Writes the copy: some dozens of small files.
    [[nodiscard]] Result<> unpack() const;

private:
    QTemporaryDir m_directory;
};

} // namespace tokendesk
