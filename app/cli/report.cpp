// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "app/cli/report.h"

#include "app/cli/arguments.h"
#include "app/cli/certificate.h"
#include "app/cli/commandspec.h"
#include "app/cli/output.h"
#include "ui/text/errors.h"

namespace tokendesk::cli {

void writeError(JsonWriter &json, const Error &error)
{
    json.beginObject();
    json.key(QLatin1String("kind")).value(errorKindName(error.kind));
    json.key(QLatin1String("object")).orNull(error.object);
    json.key(QLatin1String("detail")).orNull(error.detail);
    json.key(QLatin1String("http_status"))
        .orNull(error.httpStatus ? std::optional<qint64>(*error.httpStatus) : std::nullopt);
    json.key(QLatin1String("message")).value(text::error(error));
    if (error.certificate != nullptr) {
        json.key(QLatin1String("certificate"));
        writeCertificate(json, *error.certificate);
    }
    json.endObject();
}

void report(const Error &error, bool asJson)
{
    if (error.kind == ErrorKind::Cancelled)
        return;
    if (!asJson) {
        Output::complain(QStringLiteral("tokendesk-cli: ") + text::error(error));
        const QStringList facts = error.certificate != nullptr ? certificateLines(*error.certificate) : QStringList();
        for (const QString &fact : facts)
            Output::complain(fact);
        return;
    }
    QByteArray document;
    JsonWriter json(document);
    json.beginObject().key(QLatin1String("error"));
    writeError(json, error);
    json.endObject();
    Output::complain(document);
}

void reportUsage(const QString &text, bool asJson, const CommandSpec *command)
{
    if (!asJson) {
        Output::complain(QStringLiteral("tokendesk-cli: ") + text);
        return Output::complain(usage(commandSpecs(), command));
    }
    QByteArray document;
    JsonWriter json(document);
    json.beginObject().key(QLatin1String("error")).beginObject();
    json.key(QLatin1String("kind")).value(errorKindName(ErrorKind::InvalidInput));
    json.key(QLatin1String("object")).value(QLatin1String("arguments"));
    json.key(QLatin1String("detail")).null();
    json.key(QLatin1String("http_status")).null();
    json.key(QLatin1String("message")).value(text);
    json.endObject().endObject();
    Output::complain(document);
}

} // namespace tokendesk::cli
