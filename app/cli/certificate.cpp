// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "app/cli/certificate.h"

#include "app/cli/commandline.h"
#include "ui/text/plain.h"

namespace tokendesk::cli {

namespace {

void writeDay(JsonWriter &json, QLatin1String key, const QDateTime &time)
{
    json.key(key);
    if (time.isValid())
        json.time(time.toMSecsSinceEpoch());
    else
        json.null();
}

} // namespace

void writeCertificate(JsonWriter &json, const CertificateProblem &problem)
{
    json.beginObject();
    json.key(QLatin1String("host")).value(problem.host);
    json.key(QLatin1String("port")).value(qint64{problem.port});
    json.key(QLatin1String("faults")).beginArray();
    for (const CertificateProblem::Fault &fault : problem.faults) {
        json.beginObject();
        json.key(QLatin1String("code")).value(fault.code);
        json.key(QLatin1String("text")).value(fault.text);
        json.endObject();
    }
    json.endArray();
    json.key(QLatin1String("subject")).value(problem.subject);
    json.key(QLatin1String("issuer")).value(problem.issuer);
    json.key(QLatin1String("names")).values(problem.names);
    writeDay(json, QLatin1String("valid_from"), problem.validFrom);
    writeDay(json, QLatin1String("valid_to"), problem.validTo);
    json.key(QLatin1String("sha256")).value(problem.sha256);
    json.endObject();
}

QStringList certificateLines(const CertificateProblem &problem)
{
    const auto time = [](const QDateTime &moment) {
        return moment.toUTC().toString(Qt::ISODate);
    };
    QStringList lines{CommandLine::tr("Certificate of %1, port %2:").arg(text::plain(problem.host)).arg(problem.port)};
    for (const CertificateProblem::Fault &fault : problem.faults)
        lines.append(CommandLine::tr("  Fault: %1").arg(text::plain(fault.text)));
    lines.append(CommandLine::tr("  Issued to: %1").arg(text::plain(problem.subject)));
    lines.append(CommandLine::tr("  Issued by: %1").arg(text::plain(problem.issuer)));
    lines.append(CommandLine::tr("  For: %1").arg(text::plain(problem.names.join(QLatin1String(", ")))));
    lines.append(CommandLine::tr("  Valid: %1 to %2").arg(time(problem.validFrom), time(problem.validTo)));
    lines.append(CommandLine::tr("  SHA-256: %1").arg(problem.sha256));
    lines.append(CommandLine::tr("Only if you know from another source that this is the right one: connect with --set "
                                 "accept_certificate=%1")
                     .arg(problem.sha256));
    return lines;
}

} // namespace tokendesk::cli
