// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/signin/renewallock.h"

#include <QDir>
#include <QLockFile>
#include <QStandardPaths>

namespace tokendesk {

namespace {

constexpr int oneTry = 50; // ms

} // namespace

QString RenewalLock::defaultFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation) + QLatin1String("/tokendesk");
}

RenewalLock::RenewalLock(std::unique_ptr<QLockFile> file)
    : m_file(std::move(file))
{
}

RenewalLock::RenewalLock(RenewalLock &&) noexcept = default;
RenewalLock &RenewalLock::operator=(RenewalLock &&) noexcept = default;
RenewalLock::~RenewalLock() = default;

Result<RenewalLock> RenewalLock::acquire(const ConnectionId &connection, const CancelToken &cancel,
                                         std::chrono::milliseconds patience, const QString &folder)
{
    const QString path =
        folder + QLatin1String("/renewal-") + connection.toString(QUuid::WithoutBraces) + QLatin1String(".lock");
    if (!QDir().mkpath(folder))
        return fail(ErrorKind::Io, folder);
    auto file = std::make_unique<QLockFile>(path);
    // Never taken over for its age, only when its program is gone: a slow server is no reason for a second renewal.
    file->setStaleLockTime(0);
    const auto end = std::chrono::steady_clock::now() + patience;
    while (!file->tryLock(oneTry)) {
        if (cancel.isCancelled())
            return fail(ErrorKind::Cancelled, {});
        if (file->error() != QLockFile::LockFailedError)
            return fail(ErrorKind::Io, path);
        if (std::chrono::steady_clock::now() >= end)
            return fail(ErrorKind::Timeout, path);
    }
    return RenewalLock(std::move(file));
}

} // namespace tokendesk
