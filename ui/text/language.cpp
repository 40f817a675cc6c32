// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/text/language.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

namespace tokendesk::text {

namespace {

void install(QCoreApplication &application, const QLocale &locale)
{
    auto *translator = new QTranslator(&application);
    if (translator->load(locale, QStringLiteral("tokendesk"), QStringLiteral("_"), QStringLiteral(":/i18n")))
        QCoreApplication::installTranslator(translator);
    else
        delete translator;
}

} // namespace

void installLanguage(QCoreApplication &application, const QString &language)
{
    const QLocale english(QLocale::English);
    const QLocale wanted = language.isEmpty() ? QLocale::system() : QLocale(language);
    install(application, english);
    if (wanted.language() != QLocale::English && wanted.language() != QLocale::C)
        install(application, wanted);
}

} // namespace tokendesk::text
