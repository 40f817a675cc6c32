// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "app/cli/commandline.h"
#include "app/cli/commands.h"
#include "app/cli/fieldvalues.h"
#include "app/cli/secretcommand.h"
#include "core/base/async.h"
#include "core/services/envfile.h"
#include "ui/text/plain.h"

#include <QFileInfo>
#include <QRegularExpression>

namespace tokendesk::cli {

namespace {

class Create final : public SecretCommand
{
public:
    using SecretCommand::SecretCommand;
    void run() override;

private:
    bool takeEnvFile();
    void begin(const Capabilities &known, const TokenDraft &base);
    void create();
    void created(CreatedToken created);
    QString envKey(const NamedSecret &secret) const;
    void writeEnvFile();

    TokenDraft m_draft;
    QString m_envFile;
    QString m_envKey;
};

/// FILE:KEY for the secret alone, FILE for all there is under their usual names; all that can be wrong with it is said
/// before a token is made.
bool Create::takeEnvFile()
{
    if (!arguments().has(QLatin1String("env-file")))
        return true;
    const QString given = arguments().value(QLatin1String("env-file"));
    const qsizetype colon = given.lastIndexOf(QLatin1Char(':'));
    static const QRegularExpression key(QStringLiteral("^[A-Za-z_][A-Za-z0-9_]*$"));
    m_envFile = colon < 0 ? given : given.left(colon);
    m_envKey = colon < 0 ? QString() : given.mid(colon + 1);
    if (m_envFile.isEmpty() || (colon >= 0 && !key.match(m_envKey).hasMatch())) {
        wrongUsage(CommandLine::tr("--env-file wants FILE or FILE:KEY, not “%1”.").arg(text::plain(given)));
        return false;
    }
    m_envFile = QFileInfo(m_envFile).absoluteFilePath();
    if (!QFileInfo(QFileInfo(m_envFile).absolutePath()).isDir()) {
        failWith({.kind = ErrorKind::NotFound, .object = QFileInfo(m_envFile).absolutePath()});
        return false;
    }
    return true;
}

void Create::run()
{
    const Connection *found = connectionOperand();
    if (!found)
        return;
    m_connection = found->id;
    m_connectionName = found->name;
    const std::optional<Capabilities> known = capabilities(m_connection);
    if (!known)
        return;
    if (!takeEnvFile())
        return;
    if (arguments().has(QLatin1String("like"))) {
        const TokenId old{arguments().value(QLatin1String("kind")), arguments().value(QLatin1String("like"))};
        on(workspace().tokens().successor(m_connection, old),
           [this, known = *known](const TokenDraft &draft) { begin(known, draft); });
        return;
    }
    begin(*known, {});
}

/// `base`: what the options change.
void Create::begin(const Capabilities &known, const TokenDraft &base)
{
    const KindSpec *given = known.kind(base.kind);
    const Result<KindSpec> kind = given != nullptr ? Result<KindSpec>(*given) : kindToCreate(known);
    if (!kind)
        return failWith(kind.error());
    m_kind = *kind;
    QStringList sets = arguments().values(QLatin1String("set"));
    if (arguments().has(QLatin1String("name")))
        sets.append(QStringLiteral("name=") + arguments().value(QLatin1String("name")));
    Result<TokenDraft> draft = draftFrom(m_kind, Purpose::Create, sets, {}, base);
    if (!draft)
        return failWith(draft.error());
    m_draft = std::move(*draft);
    askKeychain({"CommandLine", QT_TRANSLATE_NOOP("CommandLine", "Nothing was made. Leave --keep out, or start a "
                                                                 "keychain service and use --keychain os.")},
                [this] { create(); });
}

void Create::create()
{
    on(workspace().tokens().create(m_connection, m_draft), [this](CreatedToken token) { created(std::move(token)); });
}

void Create::created(CreatedToken created)
{
    m_created = std::move(created);
    const QString sentence =
        CommandLine::tr("Made “%1” in “%2”.").arg(text::plain(m_created.token.name), text::plain(m_connectionName));
    handOver(sentence, m_kind.createWarning.isEmpty() ? QList<Phrase>() : QList<Phrase>{m_kind.createWarning});
    keep([this] { writeEnvFile(); });
}

QString Create::envKey(const NamedSecret &secret) const
{
    if (!m_envKey.isEmpty())
        return m_envKey;
    return secret.envKey.isEmpty() ? suggestedEnvKey(m_created.token.name, secret.name) : secret.envKey;
}

void Create::writeEnvFile()
{
    if (m_envFile.isEmpty())
        return finish();
    const auto values = std::make_shared<std::vector<std::pair<QString, Secret>>>();
    const NamedSecret *main = mainSecret();
    for (const NamedSecret &secret : m_created.secrets) {
        if (!m_envKey.isEmpty() ? &secret == main : !secret.derived)
            values->emplace_back(envKey(secret), secret.value.clone());
    }
    const QFuture<Result<>> writing = runOn(workspace().pool(), [file = m_envFile, values]() -> Result<> {
        for (const auto &[key, value] : *values) {
            if (Result<> written = setEnvValue(file, key, value); !written)
                return written;
        }
        return {};
    });
    whenDone(writing, this, [this](const Result<> &result) {
        complainOf(result);
        finish();
    });
}

} // namespace

std::unique_ptr<Command> makeCreate(Session &session)
{
    return std::make_unique<Create>(session);
}

} // namespace tokendesk::cli
