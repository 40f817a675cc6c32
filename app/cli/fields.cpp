// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "app/cli/commandline.h"
#include "app/cli/commands.h"
#include "app/cli/fieldvalues.h"
#include "app/cli/jsonwriter.h"
#include "core/backends/tokenbackend.h"
#include "core/base/async.h"
#include "ui/text/phrases.h"
#include "ui/text/plain.h"
#include "ui/text/values.h"

#include <QJsonValue>

namespace tokendesk::cli {

namespace {

class Fields final : public Command
{
public:
    using Command::Command;
    void run() override;

private:
    void takeKinds();
    void lookAround();
    void askForChoices(QStringList names);
    void show();
    void printJson();
    void print();

    ConnectionId m_connection;
    QList<KindSpec> m_kinds;
    bool m_wholly = true;
};

QStringList chosenFromServer(const QList<KindSpec> &kinds)
{
    QStringList names;
    for (const KindSpec &kind : kinds) {
        for (const FieldSpec &field : kind.fields) {
            if (field.choicesFromServer && !names.contains(field.name))
                names.append(field.name);
        }
    }
    return names;
}

std::optional<qint64> largest(const FieldSpec &field)
{
    if (field.maximum > 0)
        return field.maximum;
    return field.type == FieldType::Number ? std::optional(qint64{1} << 53) : std::nullopt;
}

void writeField(JsonWriter &json, const FieldSpec &field)
{
    json.beginObject();
    json.key(QLatin1String("name")).value(field.name);
    json.key(QLatin1String("label")).value(text::phrase(field.label));
    json.key(QLatin1String("type")).value(fieldTypeName(field.type));
    json.key(QLatin1String("required")).value(field.required);
    json.key(QLatin1String("creatable")).value(field.creatable);
    json.key(QLatin1String("changeable")).value(field.changeable);
    json.key(QLatin1String("default")).value(QJsonValue::fromVariant(field.initial));
    json.key(QLatin1String("minimum"))
        .orNull(field.type == FieldType::Number ? std::optional(field.minimum) : std::nullopt);
    json.key(QLatin1String("maximum")).orNull(largest(field));
    json.key(QLatin1String("choices"));
    if (field.choices.isEmpty()) {
        json.null();
    } else {
        json.beginArray();
        for (const Choice &choice : field.choices)
            json.value(choice.value);
        json.endArray();
    }
    if (field.choicesFromServer && !field.choices.isEmpty()) {
        json.key(QLatin1String("choice_labels")).beginArray();
        for (const Choice &choice : field.choices)
            json.value(choice.label);
        json.endArray();
    }
    json.key(QLatin1String("help")).orNull(text::phrase(field.help));
    json.endObject();
}

void Fields::printJson()
{
    JsonWriter json(output().buffer());
    json.beginObject().key(QLatin1String("kinds")).beginArray();
    for (const KindSpec &kind : std::as_const(m_kinds)) {
        json.beginObject();
        json.key(QLatin1String("kind")).value(kind.id);
        json.key(QLatin1String("label")).value(text::phrase(kind.label));
        json.key(QLatin1String("can_create")).value(kind.canCreate);
        json.key(QLatin1String("secret_availability")).value(secretAvailabilityName(kind.secretAvailability));
        json.key(QLatin1String("fields")).beginArray();
        for (const FieldSpec &field : kind.fields)
            writeField(json, field);
        json.endArray().endObject();
    }
    json.endArray().endObject();
    output().line({});
}

QString shownType(const FieldSpec &field)
{
    if (field.choices.isEmpty() || field.choicesFromServer)
        return fieldTypeName(field.type);
    QStringList values;
    for (const Choice &choice : field.choices)
        values.append(choice.value);
    return values.join(QLatin1Char('|'));
}

void Fields::print()
{
    for (const KindSpec &kind : std::as_const(m_kinds)) {
        output().line(QStringLiteral("%1 (%2)").arg(kind.id, text::plain(text::phrase(kind.label))));
        QList<QStringList> rows;
        for (const FieldSpec &field : kind.fields) {
            QStringList remarks;
            if (field.required)
                remarks.append(CommandLine::tr("required"));
            if (!field.changeable)
                remarks.append(CommandLine::tr("only on a new token"));
            if (!field.creatable)
                remarks.append(CommandLine::tr("only afterwards"));
            if (field.initial.isValid() && !field.initial.toString().isEmpty())
                remarks.append(CommandLine::tr("starts as %1").arg(field.initial.toString()));
            rows.append({QStringLiteral("  ") + field.name, shownType(field), text::phrase(field.label),
                         remarks.join(QLatin1String(", "))});
            if (!field.choicesFromServer)
                continue;
            for (const Choice &choice : field.choices)
                rows.append({QStringLiteral("    ") + choice.value, {}, choice.label, {}});
        }
        output().table(rows);
    }
}

void Fields::takeKinds()
{
    const std::optional<Capabilities> known = capabilities(m_connection);
    if (!known)
        return;
    m_kinds = known->kinds;
    if (arguments().has(QLatin1String("kind"))) {
        const KindSpec *kind = known->kind(arguments().value(QLatin1String("kind")));
        if (!kind)
            return failWith(noSuchKind(*known));
        m_kinds = {*kind};
    }
    if (!arguments().has(QLatin1String("choices")) || chosenFromServer(m_kinds).isEmpty())
        return show();
    lookAround();
}

/// Which fields there are may depend on what is switched on there.
void Fields::lookAround()
{
    const Result<TokenBackend *> backend = workspace().connections().backend(m_connection);
    if (!backend)
        return failWith(backend.error());
    on((*backend)->test(cancelToken()), [this] {
        const std::optional<Capabilities> known = capabilities(m_connection);
        if (!known)
            return;
        for (KindSpec &kind : m_kinds) {
            if (const KindSpec *now = known->kind(kind.id))
                kind = *now;
        }
        askForChoices(chosenFromServer(m_kinds));
    });
}

/// One after the other. What may not be seen is told, and the rest is shown.
void Fields::askForChoices(QStringList names)
{
    if (names.isEmpty())
        return show();
    const QString name = names.takeFirst();
    whenDone(workspace().tokens().choices(m_connection, name), this,
             [this, name, names](const Result<QList<Choice>> &choices) {
                 if (!choices) {
                     complain(choices.error());
                     m_wholly = false;
                 }
                 for (KindSpec &kind : m_kinds) {
                     for (FieldSpec &field : kind.fields) {
                         if (choices && field.name == name && field.choicesFromServer)
                             field.choices = *choices;
                     }
                 }
                 askForChoices(names);
             });
}

void Fields::show()
{
    if (arguments().json)
        printJson();
    else
        print();
    end(m_wholly ? ExitStatus::Done : ExitStatus::PartlyDone);
}

void Fields::run()
{
    const Connection *found = connectionOperand();
    if (!found)
        return;
    m_connection = found->id;
    takeKinds();
}

} // namespace

std::unique_ptr<Command> makeFields(Session &session)
{
    return std::make_unique<Fields>(session);
}

} // namespace tokendesk::cli
