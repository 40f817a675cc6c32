// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "app/cli/commandline.h"
#include "app/cli/commands.h"
#include "app/cli/tokenwriter.h"
#include "ui/text/phrases.h"
#include "ui/text/plain.h"
#include "ui/text/values.h"

namespace tokendesk::cli {

namespace {

class Show final : public Command
{
public:
    using Command::Command;
    void run() override;

private:
    void shown(Token token);
    void reveal();
    void revealed(Secret secret);
    void print();
    void printJson();

    QString m_connectionName;
    ConnectionId m_connection;
    Capabilities m_capabilities;
    Token m_token;
    std::vector<NamedSecret> m_secrets;
};

void Show::run()
{
    const Connection *found = connectionOperand();
    if (!found)
        return;
    m_connection = found->id;
    m_connectionName = found->name;
    std::optional<Capabilities> known = capabilities(m_connection);
    if (!known)
        return;
    m_capabilities = std::move(*known);
    on(workspace().tokens().get(m_connection, tokenOperand(1)), [this](Token token) { shown(std::move(token)); });
}

void Show::shown(Token token)
{
    m_token = std::move(token);
    if (arguments().has(QLatin1String("reveal")))
        return reveal();
    print();
}

void Show::reveal()
{
    if (workspace().kept().isKept(m_connection, m_token.id)) {
        on(workspace().kept().read(m_connection, m_token.id, cancelToken()),
           [this](Secret secret) { revealed(std::move(secret)); });
    } else if (m_token.secretAvailability == SecretAvailability::Always && m_capabilities.idIsCredential) {
        // The system shows it at any time: it is the id itself.
        revealed(Secret::fromText(m_token.id.value));
    } else if (m_token.secretAvailability == SecretAvailability::Always) {
        on(workspace().tokens().secrets(m_connection, m_token.id), [this](SecretList secrets) {
            output().holdsSecret();
            std::move(secrets.begin(), secrets.end(), std::back_inserter(m_secrets));
            print();
        });
    } else {
        failWith({.kind = ErrorKind::NotFound,
                  .object = m_token.name.isEmpty() ? shownId(m_token.id, m_capabilities) : m_token.name,
                  .reason = {"CommandLine",
                             QT_TRANSLATE_NOOP("CommandLine", "Its secret is not in the keychain, and the system does "
                                                              "not show it again. A new one can be set.")}});
    }
}

void Show::revealed(Secret secret)
{
    const KindSpec *kind = m_capabilities.kind(m_token.id.kind);
    const QString name = kind && !kind->secretName.isEmpty() ? kind->secretName : QStringLiteral("secret");
    m_secrets.push_back({.name = name, .label = {}, .value = std::move(secret)});
    output().holdsSecret();
    print();
}

void Show::printJson()
{
    JsonWriter json(output().buffer());
    json.beginObject().key(QLatin1String("token"));
    writeToken(json, m_connectionName, m_token);
    json.key(QLatin1String("location")).orNull(m_token.location);
    json.key(QLatin1String("notices"));
    writeNotices(json, m_token.notices);
    if (!m_secrets.empty()) {
        json.key(QLatin1String("secrets"));
        writeSecrets(json, m_secrets);
    }
    json.endObject();
    output().line({});
}

void Show::print()
{
    if (arguments().json) {
        printJson();
        return end(ExitStatus::Done);
    }
    const Token &token = m_token;
    const KindSpec *kind = m_capabilities.kind(token.id.kind);
    QList<QStringList> rows;
    rows.append({CommandLine::tr("Name"), token.name.isEmpty() ? CommandLine::tr("(no name)") : token.name});
    rows.append({CommandLine::tr("Kind"), kind ? text::phrase(kind->label) : token.id.kind});
    rows.append({CommandLine::tr("Id"), shownId(token.id, m_capabilities)});
    rows.append({CommandLine::tr("State"), text::stateName(token.state)});
    rows.append({CommandLine::tr("Calls"), text::calls(token.calls, token.limitCalls, token.callsApproximate)});
    rows.append({CommandLine::tr("Created"), text::shortDateTime(token.createdAt.value_or(QDateTime()))});
    const QString modified = text::phrase(m_capabilities.modifiedLabel);
    rows.append({modified.isEmpty() ? CommandLine::tr("Changed") : modified,
                 text::shortDateTime(token.modifiedAt.value_or(QDateTime()))});
    if (token.expiresAt)
        rows.append({CommandLine::tr("Expires"), text::shortDateTime(*token.expiresAt)});
    rows.append({CommandLine::tr("Secret"), text::availabilityName(token.secretAvailability)});
    output().table(rows);
    // No table from here: what is stored is shown whole, however long it is.
    const QString place = m_capabilities.idIsCredential && !arguments().ids
                              ? QString(token.location).replace(token.id.value, maskedText(token.id.value))
                              : token.location;
    output().line(CommandLine::tr("Place: %1").arg(text::plain(place)));
    for (const Attribute &attribute : token.attributes)
        output().line(QStringLiteral("  %1: %2").arg(text::plain(attribute.name), text::plain(attribute.stored)));
    for (const Notice &notice : token.notices)
        output().line(QStringLiteral("! ") + text::plain(text::phrase(notice.text)));
    if (kind && !kind->canDo.isEmpty())
        output().line(text::plain(text::phrase(kind->canDo)));
    for (const NamedSecret &secret : m_secrets)
        output().secretLine(secret.name, secret.value);
    end(ExitStatus::Done);
}

} // namespace

std::unique_ptr<Command> makeShow(Session &session)
{
    return std::make_unique<Show>(session);
}

} // namespace tokendesk::cli
