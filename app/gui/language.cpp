// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "app/gui/language.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace tokendesk {

Language::Language(const QString &code)
{
    const QLocale system = QLocale::system();
    // A language that was chosen keeps the country's dates and numbers where it is the same language.
    const QLocale locale = code.isEmpty() || QLocale(code).language() == system.language() ? system : QLocale(code);
    QLocale::setDefault(locale);
    install(locale, QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    // English is in the sources; its own file holds the plural forms, which a language without a file of ours needs
    // too.
    const QString own = QStringLiteral(":/i18n");
    install(QLocale(QLocale::English), QStringLiteral("tokendesk"), own);
    if (locale.language() != QLocale::English)
        install(locale, QStringLiteral("tokendesk"), own);
    QGuiApplication::setLayoutDirection(locale.textDirection());
}

Language::~Language()
{
    for (const std::unique_ptr<QTranslator> &translator : m_translators)
        QCoreApplication::removeTranslator(translator.get());
}

void Language::install(const QLocale &locale, const QString &name, const QString &folder)
{
    auto translator = std::make_unique<QTranslator>();
    if (translator->load(locale, name, QStringLiteral("_"), folder)) {
        QCoreApplication::installTranslator(translator.get());
        m_translators.push_back(std::move(translator));
    }
}

} // namespace tokendesk
