// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "app/cli/commandline.h"
#include "app/cli/commands.h"
#include "app/cli/fieldvalues.h"
#include "app/cli/tokenwriter.h"
#include "ui/text/phrases.h"
#include "ui/text/plain.h"

#include <QDir>
#include <QRegularExpression>

namespace tokendesk::cli {

namespace {

class Connect final : public Command
{
public:
    using Command::Command;
    void run() override;

private:
    Result<> take(const BackendType &type, const QString &key, const QString &text);
    Result<> takeOptions(const BackendType &type);
    void added(const ConnectionId &id);

    Connection m_connection;
    Phrase m_description;
};

tl::unexpected<Error> refused(const char *option, Phrase why)
{
    return fail(ErrorKind::InvalidInput, QLatin1String(option), {}, std::move(why));
}

/// One of the connection's own settings, or a field of its kind's location.
Result<> Connect::take(const BackendType &type, const QString &key, const QString &text)
{
    if (key == QLatin1String("name")) {
        m_connection.name = text;
    } else if (key == QLatin1String("group")) {
        m_connection.group = text;
    } else if (key == QLatin1String("colour")) {
        static const QRegularExpression colour(QStringLiteral("^#[0-9A-Fa-f]{6}$"));
        if (!colour.match(text).hasMatch())
            return refused("colour", {"CommandLine", QT_TRANSLATE_NOOP("CommandLine", "Enter a colour as #RRGGBB.")});
        m_connection.colour = text;
    } else if (key == QLatin1String("environment")) {
        const std::optional<Environment> environment = environmentFromName(text);
        if (!environment)
            return refused(
                "environment",
                {"CommandLine", QT_TRANSLATE_NOOP("CommandLine", "It is production, staging, development or other.")});
        m_connection.environment = *environment;
    } else if (key == QLatin1String("guard")) {
        const std::optional<Guard> guard = guardFromName(text);
        if (!guard)
            return refused("guard",
                           {"CommandLine", QT_TRANSLATE_NOOP("CommandLine", "It is normal, confirm or read-only.")});
        m_connection.guard = *guard;
    } else {
        for (const FieldSpec &field : type.fields) {
            if (field.name != key)
                continue;
            const QString absolute = field.type == FieldType::Folder ? QDir(text).absolutePath() : text;
            Result<QVariant> value = fieldValue(field, text.isEmpty() ? text : absolute);
            if (!value)
                return tl::unexpected(value.error());
            m_connection.location.insert(key, *value);
            return {};
        }
        return fail(ErrorKind::InvalidInput, key, {},
                    {"CommandLine", QT_TRANSLATE_NOOP("CommandLine", "A connection of this kind has no such field.")});
    }
    return {};
}

Result<> Connect::takeOptions(const BackendType &type)
{
    for (const auto *option : {"name", "folder", "url", "environment", "guard", "group", "colour"}) {
        if (!arguments().has(QLatin1String(option)))
            continue;
        if (const Result<> taken = take(type, QLatin1String(option), arguments().value(QLatin1String(option))); !taken)
            return taken;
    }
    for (const QString &set : arguments().values(QLatin1String("set"))) {
        const qsizetype equals = set.indexOf(QLatin1Char('='));
        if (const Result<> taken = take(type, set.left(equals), set.mid(equals + 1)); !taken)
            return taken;
    }
    for (const FieldSpec &field : type.fields) {
        const std::optional<Phrase> why = refusal(field, m_connection.location.value(field.name));
        if (why)
            return fail(ErrorKind::InvalidInput, field.name, {}, *why);
    }
    if (m_connection.name.trimmed().isEmpty())
        return refused("name", {"CommandLine", QT_TRANSLATE_NOOP("CommandLine", "A connection needs a name.")});
    return {};
}

void Connect::run()
{
    Connections &connections = workspace().connections();
    const QString kind = arguments().operands.first();
    const BackendType *type = connections.type(kind);
    if (!type) {
        QStringList known;
        for (const BackendType &each : connections.types())
            known.append(each.id);
        return wrongUsage(CommandLine::tr("There is no kind of connection “%1”; there are: %2.")
                              .arg(text::plain(kind), known.join(QLatin1String(", "))));
    }
    m_connection.type = type->id;
    if (const Result<> taken = takeOptions(*type); !taken)
        return failWith(taken.error());
    on(connections.recognise(type->id, m_connection.location), [this](const Recognised &recognised) {
        m_connection.location = recognised.location;
        m_description = recognised.description;
        on(workspace().connections().add(m_connection), [this](const ConnectionId &id) { added(id); });
    });
}

void Connect::added(const ConnectionId &id)
{
    m_connection.id = id;
    if (const Connection *stored = workspace().connections().find(id))
        m_connection = *stored;
    if (arguments().json) {
        JsonWriter json(output().buffer());
        json.beginObject().key(QLatin1String("connection"));
        writeConnection(json, m_connection);
        json.endObject();
        output().line({});
    } else {
        output().line(CommandLine::tr("Connected “%1”: %2")
                          .arg(text::plain(m_connection.name), text::plain(text::phrase(m_description))));
    }
    end(ExitStatus::Done);
}

} // namespace

std::unique_ptr<Command> makeConnect(Session &session)
{
    return std::make_unique<Connect>(session);
}

} // namespace tokendesk::cli
