// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "app/cli/commandline.h"
#include "app/cli/commands.h"
#include "app/cli/fieldvalues.h"
#include "app/cli/secretcommand.h"
#include "core/base/async.h"
#include "ui/text/plain.h"

namespace tokendesk::cli {

namespace {

/// Fields and, with --new-secret, the secret. The fields first: what is wrong with them is said before the old secret
/// is gone.
class Update final : public SecretCommand
{
public:
    using SecretCommand::SecretCommand;
    void run() override;

private:
    bool takeOptions();
    bool renewsHere(const QList<KindSpec> &kinds);
    void found(const Token &token);
    void begin(const Token &token);
    void update(const Token &token);
    void renew(const Token &token, bool changed);
    void renewed(Changed<CreatedToken> renewed);

    Capabilities m_capabilities;
    QStringList m_sets;
    QStringList m_unsets;
    bool m_newSecret = false;
    bool m_readOnly = false;
    TokenDraft m_draft;
    QList<Phrase> m_consequences;
};

bool Update::takeOptions()
{
    m_sets = arguments().values(QLatin1String("set"));
    m_unsets = arguments().values(QLatin1String("unset"));
    m_newSecret = arguments().has(QLatin1String("new-secret"));
    if (arguments().has(QLatin1String("name")))
        m_sets.append(QStringLiteral("name=") + arguments().value(QLatin1String("name")));
    if (arguments().has(QLatin1String("keep")) && !m_newSecret) {
        wrongUsage(CommandLine::tr("--keep keeps a new secret: it goes with --new-secret."));
        return false;
    }
    if (m_sets.isEmpty() && m_unsets.isEmpty() && !m_newSecret) {
        wrongUsage(CommandLine::tr("“update” needs at least one --set field=value, or --new-secret."));
        return false;
    }
    return true;
}

/// Said before anything is sent, and again when the token's kind is known. A read-only connection says so itself.
bool Update::renewsHere(const QList<KindSpec> &kinds)
{
    const bool can = std::any_of(kinds.begin(), kinds.end(), [](const KindSpec &kind) { return kind.canRenewSecret; });
    if (can || !m_newSecret || m_readOnly)
        return true;
    QStringList names;
    for (const KindSpec &kind : kinds)
        names.append(kind.id);
    const QString all = names.join(QLatin1String(", "));
    failWith({.kind = ErrorKind::Unsupported,
              .object = all,
              .reason = {"CommandLine",
                         QT_TRANSLATE_NOOP("CommandLine",
                                           "Nothing was changed: a token of the kind “%1” cannot be given a new secret "
                                           "here. Make a new token with “create”, then revoke the old one."),
                         {all}}});
    return false;
}

void Update::run()
{
    if (!takeOptions())
        return;
    const Connection *connection = connectionOperand();
    if (!connection)
        return;
    m_connection = connection->id;
    m_connectionName = connection->name;
    m_readOnly = connection->guard == Guard::ReadOnly;
    std::optional<Capabilities> known = capabilities(m_connection);
    if (!known)
        return;
    m_capabilities = std::move(*known);
    const TokenId id = tokenOperand(1);
    const KindSpec *given = m_capabilities.kind(id.kind);
    if (!renewsHere(given ? QList<KindSpec>{*given} : m_capabilities.kinds))
        return;
    // Its kind says which fields it has.
    on(workspace().tokens().get(m_connection, id), [this](const Token &token) { found(token); });
}

void Update::found(const Token &token)
{
    const KindSpec *kind = m_capabilities.kind(token.id.kind);
    if (!kind)
        return failWith({.kind = ErrorKind::Unsupported, .object = token.id.kind});
    m_kind = *kind;
    if (!renewsHere({m_kind}))
        return;
    Result<TokenDraft> draft = draftFrom(m_kind, Purpose::Update, m_sets, m_unsets);
    if (!draft)
        return failWith(draft.error());
    m_draft = std::move(*draft);
    const bool dry = arguments().has(QLatin1String("dry-run"));
    if (m_draft.fields.isEmpty())
        return dry ? endDry({}) : begin(token);
    const QFuture<Result<QList<Phrase>>> following =
        workspace().tokens().consequences(m_connection, {token.id}, m_draft);
    if (dry)
        return on(following, [this](const QList<Phrase> &consequences) { endDry(consequences); });
    whenDone(following, this, [this, token](const Result<QList<Phrase>> &consequences) {
        m_consequences = consequences.value_or(QList<Phrase>());
        if (mayLockOut(token, m_consequences))
            begin(token);
    });
}

void Update::begin(const Token &token)
{
    // A keychain would hold both secrets until the new one was seen to work.
    const Phrase risk{"CommandLine",
                      QT_TRANSLATE_NOOP("CommandLine",
                                        "This connection signs in with this token, and without a keychain the new "
                                        "secret is kept nowhere until it is printed: if the server cannot be reached "
                                        "in between, it is lost.")};
    if (m_newSecret && !arguments().keychain && !mayLockOut(token, {risk}))
        return;
    askKeychain({"CommandLine", QT_TRANSLATE_NOOP("CommandLine", "Nothing was changed. Leave --keep out, or start a "
                                                                 "keychain service and use --keychain os.")},
                [this, token] {
                    if (m_draft.fields.isEmpty())
                        renew(token, false);
                    else
                        update(token);
                });
}

void Update::update(const Token &token)
{
    on(workspace().tokens().update(m_connection, token.id, m_draft), [this](Changed<Token> changed) {
        on(changed.inForce, [this, token = std::move(changed.value)] {
            if (m_newSecret)
                return renew(token, true);
            endWithToken(m_connectionName, token, CommandLine::tr("Changed “%1”."), m_consequences);
        });
    });
}

void Update::renew(const Token &token, bool changed)
{
    whenDone(workspace().tokens().renewSecret(m_connection, token.id), this,
             [this, token, changed](Result<Changed<CreatedToken>> result) {
                 if (result)
                     return renewed(std::move(*result));
                 if (!changed)
                     return failWith(result.error());
                 complain(result.error());
                 endWithToken(m_connectionName, token, CommandLine::tr("Changed “%1”, but set no new secret."),
                              m_consequences, ExitStatus::PartlyDone);
             });
}

void Update::renewed(Changed<CreatedToken> renewed)
{
    m_created = std::move(renewed.value);
    const QString sentence = CommandLine::tr("Set a new secret of “%1” in “%2”. The old one stops working.")
                                 .arg(text::plain(m_created.token.name), text::plain(m_connectionName));
    handOver(sentence, m_kind.renewNote.isEmpty() ? QList<Phrase>() : QList<Phrase>{m_kind.renewNote}, m_consequences);
    keep([this, inForce = renewed.inForce] {
        whenDone(inForce, this, [this](const Result<> &proved) {
            complainOf(proved);
            finish();
        });
    });
}

} // namespace

std::unique_ptr<Command> makeUpdate(Session &session)
{
    return std::make_unique<Update>(session);
}

} // namespace tokendesk::cli
