// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "app/cli/command.h"

#include "app/cli/commandline.h"
#include "app/cli/report.h"
#include "app/cli/tokenwriter.h"
#include "core/domain/owntoken.h"
#include "ui/text/phrases.h"
#include "ui/text/plain.h"

namespace tokendesk::cli {

void Command::failWith(const Error &error)
{
    complain(error);
    end(ExitStatus::Failed);
}

void Command::complain(const Error &error) const
{
    report(error, arguments().json);
}

void Command::wrongUsage(const QString &text)
{
    reportUsage(text, arguments().json, arguments().command);
    end(ExitStatus::WrongUsage);
}

const Connection *Command::findConnection(const QString &name)
{
    const Connections &connections = workspace().connections();
    if (const Connection *connection = connections.findByName(name))
        return connection;
    if (const QUuid id(name); !id.isNull()) {
        if (const Connection *connection = connections.find(id))
            return connection;
    }
    failWith({.kind = ErrorKind::NotFound,
              .object = name,
              .reason = {"CommandLine", QT_TRANSLATE_NOOP("CommandLine", "There is no connection of this name. "
                                                                         "“tokendesk-cli connections” lists them.")}});
    return nullptr;
}

const Connection *Command::connectionOperand(qsizetype index)
{
    return findConnection(arguments().operands.at(index));
}

std::optional<QList<Connection>> Command::connectionOperands()
{
    if (arguments().operands.isEmpty())
        return workspace().connections().all();
    QList<Connection> found;
    for (const QString &name : arguments().operands) {
        const Connection *connection = findConnection(name);
        if (!connection)
            return std::nullopt;
        if (!found.contains(*connection))
            found.append(*connection);
    }
    return found;
}

bool Command::isServer(const Connection &connection) const
{
    const BackendType *type = workspace().connections().type(connection.type);
    return type != nullptr && type->isRemote();
}

TokenId Command::tokenOperand(qsizetype index) const
{
    return {arguments().value(QLatin1String("kind")), arguments().operands.at(index)};
}

std::optional<Capabilities> Command::capabilities(const ConnectionId &id)
{
    Result<Capabilities> capabilities = workspace().tokens().capabilities(id);
    if (!capabilities) {
        failWith(capabilities.error());
        return std::nullopt;
    }
    return std::move(*capabilities);
}

Error Command::noSuchKind(const Capabilities &capabilities) const
{
    QStringList known;
    for (const KindSpec &kind : capabilities.kinds)
        known.append(kind.id);
    return {.kind = ErrorKind::InvalidInput,
            .object = QStringLiteral("kind"),
            .reason = {"CommandLine",
                       QT_TRANSLATE_NOOP("CommandLine", "The kinds of tokens there are: %1."),
                       {known.join(QLatin1String(", "))}}};
}

Result<KindSpec> Command::kindToCreate(const Capabilities &capabilities) const
{
    if (arguments().has(QLatin1String("kind"))) {
        if (const KindSpec *kind = capabilities.kind(arguments().value(QLatin1String("kind"))))
            return *kind;
        return tl::unexpected(noSuchKind(capabilities));
    }
    for (const KindSpec &kind : capabilities.kinds) {
        if (kind.canCreate)
            return kind;
    }
    // Where nothing can be made, the service says why.
    return capabilities.kinds.isEmpty() ? KindSpec{} : capabilities.kinds.first();
}

void Command::endWithToken(const QString &connectionName, const Token &token, const QString &sentence,
                           const QList<Phrase> &consequences, ExitStatus status)
{
    if (arguments().json) {
        JsonWriter json(output().buffer());
        json.beginObject().key(QLatin1String("token"));
        writeToken(json, connectionName, token);
        if (!consequences.isEmpty())
            writeConsequences(json, consequences);
        json.endObject();
        output().line({});
    } else {
        output().line(sentence.arg(text::plain(token.name)));
        printConsequences(consequences);
    }
    end(status);
}

bool Command::mayLockOut(const Token &token, const QList<Phrase> &consequences)
{
    if (consequences.isEmpty() || !isOwnToken(token) || arguments().has(QLatin1String("yes")))
        return true;
    QStringList said;
    for (const Phrase &consequence : consequences)
        said.append(text::plain(text::phrase(consequence)));
    said.append(CommandLine::tr("Nothing was changed. With --yes it is done all the same."));
    wrongUsage(said.join(QLatin1Char(' ')));
    return false;
}

void Command::printConsequences(const QList<Phrase> &consequences)
{
    for (const Phrase &consequence : consequences)
        output().line(text::plain(text::phrase(consequence)));
}

void Command::writeConsequences(JsonWriter &json, const QList<Phrase> &consequences) const
{
    json.key(QLatin1String("consequences")).beginArray();
    for (const Phrase &consequence : consequences)
        json.value(text::phrase(consequence));
    json.endArray();
}

void Command::endDry(const QList<Phrase> &consequences, const QList<Notice> &notices)
{
    if (arguments().json) {
        JsonWriter json(output().buffer());
        json.beginObject();
        if (!notices.isEmpty()) {
            json.key(QLatin1String("notices"));
            writeNotices(json, notices);
        }
        writeConsequences(json, consequences);
        json.endObject();
        output().line({});
    } else {
        output().line(CommandLine::tr("Nothing was changed."));
        for (const Notice &notice : notices)
            output().line(QStringLiteral("! ") + text::plain(text::phrase(notice.text)));
        printConsequences(consequences);
    }
    end(ExitStatus::Done);
}

QString Command::shownId(const TokenId &id, const Capabilities &capabilities) const
{
    return capabilities.idIsCredential && !arguments().ids ? maskedText(id.value) : id.value;
}

} // namespace tokendesk::cli
