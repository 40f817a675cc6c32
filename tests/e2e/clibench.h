// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QJsonObject>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

namespace tokendesk {

/// A line as the arguments that a shell would make of it; no quotes.
inline QStringList words(const char *line)
{
    return QString::fromUtf8(line).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

/// What one run of tokendesk-cli said and how it ended.
struct CliRun
{
    int status = -1; ///< -1: it did not start, crashed or took more than a minute
    QByteArray out;
    QByteArray err;

    QJsonObject json() const;                    ///< of standard output; empty when it is not exactly one JSON object
    QJsonObject error() const;                   ///< what is under "error" on standard error
    QByteArray all() const { return out + err; } ///< for messages
};

/// The real program on copies of the fixture sites, with a --config-dir of its own.
class CliBench final
{
public:
    CliBench();

    /// Copies tests/data/flextype/`site` to a new folder `name` and connects it under that name.
    bool addSite(const QString &site, const QString &name, const QStringList &more = {});
    QString sitePath(const QString &name) const { return m_folder.filePath(name); }
    QString configPath() const { return m_folder.filePath(QStringLiteral("config")); }
    QString path(const QString &name) const { return m_folder.filePath(name); }
    /// Where site-1.0 keeps that token.
    QString tokenPath(const QString &name, const QString &id) const;
    QByteArray read(const QString &path) const;
    bool write(const QString &path, const QByteArray &bytes) const;

    /// --config-dir and, unless keychain is set, --keychain none go before `arguments`.
    CliRun run(const QStringList &arguments, const QByteArray &input = {}) const;
    CliRun json(const QStringList &arguments, const QByteArray &input = {}) const;
    /// Begins a run; the caller ends it with finish().
    void start(QProcess &process, const QStringList &arguments) const;
    static CliRun finish(QProcess &process, const QByteArray &input = {});

    QString keychain = QStringLiteral("none");

private:
    QTemporaryDir m_folder;
};

} // namespace tokendesk
