// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/platform/uisettings.h"

#include <QRegularExpression>

namespace tokendesk {

namespace {

constexpr QLatin1String languageKey("language");
constexpr QLatin1String lookKey("look");
constexpr QLatin1String clipboardKey("clipboardSeconds");
constexpr QLatin1String revealKey("revealSeconds");
constexpr QLatin1String idleKey("idleMinutes");
constexpr QLatin1String captureKey("protectFromCapture");
constexpr int shortestSeconds = 5;
constexpr int longestSeconds = 300;
constexpr int longestIdle = 240;

QString blobKey(const QString &name)
{
    return QStringLiteral("layout/") + name;
}

} // namespace

UiSettings::UiSettings(const QString &file, QObject *parent)
    : QObject(parent)
    , m_settings(file, QSettings::IniFormat)
{
}

QString UiSettings::language() const
{
    static const QRegularExpression wellFormed(QStringLiteral("^[a-z]{2,3}(_[A-Z]{2})?$"));
    const QString language = m_settings.value(languageKey).toString();
    return wellFormed.match(language).hasMatch() ? language : QString();
}

void UiSettings::setLanguage(const QString &language)
{
    store(languageKey, language);
}

UiSettings::Look UiSettings::look() const
{
    const QString look = m_settings.value(lookKey).toString();
    if (look == QLatin1String("light"))
        return Look::Light;
    if (look == QLatin1String("dark"))
        return Look::Dark;
    return Look::System;
}

void UiSettings::setLook(Look look)
{
    switch (look) {
    case Look::System:
        store(lookKey, QStringLiteral("system"));
        return;
    case Look::Light:
        store(lookKey, QStringLiteral("light"));
        return;
    case Look::Dark:
        store(lookKey, QStringLiteral("dark"));
        return;
    }
    Q_UNREACHABLE();
}

int UiSettings::clipboardSeconds() const
{
    return number(clipboardKey, 30, shortestSeconds, longestSeconds);
}

void UiSettings::setClipboardSeconds(int seconds)
{
    store(clipboardKey, qBound(shortestSeconds, seconds, longestSeconds));
}

int UiSettings::revealSeconds() const
{
    return number(revealKey, 20, shortestSeconds, longestSeconds);
}

void UiSettings::setRevealSeconds(int seconds)
{
    store(revealKey, qBound(shortestSeconds, seconds, longestSeconds));
}

int UiSettings::idleMinutes() const
{
    return number(idleKey, 0, 0, longestIdle);
}

void UiSettings::setIdleMinutes(int minutes)
{
    store(idleKey, qBound(0, minutes, longestIdle));
}

bool UiSettings::protectsFromCapture() const
{
    return m_settings.value(captureKey, true).toBool();
}

void UiSettings::setProtectsFromCapture(bool on)
{
    store(captureKey, on);
}

QByteArray UiSettings::blob(const QString &name) const
{
    return m_settings.value(blobKey(name)).toByteArray();
}

void UiSettings::setBlob(const QString &name, const QByteArray &value)
{
    m_settings.setValue(blobKey(name), value);
}

bool UiSettings::sync()
{
    m_settings.sync();
    return m_settings.status() == QSettings::NoError;
}

int UiSettings::number(const QString &key, int fallback, int least, int most) const
{
    bool ok = false;
    const int value = m_settings.value(key, fallback).toInt(&ok);
    return ok ? qBound(least, value, most) : fallback;
}

void UiSettings::store(const QString &key, const QVariant &value)
{
    if (m_settings.value(key) == value)
        return;
    m_settings.setValue(key, value);
    Q_EMIT changed();
}

} // namespace tokendesk
