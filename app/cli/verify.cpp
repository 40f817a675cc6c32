// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "app/cli/commandline.h"
#include "app/cli/commands.h"
#include "app/cli/credentials.h"
#include "app/cli/jsonwriter.h"
#include "app/cli/terminal.h"
#include "ui/text/plain.h"
#include "ui/text/values.h"

namespace tokendesk::cli {

namespace {

class Verify final : public Command
{
public:
    using Command::Command;
    void run() override;

private:
    void found(const Token &token);
    void verify(Result<Secret> secret);
    void verifyShown(const TokenId &id);
    void verified(const Verified &result);

    ConnectionId m_connection;
    QString m_connectionName;
    Capabilities m_capabilities;
    TokenId m_id;
};

QLatin1String verdictName(Verified::Verdict verdict)
{
    switch (verdict) {
    case Verified::Works:
        return QLatin1String("works");
    case Verified::WrongSecret:
        return QLatin1String("wrong_secret");
    case Verified::NotUsable:
        return QLatin1String("not_usable");
    }
    Q_UNREACHABLE();
}

void Verify::run()
{
    const Connection *connection = connectionOperand();
    if (!connection)
        return;
    m_connection = connection->id;
    m_connectionName = connection->name;
    std::optional<Capabilities> known = capabilities(m_connection);
    if (!known)
        return;
    m_capabilities = std::move(*known);
    on(workspace().tokens().get(m_connection, tokenOperand(1)), [this](const Token &token) { found(token); });
}

/// Where the secret comes from: --credentials (beside what signs in there: its member "secret"), else the keychain,
/// else the system itself, where it shows secrets at any time, else the person at the terminal.
void Verify::found(const Token &token)
{
    m_id = token.id;
    const KindSpec *kind = m_capabilities.kind(token.id.kind);
    if (!session().tokenSecret.isEmpty())
        return verify(std::move(session().tokenSecret));
    if (!arguments().credentials.isEmpty() && !session().credentialsUsed)
        return verify(readCredential(arguments().credentials, kind ? kind->secretName : QString()));
    if (workspace().kept().isKept(m_connection, m_id)) {
        on(workspace().kept().read(m_connection, m_id, cancelToken()),
           [this](Secret secret) { verify(std::move(secret)); });
        return;
    }
    if (token.secretAvailability == SecretAvailability::Always && !m_capabilities.idIsCredential)
        return verifyShown(token.id);
    const QString name = token.name.isEmpty() ? shownId(token.id, m_capabilities) : token.name;
    verify(askSecret(CommandLine::tr("Secret of “%1”: ").arg(text::plain(name))));
}

void Verify::verifyShown(const TokenId &id)
{
    on(workspace().tokens().secrets(m_connection, id), [this](SecretList secrets) {
        // The first is the one that authenticates, see TokenBackend::secrets().
        verify(secrets.empty() ? Result<Secret>(fail(ErrorKind::NotFound, m_id.value))
                               : Result<Secret>(std::move(secrets.front().value)));
    });
}

void Verify::verify(Result<Secret> secret)
{
    if (!secret)
        return failWith(secret.error());
    on(workspace().tokens().verify(m_connection, m_id, std::move(*secret)),
       [this](const Verified &result) { verified(result); });
}

void Verify::verified(const Verified &result)
{
    if (arguments().json) {
        JsonWriter json(output().buffer());
        json.beginObject();
        json.key(QLatin1String("connection")).value(m_connectionName);
        json.key(QLatin1String("id")).value(m_id.value);
        json.key(QLatin1String("kind")).value(m_id.kind);
        json.key(QLatin1String("result")).value(verdictName(result.verdict));
        if (result.scopes) {
            json.key(QLatin1String("scopes")).beginArray();
            for (const QString &scope : *result.scopes)
                json.value(scope);
            json.endArray();
        }
        if (result.life)
            json.key(QLatin1String("expires_in")).value(static_cast<qint64>(result.life->count()));
        json.endObject();
        output().line({});
    } else {
        output().line(text::verified(result));
    }
    end(result.verdict == Verified::Works ? ExitStatus::Done : ExitStatus::Failed);
}

} // namespace

std::unique_ptr<Command> makeVerify(Session &session)
{
    return std::make_unique<Verify>(session);
}

} // namespace tokendesk::cli
