// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "app/cli/secretcommand.h"

#include "app/cli/commandline.h"
#include "app/cli/tokenwriter.h"
#include "ui/text/phrases.h"
#include "ui/text/plain.h"

namespace tokendesk::cli {

void SecretCommand::askKeychain(const Phrase &nothingDone, std::function<void()> next)
{
    if (!arguments().has(QLatin1String("keep")))
        return next();
    workspace().secrets().probe().then(this, [this, nothingDone, next = std::move(next)](KeychainStatus status) {
        switch (status) {
        case KeychainStatus::Available:
            return next();
        case KeychainStatus::Locked:
            return failWith({.kind = ErrorKind::KeychainLocked});
        case KeychainStatus::Unknown:
        case KeychainStatus::Unavailable:
        case KeychainStatus::SessionOnly:
            return failWith({.kind = ErrorKind::KeychainUnavailable, .reason = nothingDone});
        }
    });
}

void SecretCommand::handOver(const QString &sentence, const QList<Phrase> &remarks, const QList<Phrase> &consequences)
{
    output().holdsSecret();
    const Token &token = m_created.token;
    if (arguments().json) {
        printJson(consequences);
    } else {
        output().line(sentence);
        for (const Notice &notice : token.notices)
            output().line(QStringLiteral("! ") + text::plain(text::phrase(notice.text)));
        printConsequences(remarks + consequences);
        if (!m_created.secrets.empty() && token.secretAvailability != SecretAvailability::Always)
            output().line(CommandLine::tr("This is shown once:"));
        for (const NamedSecret &secret : m_created.secrets)
            output().secretLine(secret.label.isEmpty() ? secret.name : text::phrase(secret.label), secret.value);
    }
    complainOf(output().finish());
}

void SecretCommand::printJson(const QList<Phrase> &consequences)
{
    JsonWriter json(output().buffer());
    json.beginObject().key(QLatin1String("token"));
    writeToken(json, m_connectionName, m_created.token);
    json.key(QLatin1String("secrets"));
    writeSecrets(json, m_created.secrets);
    if (!m_created.token.notices.isEmpty()) {
        json.key(QLatin1String("notices"));
        writeNotices(json, m_created.token.notices);
    }
    if (!consequences.isEmpty())
        writeConsequences(json, consequences);
    json.endObject();
    output().line({});
}

const NamedSecret *SecretCommand::mainSecret() const
{
    const Secret id = Secret::fromText(m_created.token.id.value);
    const NamedSecret *first = m_created.secrets.empty() ? nullptr : &m_created.secrets.front();
    for (const NamedSecret &secret : m_created.secrets) {
        if (m_kind.secretName.isEmpty() ? !secret.value.equals(id) : secret.name == m_kind.secretName)
            return &secret;
    }
    return first;
}

void SecretCommand::keep(std::function<void()> next)
{
    const NamedSecret *secret = mainSecret();
    if (!secret || !arguments().has(QLatin1String("keep")))
        return next();
    whenDone(workspace().kept().keep(m_connection, m_created.token.id, secret->value.clone()), this,
             [this, next = std::move(next)](const Result<> &result) {
                 complainOf(result);
                 next();
             });
}

void SecretCommand::complainOf(const Result<> &result)
{
    if (result)
        return;
    complain(result.error());
    m_wholly = false;
}

void SecretCommand::finish()
{
    end(m_wholly ? ExitStatus::Done : ExitStatus::PartlyDone);
}

} // namespace tokendesk::cli
