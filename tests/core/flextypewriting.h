// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/core/flextypefixture.h"

#include <QRegularExpression>

#include <sys/stat.h>

namespace tokendesk::test {

inline const TokenId mobile{QStringLiteral("token"), QStringLiteral("mobile-app_2")};

inline TokenDraft draft(const QMap<FieldName, QVariant> &fields, const QMap<FieldName, QString> &seen = {})
{
    return {.kind = {}, .fields = fields, .seen = seen};
}

inline Secret clone(const CreatedToken &created, const char *name)
{
    for (const NamedSecret &secret : created.secrets) {
        if (secret.name == QLatin1String(name))
            return secret.value.clone();
    }
    return {};
}

/// The lines that differ between two texts, as "-old +new".
inline QStringList changedLines(const QByteArray &before, const QByteArray &after)
{
    const QList<QByteArray> a = before.split('\n');
    const QList<QByteArray> b = after.split('\n');
    QStringList changed;
    for (const QByteArray &line : a) {
        if (!b.contains(line))
            changed.append(QLatin1Char('-') + QString::fromUtf8(line));
    }
    for (const QByteArray &line : b) {
        if (!a.contains(line))
            changed.append(QLatin1Char('+') + QString::fromUtf8(line));
    }
    return changed;
}

inline QByteArray asPhpVerifies(const QString &secret, const QString &hash)
{
    return run(QStringLiteral("php"),
               {QStringLiteral("-r"), QStringLiteral("echo password_verify($argv[1], $argv[2]) ? 'yes' : 'no';"),
                QStringLiteral("--"), secret, hash});
}

inline QStringList namesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
}

inline qint64 modifiedSeconds(const QString &path)
{
    struct stat status = {};
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? status.st_mtim.tv_sec : -1;
}

} // namespace tokendesk::test
