// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "app/gui/demosite.h"

#include <QDir>
#include <QDirIterator>

namespace tokendesk {

namespace {

const QString source = QStringLiteral(":/demo-site");

} // namespace

DemoSite::DemoSite()
    : m_directory(QDir::tempPath() + QStringLiteral("/tokendesk-demo-XXXXXX"))
{
}

QString DemoSite::configDir() const
{
    return m_directory.filePath(QStringLiteral("config"));
}

QString DemoSite::folder() const
{
    return m_directory.filePath(QStringLiteral("demo-site"));
}

Result<> DemoSite::unpack() const
{
    if (!isValid())
        return fail(ErrorKind::Io, m_directory.path(), m_directory.errorString());
    QDirIterator files(source, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        const QString target = folder() + file.fileName().mid(source.size());
        if (!QDir().mkpath(QFileInfo(target).path()) || !file.copy(target))
            return fail(ErrorKind::Io, target, file.errorString());
        // Files from the resources are read-only.
        if (!QFile::setPermissions(target, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther))
            return fail(ErrorKind::Io, target);
    }
    return {};
}

} // namespace tokendesk
