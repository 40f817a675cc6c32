// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDir>
#include <QDirIterator>
#include <QLoggingCategory>
#include <QMutex>

namespace tokendesk::test {

/// What the program logs, all of its own categories.
class LogCatcher final
{
public:
    LogCatcher()
    {
        QLoggingCategory::setFilterRules(QStringLiteral("tokendesk.*=true"));
        s_before = qInstallMessageHandler([](QtMsgType type, const QMessageLogContext &context, const QString &text) {
            {
                const QMutexLocker lock(&s_mutex);
                s_log += text.toUtf8() + '\n';
            }
            if (type != QtDebugMsg && type != QtInfoMsg)
                s_before(type, context, text);
        });
    }
    ~LogCatcher() { qInstallMessageHandler(s_before); }
    Q_DISABLE_COPY_MOVE(LogCatcher)

    QByteArray all() const
    {
        const QMutexLocker lock(&s_mutex);
        return s_log;
    }

private:
    static inline QtMessageHandler s_before = nullptr;
    static inline QMutex s_mutex;
    static inline QByteArray s_log;
};

/// The files below `folder`, and the log, that hold one of the texts.
inline QStringList placesOf(const QStringList &texts, const QString &folder, const LogCatcher &log)
{
    QStringList places;
    QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    int looked = 0;
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        ++looked;
        const QByteArray content = file.readAll();
        for (const QString &text : texts) {
            if (content.contains(text.toUtf8()))
                places.append(file.fileName());
        }
    }
    for (const QString &text : texts) {
        if (log.all().contains(text.toUtf8()))
            places.append(QStringLiteral("the log"));
    }
    if (looked < 2)
        places.append(QStringLiteral("nothing was looked through"));
    return places;
}

} // namespace tokendesk::test
