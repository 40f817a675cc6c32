// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

class QCoreApplication;

namespace tokendesk::text {

/// Installs the bundled translations: of `language` ("de"), or of the system where it is empty.
///
/// English is always below: it carries the plural forms of the source texts. Call it before anything is said.
void installLanguage(QCoreApplication &application, const QString &language = {});

} // namespace tokendesk::text
