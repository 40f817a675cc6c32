// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QTranslator>

#include <memory>
#include <vector>

namespace tokendesk {

/// The program's language: its own texts and Qt's, the direction of writing, and how numbers and dates look.
class Language final
{
public:
    /// `code`: "de", "en"; empty: the system's. To be made before the first widget.
    explicit Language(const QString &code);
    ~Language();
    Q_DISABLE_COPY_MOVE(Language)

private:
    void install(const QLocale &locale, const QString &name, const QString &folder);

    std::vector<std::unique_ptr<QTranslator>> m_translators;
};

} // namespace tokendesk
