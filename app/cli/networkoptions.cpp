// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "app/cli/networkoptions.h"

#include "app/cli/fieldvalues.h"
#include "core/services/networkdocument.h"

#include <QDir>

namespace tokendesk::cli {

namespace {

constexpr char context[] = "CommandLine";

/// What a setting takes, for those that do not take every text.
Phrase wanted(const QString &key)
{
    if (key == QLatin1String("proxy"))
        return {context, QT_TRANSLATE_NOOP("CommandLine", "It is system, none or own.")};
    if (key == QLatin1String("proxy_port"))
        return {context, QT_TRANSLATE_NOOP("CommandLine", "Enter a port from 1 to 65535.")};
    if (key == QLatin1String("idle_timeout"))
        return {context, QT_TRANSLATE_NOOP("CommandLine", "Enter seconds from 1 to 600.")};
    if (key == QLatin1String("total_timeout"))
        return {context, QT_TRANSLATE_NOOP("CommandLine", "Enter seconds from 1 to 3600.")};
    if (key == QLatin1String("revoke_delay"))
        return {context, QT_TRANSLATE_NOOP("CommandLine", "Enter seconds from 0 to 120.")};
    if (key == QLatin1String("refresh_every"))
        return {context, QT_TRANSLATE_NOOP("CommandLine", "Enter minutes from 0 to 1440; 0 means never by itself.")};
    return {};
}

bool isFile(const QString &key)
{
    return key == QLatin1String("ca_file") || key == QLatin1String("client_certificate") ||
           key == QLatin1String("client_key");
}

QString bare(const QString &fingerprint)
{
    return QString(fingerprint).remove(QLatin1Char(':')).toLower();
}

} // namespace

Result<bool> takeNetworkOption(NetworkSettings &network, const QString &key, const QString &text)
{
    QJsonObject settings = writeNetwork(network, {});
    const QJsonValue before = settings.value(key);
    if (before.isUndefined() || before.isArray())
        return false;
    QJsonValue value = isFile(key) && !text.isEmpty() ? QDir(text).absolutePath() : text;
    if (before.isBool()) {
        FieldSpec field;
        field.name = key;
        field.type = FieldType::Switch;
        const Result<QVariant> truth = fieldValue(field, text);
        if (!truth)
            return tl::unexpected(truth.error());
        value = truth->toBool();
    } else if (before.isDouble()) {
        bool ok = false;
        const qint64 number = text.toLongLong(&ok);
        value = ok ? QJsonValue(number) : QJsonValue(text);
    }
    settings.insert(key, value);
    Result<NetworkSettings> read = readNetwork(settings);
    if (!read)
        return fail(ErrorKind::InvalidInput, key, {}, wanted(key));
    network = std::move(*read);
    return true;
}

std::optional<CertificatePin> pinFor(const CertificateProblem &problem, const QString &sha256)
{
    if (bare(problem.sha256).size() != 64 || bare(problem.sha256) != bare(sha256))
        return std::nullopt;
    CertificatePin pin{.host = problem.host, .port = problem.port, .sha256 = problem.sha256, .faults = {}};
    for (const CertificateProblem::Fault &fault : problem.faults)
        pin.faults.append(fault.code);
    pin.faults.sort();
    return pin;
}

} // namespace tokendesk::cli
