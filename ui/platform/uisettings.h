// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QObject>
#include <QSettings>

namespace tokendesk {

/// How the window shall look and behave for this user: an ini file. Nothing in it is secret.
///
/// Values that make no sense are read as the default, numbers are clamped to their range.
class UiSettings final : public QObject
{
    Q_OBJECT

public:
    enum class Look { System, Light, Dark };

    explicit UiSettings(const QString &file, QObject *parent = nullptr);

    QString language() const; ///< "de", "en"; empty: the system's
    void setLanguage(const QString &language);
    Look look() const;
    void setLook(Look look);
    int clipboardSeconds() const; ///< 5 to 300, default 30
    void setClipboardSeconds(int seconds);
    int revealSeconds() const; ///< 5 to 300, default 20
    void setRevealSeconds(int seconds);
    int idleMinutes() const; ///< 1 to 240; 0: never, the default
    void setIdleMinutes(int minutes);
    bool protectsFromCapture() const; ///< default true; has an effect where CaptureGuard::isSupported()
    void setProtectsFromCapture(bool on);

    /// Sizes, columns, splitters: whatever the window wants back as it was, by name. Empty: never stored.
    QByteArray blob(const QString &name) const;
    void setBlob(const QString &name, const QByteArray &value);

    /// Writes now; false when the file cannot be written.
    bool sync();

Q_SIGNALS:
    /// A value other than a blob is different now.
    void changed();

private:
    int number(const QString &key, int fallback, int least, int most) const;
    void store(const QString &key, const QVariant &value);

    QSettings m_settings;
};

} // namespace tokendesk
