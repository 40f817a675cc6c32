// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "app/cli/commandline.h"
#include "app/cli/commands.h"
#include "app/cli/fieldvalues.h"
#include "app/cli/networkoptions.h"
#include "app/cli/signinflow.h"
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
    Result<> takeField(const BackendType &type, const QString &key, const QString &text);
    void askKeychain(const BackendType &type);
    void signIn(const BackendType &type);
    void signedIn(SignedIn result);
    void notKept(Error error);
    void added(const ConnectionId &id);

    Connection m_connection;
    Phrase m_description;
    QList<Phrase> m_remarks;
    QString m_acceptedCertificate;
    std::unique_ptr<SignInFlow> m_flow;
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
        return takeField(type, key, text);
    }
    return {};
}

/// A field of its kind's location, else, of a server, a network setting.
Result<> Connect::takeField(const BackendType &type, const QString &key, const QString &text)
{
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
    if (type.isRemote() && key == QLatin1String("accept_certificate")) {
        m_acceptedCertificate = text;
        return {};
    }
    const Result<bool> network = type.isRemote() ? takeNetworkOption(m_connection.network, key, text) : false;
    if (!network)
        return tl::unexpected(network.error());
    if (*network)
        return {};
    return fail(ErrorKind::InvalidInput, key, {},
                {"CommandLine", QT_TRANSLATE_NOOP("CommandLine", "A connection of this kind has no such field.")});
}

Result<> Connect::takeOptions(const BackendType &type)
{
    for (const auto *option : {"name", "folder", "url", "environment", "guard", "group", "colour"}) {
        if (!arguments().has(QLatin1String(option)))
            continue;
        if (Result<> taken = take(type, QLatin1String(option), arguments().value(QLatin1String(option))); !taken)
            return taken;
    }
    for (const QString &set : arguments().values(QLatin1String("set"))) {
        const qsizetype equals = set.indexOf(QLatin1Char('='));
        if (Result<> taken = take(type, set.left(equals), set.mid(equals + 1)); !taken)
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
    on(connections.recognise(type->id, m_connection.location), [this, type](const Recognised &recognised) {
        m_connection.location = recognised.location;
        m_description = recognised.description;
        if (type->isRemote())
            askKeychain(*type);
        else
            on(workspace().connections().add(m_connection), [this](const ConnectionId &id) { added(id); });
    });
}

/// Before anything is asked or sent: a sign-in whose credential cannot be kept would be left over on the server.
void Connect::askKeychain(const BackendType &type)
{
    const auto probed = std::make_shared<QFutureWatcher<KeychainStatus>>();
    connect(probed.get(), &QFutureWatcherBase::finished, this, [this, &type, probed] {
        const KeychainStatus status = probed->result();
        if (status == KeychainStatus::Locked)
            notKept({.kind = ErrorKind::KeychainLocked, .object = m_connection.name});
        else if (status == KeychainStatus::Unavailable)
            notKept({.kind = ErrorKind::KeychainUnavailable, .object = m_connection.name});
        else
            signIn(type);
    });
    probed->setFuture(workspace().secrets().probe());
}

void Connect::notKept(Error error)
{
    error.reason = {"CommandLine",
                    QT_TRANSLATE_NOOP("CommandLine", "Unlock it, or use --keychain none: then nothing is kept, and "
                                                     "--credentials is needed at every command.")};
    failWith(error);
}

void Connect::signIn(const BackendType &type)
{
    const auto given = [this, &type]() -> Result<SignInRequest> {
        if (arguments().credentials.isEmpty())
            return askRequest(type, m_connection.network);
        Result<GivenCredentials> read = readCredentials(arguments().credentials);
        if (!read)
            return tl::unexpected(read.error());
        return requestFrom(type, std::move(*read));
    };
    Result<SignInRequest> request = given();
    if (!request)
        return failWith(request.error());
    m_flow = std::make_unique<SignInFlow>(workspace(), m_connection, std::move(*request), m_acceptedCertificate,
                                          cancelToken());
    m_flow->start([this](Result<SignedIn> result) {
        if (result)
            signedIn(std::move(*result));
        else
            failWith(result.error());
    });
}

void Connect::signedIn(SignedIn result)
{
    m_connection = m_flow->connection();
    if (!result.description.isEmpty())
        m_description = result.description;
    m_remarks = result.remarks;
    whenDone(workspace().signIns().connect(m_connection, std::move(result), CredentialVault::Keep::InKeychain), this,
             [this](const Result<ConnectionId> &id) {
                 if (id)
                     added(*id);
                 else if (id.error().kind == ErrorKind::KeychainLocked ||
                          id.error().kind == ErrorKind::KeychainUnavailable)
                     notKept(id.error());
                 else
                     failWith(id.error());
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
        writeConnection(json, m_connection, isServer(m_connection));
        json.key(QLatin1String("remarks")).beginArray();
        for (const Phrase &remark : std::as_const(m_remarks))
            json.value(text::phrase(remark));
        json.endArray().endObject();
        output().line({});
    } else {
        output().line(CommandLine::tr("Connected “%1”: %2")
                          .arg(text::plain(m_connection.name), text::plain(text::phrase(m_description))));
        for (const Phrase &remark : std::as_const(m_remarks))
            output().line(text::plain(text::phrase(remark)));
    }
    end(ExitStatus::Done);
}

} // namespace

std::unique_ptr<Command> makeConnect(Session &session)
{
    return std::make_unique<Connect>(session);
}

} // namespace tokendesk::cli
