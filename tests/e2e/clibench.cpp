// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "clibench.h"

#include <QDir>
#include <QDirIterator>
#include <QJsonDocument>

namespace tokendesk {

namespace {

bool copyTree(const QString &from, const QString &to)
{
    QDirIterator entries(from, QDir::Files | QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot,
                         QDirIterator::Subdirectories);
    if (!QDir().mkpath(to))
        return false;
    while (entries.hasNext()) {
        const QString source = entries.next();
        const QString target = to + source.mid(from.size());
        const bool done = entries.fileInfo().isDir()
                              ? QDir().mkpath(target)
                              : QDir().mkpath(QFileInfo(target).path()) && QFile::copy(source, target);
        if (!done)
            return false;
        // A checkout may be read-only; a site is not.
        QFile::setPermissions(target, entries.fileInfo().isDir() ? QFileDevice::Permissions(0x7755)
                                                                 : QFileDevice::Permissions(0x6644));
    }
    return true;
}

QJsonObject object(const QByteArray &text)
{
    return QJsonDocument::fromJson(text).object();
}

} // namespace

QJsonObject CliRun::json() const
{
    return object(out);
}

QJsonObject CliRun::error() const
{
    return object(err).value(QLatin1String("error")).toObject();
}

CliBench::CliBench() = default;

bool CliBench::addSite(const QString &site, const QString &name, const QStringList &more)
{
    if (!copyTree(QStringLiteral(TOKENDESK_TEST_DATA "/flextype/") + site, sitePath(name)))
        return false;
    const CliRun connected =
        run(QStringList{QStringLiteral("connect"), QStringLiteral("flextype-folder"), QStringLiteral("--name"), name,
                        QStringLiteral("--folder"), sitePath(name)} +
            more);
    if (connected.status != 0)
        qWarning("%s", connected.all().constData());
    return connected.status == 0;
}

QString CliBench::tokenPath(const QString &name, const QString &id) const
{
    return sitePath(name) + QStringLiteral("/project/entries/tokens/") + id + QStringLiteral("/token.yaml");
}

QByteArray CliBench::read(const QString &path) const
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool CliBench::write(const QString &path, const QByteArray &bytes) const
{
    QFile file(path);
    return QDir().mkpath(QFileInfo(path).path()) && file.open(QIODevice::WriteOnly) &&
           file.write(bytes) == bytes.size();
}

void CliBench::start(QProcess &process, const QStringList &arguments) const
{
    process.start(QStringLiteral(TOKENDESK_CLI),
                  QStringList{QStringLiteral("--config-dir"), configPath(), QStringLiteral("--keychain"), keychain} +
                      arguments);
}

CliRun CliBench::finish(QProcess &process, const QByteArray &input)
{
    CliRun run;
    if (!process.waitForStarted(60'000))
        return run;
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(60'000)) {
        process.kill();
        process.waitForFinished();
        return run;
    }
    if (process.exitStatus() == QProcess::NormalExit)
        run.status = process.exitCode();
    run.out = process.readAllStandardOutput();
    run.err = process.readAllStandardError();
    return run;
}

CliRun CliBench::run(const QStringList &arguments, const QByteArray &input) const
{
    QProcess process;
    start(process, arguments);
    return finish(process, input);
}

CliRun CliBench::json(const QStringList &arguments, const QByteArray &input) const
{
    return run(QStringList{QStringLiteral("--json")} + arguments, input);
}

} // namespace tokendesk
