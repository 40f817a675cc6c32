// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDebug>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

/// A private home with a D-Bus session and a real gnome-keyring, each run a new session over the same keyring files.
class KeychainSession final
{
public:
    enum class Keyring {
        Unlocked,
        LockedNoPrompt, ///< nothing can ask for the password: each unlocking counts as refused
        LockedAsking,   ///< the question stands on the display and nobody answers
        Absent,         ///< a bus without a secret service
        NoBus,
    };

    /// `program`: with the arguments that it always has.
    explicit KeychainSession(QStringList program)
        : m_program(std::move(program))
    {
        QDir().mkpath(path("run"));
        QFile::setPermissions(path("run"), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        QDir().mkpath(path("services"));
        QFile config(path("absent.conf"));
        if (config.open(QIODevice::WriteOnly)) {
            config.write("<!DOCTYPE busconfig PUBLIC \"-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN\" "
                         "\"http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd\">\n"
                         "<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen><servicedir>");
            config.write(path("services").toUtf8());
            config.write("</servicedir><policy context=\"default\"><allow send_destination=\"*\" eavesdrop=\"true\"/>"
                         "<allow eavesdrop=\"true\"/><allow own=\"*\"/></policy></busconfig>\n");
        }
    }

    QString path(const char *name) const { return m_home.filePath(QLatin1String(name)); }

    /// What the program says to these arguments, line by line; its last line is "exit N".
    QStringList run(Keyring keyring, const QStringList &arguments) const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("HOME"), m_home.path());
        environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), path("run"));
        for (const char *name : {"XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME",
                                 "DBUS_SESSION_BUS_ADDRESS", "GNOME_KEYRING_CONTROL", "SSH_AUTH_SOCK"})
            environment.remove(QLatin1String(name));
        if (keyring != Keyring::LockedAsking) {
            environment.remove(QStringLiteral("DISPLAY"));
            environment.remove(QStringLiteral("WAYLAND_DISPLAY"));
        }
        environment.insert(QStringLiteral("QT_LOGGING_RULES"), QStringLiteral("*.debug=false"));

        const QString daemon =
            keyring == Keyring::Unlocked
                ? QStringLiteral(
                      "printf pw | gnome-keyring-daemon --unlock --components=secrets --daemonize >/dev/null; ")
                : QStringLiteral("gnome-keyring-daemon --components=secrets --daemonize >/dev/null; ");
        QStringList session;
        if (keyring == Keyring::NoBus) {
            environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"),
                               QStringLiteral("unix:path=") + path("no-such-bus"));
            session = {QStringLiteral("-c"), QStringLiteral("\"$@\""), QStringLiteral("bash")};
        } else {
            session = {QStringLiteral("-c"),
                       QStringLiteral("exec dbus-run-session %1 -- bash -c '%2 \"$@\"' bash \"$@\"")
                           .arg(keyring == Keyring::Absent ? QStringLiteral("--config-file=") + path("absent.conf")
                                                           : QString(),
                                keyring == Keyring::Absent ? QString() : daemon),
                       QStringLiteral("bash")};
        }
        QProcess process;
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral("bash"), session + m_program + arguments);
        process.waitForFinished(120'000);
        QStringList lines =
            QString::fromUtf8(process.readAllStandardOutput()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        // The bus and the prompter talk a lot; it matters only when the driver did not come to its end.
        if (process.exitCode() != 0)
            qWarning().noquote() << process.readAllStandardError();
        lines.append(QStringLiteral("exit %1").arg(process.exitCode()));
        return lines;
    }

private:
    const QStringList m_program;
    QTemporaryDir m_home;
};
